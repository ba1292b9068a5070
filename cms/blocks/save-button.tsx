'use client'
/**
 * 保存, once the form has everything that stands on the screen. Payload lets a
 * long text be taken over when the browser has a moment, up to half a second
 * later: pressed before, its own button would save without the last words.
 */
import {
  FormSubmit,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormModified,
  useHotkey,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { handAllOver } from './hand-over.tsx'

export function SaveButton() {
  const { uploadStatus } = useDocumentInfo()
  const { t } = useTranslation()
  const { submit } = useForm()
  const isModified = useFormModified()
  const isNew = useOperation() === 'create'
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  const [isWaiting, setIsWaiting] = useState(false)
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })

  async function save(): Promise<void> {
    if (uploadStatus === 'uploading') return
    setIsWaiting(true)
    handAllOver()
    await textsTaken()
    setIsWaiting(false)
    await submit()
  }

  return (
    <FormSubmit
      buttonId="action-save"
      disabled={(!isNew && !isModified) || uploadStatus === 'uploading' || isWaiting}
      onClick={() => void save()}
      ref={button}
      size="medium"
      type="button"
    >
      {t('general:save')}
    </FormSubmit>
  )
}

/** Longer than Payload waits: what was asked for before is done before. */
const longestMilliseconds = 600

/** Blocks give to their text, then the text to the form, then the form is drawn anew. */
async function textsTaken(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await idle()
  await idle()
}

/** A browser without idle time (Safari) takes texts over at its next frame. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => resolve(), { timeout: longestMilliseconds })
    else setTimeout(resolve, longestMilliseconds)
  })
