'use client'
/** On the dashboard: texts that were changed after I had signed them. */
import { Button } from '@payloadcms/ui'
import { useCallback, useState } from 'react'
import { useLive, useReading } from '../../live/index.ts'
import type { Notice } from '../told.ts'
import { placeOf } from './kind.ts'
import './panel.css'
import { timeOf } from './time.ts'

/** Colleagues at work are one reading, not one each. */
const gatherMilliseconds = 1000

export function NoticeList() {
  const [notices, setNotices] = useState<Notice[]>([])
  const read = useCallback(async () => {
    const response = await fetch('/api/workflow-notices', { credentials: 'include' })
    if (response.ok) setNotices((await response.json()) as Notice[])
  }, [])
  const readSoon = useReading(read, gatherMilliseconds)
  useLive({ onDocument: readSoon, onReload: readSoon })
  if (notices.length === 0) return null
  const seen = async ({ id }: Notice) => {
    await fetch(`/api/workflow-notices/${id}`, { method: 'POST', credentials: 'include' })
    await read()
  }
  return (
    <section className="workflow workflow--dashboard">
      <h4>您签过字的稿件又有改动，签字作废</h4>
      <ul>
        {notices.map((one) => (
          <li key={one.id}>
            <a href={`${placeOf(one.kind, one.document)}/changes`}>{one.title}</a>
            <span>
              {one.kindName} · {one.changedBy} {timeOf(one.at)} 改动
            </span>
            <Button buttonStyle="secondary" size="small" margin={false} onClick={() => seen(one)}>
              知道了
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
