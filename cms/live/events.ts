'use client'
/**
 * Hears how publications fare, which documents were changed, and who else has
 * the one open that this page shows. One connection serves a whole page, and
 * only while the page can be seen: a browser keeps few to one server. After
 * each connection everything is read anew, so the final state is never missed.
 */
import { useEffect, useRef } from 'react'
import type { Reference } from '../../ledger/index.ts'
import type { News } from '../publication/index.ts'

export interface Hearer {
  onNews?(news: News): void
  /** It was saved, or its review went a step on. */
  onDocument?(document: Reference): void
  /** Who else has the document open. */
  onPresent?(names: string[]): void
  /** Something may have been missed. */
  onReload?(): void
}

const hearers = new Set<Hearer>()
let source: EventSource | undefined
let isSignedOut = false
/** What this page shows: story:3f2c… */
let open: string | undefined

/** `shown` is the document that the page is about, if it is about one. */
export function useLive(hearer: Hearer, shown?: string): void {
  const latest = useRef(hearer)
  useEffect(() => {
    latest.current = hearer
  })
  useEffect(() => {
    const own: Hearer = {
      onNews: (news) => latest.current.onNews?.(news),
      onDocument: (document) => latest.current.onDocument?.(document),
      onPresent: (names) => latest.current.onPresent?.(names),
      onReload: () => latest.current.onReload?.(),
    }
    hearers.add(own)
    if (hearers.size === 1) document.addEventListener('visibilitychange', connectWhileSeen)
    connectWhileSeen()
    return () => {
      hearers.delete(own)
      if (hearers.size > 0) return
      document.removeEventListener('visibilitychange', connectWhileSeen)
      disconnect()
    }
  }, [])
  useEffect(() => {
    if (shown === undefined) return
    sayOpen(shown)
    return () => sayOpen(undefined)
  }, [shown])
}

/** The server is told with the connection, so another document is another connection. */
function sayOpen(shown: string | undefined): void {
  if (open === shown) return
  open = shown
  if (!source) return
  disconnect()
  connectWhileSeen()
}

function connectWhileSeen(): void {
  if (document.visibilityState === 'hidden') return disconnect()
  if (source && source.readyState !== EventSource.CLOSED) return
  if (!isSignedOut && hearers.size > 0) connect()
}

function connect(): void {
  const question = open === undefined ? '' : `?open=${encodeURIComponent(open)}`
  source = new EventSource(`/api/publication/events${question}`, { withCredentials: true })
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as News
    for (const hearer of hearers) hearer.onNews?.(news)
  }
  source.addEventListener('document', ({ data }: MessageEvent<string>) => {
    const changed = JSON.parse(data) as Reference
    for (const hearer of hearers) hearer.onDocument?.(changed)
  })
  source.addEventListener('present', ({ data }: MessageEvent<string>) => {
    const names = JSON.parse(data) as string[]
    for (const hearer of hearers) hearer.onPresent?.(names)
  })
  source.addEventListener('ready', reload)
  source.addEventListener('reload', reload)
  source.addEventListener('signed-out', () => {
    isSignedOut = true
    disconnect()
  })
}

function disconnect(): void {
  source?.close()
  source = undefined
}

function reload(): void {
  for (const hearer of hearers) hearer.onReload?.()
}
