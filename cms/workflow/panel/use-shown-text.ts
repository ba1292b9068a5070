'use client'
/**
 * Which text the form beside the panel shows. The panel hears of a colleague's
 * save at once, the form does not: a person signs what he has before him, so
 * its hash is named until the page is loaded anew.
 */
import { useRef } from 'react'
import type { DocumentState } from '../document-state.ts'

export interface ShownText {
  /** Another text has been saved since. */
  isPassed: boolean
  contentHash: string | undefined
}

/** Of a text whose hash was never learnt: no text has it. */
const unknown = '0'.repeat(64)

export function useShownText(state: DocumentState | undefined, formSavedAt: unknown): ShownText {
  const shown = useRef(unknown)
  const isPassed =
    typeof formSavedAt === 'string' && state?.savedAt !== undefined && state.savedAt > formSavedAt
  if (state && !isPassed) shown.current = state.contentHash
  return { isPassed, contentHash: state && (isPassed ? shown.current : state.contentHash) }
}
