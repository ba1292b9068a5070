'use client'
/** The heading of a form that has no title yet: 新建新闻故事. */
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useDocumentInfo, useDocumentTitle, useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'

export function NewHeading() {
  const { id, collectionSlug } = useDocumentInfo()
  const { title, setDocumentTitle } = useDocumentTitle()
  const { i18n, t } = useTranslation()
  const { getEntityConfig } = useConfig()
  const labels = collectionSlug && getEntityConfig({ collectionSlug }).labels
  const isUntitled = title === `[${t('general:untitled')}]`
  useEffect(() => {
    if (id !== undefined || !isUntitled || !labels) return
    // Payload sets its own once the form is there.
    const heading = `新建${getTranslation(labels.singular, i18n)}`
    const frame = requestAnimationFrame(() => setDocumentTitle(heading))
    return () => cancelAnimationFrame(frame)
  }, [id, isUntitled, labels, i18n, setDocumentTitle])
  return null
}
