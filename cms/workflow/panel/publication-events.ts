'use client'
/**
 * Hears how publications fare. One connection serves a whole page, and only
 * while the page can be seen: a browser keeps few to one server. After each
 * connection everything is read anew, so the final state is never missed.
 */
import { useEffect, useRef } from 'react'
import type { News } from '../../publication/index.ts'

export interface Hearer {
  onNews(news: News): void
  /** Something may have been missed. */
  onReload(): void
}

const hearers = new Set<Hearer>()
let source: EventSource | undefined
let isSignedOut = false

export function usePublicationEvents(hearer: Hearer): void {
  const latest = useRef(hearer)
  useEffect(() => {
    latest.current = hearer
  })
  useEffect(() => {
    const own: Hearer = {
      onNews: (news) => latest.current.onNews(news),
      onReload: () => latest.current.onReload(),
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
}

function connectWhileSeen(): void {
  if (document.visibilityState === 'hidden') return disconnect()
  if (source && source.readyState !== EventSource.CLOSED) return
  if (!isSignedOut) connect()
}

function connect(): void {
  source = new EventSource('/api/publication/events', { withCredentials: true })
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const news = JSON.parse(data) as News
    for (const hearer of hearers) hearer.onNews(news)
  }
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
  for (const hearer of hearers) hearer.onReload()
}
