'use client'
/** When the document was last saved, by the office's clock: Payload's own line has that of the browser. */
import { useDocumentInfo } from '@payloadcms/ui'
import { minuteOf } from '../clock.ts'

export function LastChange() {
  const { data, id } = useDocumentInfo()
  const at: unknown = data?.updatedAt
  if (id === undefined || typeof at !== 'string') return null
  return <span className="last-change">最后修改：{minuteOf(at)}</span>
}
