'use client'
/** On the dashboard: the latest publications and what is not live yet, as it happens. */
import { useCallback, useState } from 'react'
import type { RecentPublication } from '../../publication/index.ts'
import { placeOf } from './kind.ts'
import { FailureWords, LongWait, siteWords } from './site-line.tsx'
import './panel.css'
import { useLive, useReading } from '../../live/index.ts'
import { timeOf } from './time.ts'

/** A burst of news is one reading. */
const gatherMilliseconds = 200

export function Publications() {
  const { recent, hearer } = useRecent()
  useLive(hearer)
  if (!recent) return null
  return (
    <section className="workflow workflow--dashboard" aria-live="polite">
      <h4>最近发布</h4>
      {recent.length === 0 && <p>还没有发布过。</p>}
      <ul>
        {recent.map((one) => (
          <Publication key={one.number} publication={one} />
        ))}
      </ul>
    </section>
  )
}

function Publication({ publication }: { publication: RecentPublication }) {
  const { kind, kindName, document, title, type, at, number, state, failure } = publication
  return (
    <li className="workflow__publication" data-entry={number} data-state={state}>
      <a href={placeOf(kind, document)}>{title}</a>
      <span>
        {kindName} · {type === 'withdrawn' ? '撤下' : '发布'} · {timeOf(at)} ·{' '}
        <a href={`/sign-off/${number}`} target="_blank" rel="noreferrer">
          审签单
        </a>
      </span>
      <span className={`workflow__site workflow__site--${state}`}>
        {siteWords({ ...publication, is: state }, type === 'withdrawn')}
        <LongWait is={state} since={at} />
      </span>
      {failure && (
        <span className="workflow__warning">
          <FailureWords failure={failure} shown={{ kind, id: document }} />
        </span>
      )}
    </li>
  )
}

function useRecent() {
  const [recent, setRecent] = useState<RecentPublication[]>()
  const read = useCallback(async () => {
    const response = await fetch('/api/publication-recent', { credentials: 'include' })
    if (response.ok) setRecent((await response.json()) as RecentPublication[])
  }, [])
  const readSoon = useReading(read, gatherMilliseconds)
  return { recent, hearer: { onNews: readSoon, onReload: readSoon } }
}
