'use client'
/**
 * The state of a document: read after each save, and anew as the server tells
 * of a colleague's step or of its publication; and who else has it open.
 */
import { useCallback, useEffect, useState } from 'react'
import type { Reference } from '../../../ledger/index.ts'
import type { News } from '../../publication/index.ts'
import { useLive, useReading } from '../../live/index.ts'
import type { DocumentState } from '../document-state.ts'

/** A step is stored in several writes, each of which is told. */
const gatherMilliseconds = 150

export function useDocumentState(document: Reference | undefined, savedAt: unknown) {
  const [state, setState] = useState<DocumentState>()
  const [failure, setFailure] = useState<string>()
  const [present, setPresent] = useState<string[]>([])
  const path = document && pathOf(document)

  const read = useCallback(async () => {
    if (!path) return
    try {
      const response = await fetch(path, { credentials: 'include' })
      const answer = (await response.json()) as DocumentState & { message?: string }
      setFailure(response.ok ? undefined : answer.message)
      if (response.ok) setState((former) => withoutStepBack(answer, former))
    } catch {
      setFailure('读不到发布情况。请检查网络，再刷新页面。')
    }
  }, [path])

  const readSoon = useReading(read, gatherMilliseconds)
  useEffect(() => void read(), [read, savedAt])
  useLive(
    {
      onNews: (news) => {
        if (concerns(news, state, path)) readSoon()
        setState((former) => former && withNews(former, news))
      },
      onDocument: (changed) => {
        if (pathOf(changed) === path) readSoon()
      },
      onPresent: setPresent,
      onReload: readSoon,
    },
    document && `${document.kind}:${document.id}`,
  )
  return { state, read, failure, present }
}

export const pathOf = ({ kind, id }: Reference): string => `/api/workflow/${kind}/${id}`

/** What only the server can tell: a new entry of this document, a failure's words, a later release. */
function concerns(news: News, state: DocumentState | undefined, path = ''): boolean {
  const own = state?.site?.number ?? 0
  if (news.number === own) return hasWords(news)
  if (news.number < own) return false
  const isLaterRelease = news.state === 'live' && own > 0 && state?.site?.is !== 'live'
  return isLaterRelease || path === `/api/workflow/${news.kind}/${news.document}`
}

/** Why it is not live is not told with the news. */
const hasWords = ({ state }: News): boolean => state === 'failed' || state === 'held'

function withNews(state: DocumentState, news: News): DocumentState {
  const { site } = state
  if (site?.number !== news.number || site.is === 'live' || hasWords(news)) return state
  const { number, state: is, kind: _kind, document: _document, ...figures } = news
  return { ...state, site: { is, number, ...figures } }
}

/** An answer that was on its way while the news came in is the older one. */
function withoutStepBack(answer: DocumentState, former: DocumentState | undefined): DocumentState {
  const isOlder =
    former?.site?.is === 'live' &&
    former.site.number === answer.site?.number &&
    answer.site.is !== 'live'
  return isOlder ? { ...answer, site: former.site } : answer
}
