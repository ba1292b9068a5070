'use client'
/** Keeps the places marked while the text is typed in and drawn anew. */
import { useEffect } from 'react'
import type { ReportedFinding } from '../report.ts'
import { markAll, unmarkAll } from './marking.ts'

const pauseMilliseconds = 300

export function useMarks(findings: ReportedFinding[] | undefined): void {
  useEffect(() => {
    if (!findings) return
    const marked = findings.filter(
      ({ severity, explanation }) => severity !== 'hints' && !explanation,
    )
    let timer: ReturnType<typeof setTimeout> | undefined
    const paintSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(() => markAll(marked), pauseMilliseconds)
    }
    const observer = new MutationObserver(paintSoon)
    observer.observe(document.body, { childList: true, characterData: true, subtree: true })
    paintSoon()
    return () => {
      observer.disconnect()
      clearTimeout(timer)
      unmarkAll()
    }
  }, [findings])
}
