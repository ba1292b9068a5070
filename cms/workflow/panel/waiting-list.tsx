'use client'
/** On the dashboard: what waits for my review. */
import { useEffect, useState } from 'react'
import type { Waiting } from '../waiting.ts'
import { placeOf } from './kind.ts'
import { Due } from './due.tsx'
import './panel.css'

export function WaitingList() {
  const [waiting, setWaiting] = useState<Waiting[]>()
  useEffect(() => {
    void fetch('/api/workflow-waiting', { credentials: 'include' }).then(async (response) => {
      if (response.ok) setWaiting((await response.json()) as Waiting[])
    })
  }, [])
  if (!waiting) return null
  return (
    <section className="workflow workflow--dashboard">
      <h4>等待我审核</h4>
      {waiting.length === 0 && <p>现在没有等待您审核的稿件。</p>}
      <ul>
        {waiting.map((one) => (
          <li key={`${one.kind}${one.document}`}>
            <a href={placeOf(one.kind, one.document)}>{one.title}</a>
            <span>
              {one.kindName} · {one.by} 送审 · {one.waitsFor}
              {one.handedTo && `，已转交给 ${one.handedTo}`}
              {one.dueAt && <Due at={one.dueAt} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
