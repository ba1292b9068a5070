'use client'
/** Payload adds a width of its own to the menu of the preview, and names it in English. */
import { useLivePreviewContext } from '@payloadcms/ui'

export function WidthNames() {
  const { breakpoints } = useLivePreviewContext()
  const own = breakpoints?.find(({ name }) => name === 'responsive')
  if (own) own.label = '随窗口'
  return null
}
