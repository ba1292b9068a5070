/** /admin/import/COLLECTION: the page of the import, inside the frame of the admin. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { notFound, redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { kindNames, kindOf } from '../../kinds.ts'
import { tableKindOf } from '../tables/kinds.ts'
import { targetOf } from '../targets.ts'
import { ImportPage } from './import-page.tsx'

export function ImportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const collection = String(params?.segments?.[1])
  const kind = kindOf(collection)
  if (!req.user) redirect(`/admin/login?redirect=/admin/import/${collection}`)
  const columns = tableKindOf(collection)?.columns.map(({ label }) => label)
  const takesText = targetOf(collection) !== undefined
  if (!kind || !(takesText || columns)) notFound()
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      <ImportPage
        collection={collection}
        name={kindNames[kind]}
        takesText={takesText}
        columns={columns ?? []}
      />
    </DefaultTemplate>
  )
}
