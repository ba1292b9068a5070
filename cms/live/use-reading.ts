'use client'
/** Reads something once, and again soon after it is asked to: a burst of news is one reading. */
import { useCallback, useEffect, useRef } from 'react'

export function useReading(read: () => Promise<void>, gatherMilliseconds: number): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    void read()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [read])
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined
      void read()
    }, gatherMilliseconds)
  }, [read, gatherMilliseconds])
}
