'use client'
/** 导入, in a list and on a document that is not yet saved. */
import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import './import.css'

export function ImportLink({ collection }: { collection: string }) {
  const { permissions } = useAuth()
  const { id, collectionSlug } = useDocumentInfo()
  const isSaved = collectionSlug !== undefined && id !== undefined
  if (isSaved || !permissions?.collections?.[collection]?.create) return null
  return (
    <div className="import-link">
      <Button
        el="link"
        to={`/admin/import/${collection}`}
        buttonStyle="secondary"
        size="medium"
        margin={false}
      >
        导入
      </Button>
    </div>
  )
}
