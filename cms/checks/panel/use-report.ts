'use client'
/** The report of a document: read after each save and on demand. */
import { useCallback, useEffect, useState } from 'react'
import type { ShownReport } from '../endpoints.ts'

export function useReport(path: string | undefined, savedAt: unknown) {
  const [report, setReport] = useState<ShownReport>()
  const [failure, setFailure] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  const read = useCallback(async () => {
    if (!path) return
    setIsBusy(true)
    try {
      const response = await fetch(path, { credentials: 'include' })
      const answer = (await response.json()) as ShownReport & { message?: string }
      setFailure(response.ok ? undefined : answer.message)
      if (response.ok) setReport(answer)
    } catch {
      setFailure('没有检查：连接不上服务器，稿件没有丢失。请稍后点“重新检查”。')
    } finally {
      setIsBusy(false)
    }
  }, [path])

  useEffect(() => void read(), [read, savedAt])
  return { report, read, failure, isBusy }
}
