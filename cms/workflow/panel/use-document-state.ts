'use client'
/** The state of a document, read again after each save and while the site is being updated. */
import { useCallback, useEffect, useState } from 'react'
import type { DocumentState } from '../document-state.ts'

const lookAgainMilliseconds = 1000

export function useDocumentState(path: string | undefined, savedAt: unknown) {
  const [state, setState] = useState<DocumentState>()
  const [failure, setFailure] = useState<string>()

  const read = useCallback(async () => {
    if (!path) return
    try {
      const response = await fetch(path, { credentials: 'include' })
      const answer = (await response.json()) as DocumentState & { message?: string }
      setFailure(response.ok ? undefined : answer.message)
      if (response.ok) setState(answer)
    } catch {
      setFailure('读不到发布情况。请检查网络，再刷新页面。')
    }
  }, [path])

  useEffect(() => void read(), [read, savedAt])

  const isUnderWay = state?.site?.is === 'waiting' || state?.site?.is === 'rendering'
  useEffect(() => {
    if (!isUnderWay) return undefined
    const timer = setInterval(() => void read(), lookAgainMilliseconds)
    return () => clearInterval(timer)
  }, [isUnderWay, read])

  return { state, read, failure }
}
