'use client'
/** On the first page: what waits for me, came back to me, was sent by me and is overdue; then how things stand. */
import { useCallback, useState, type ReactElement } from 'react'
import { useLive, useReading } from '../../live/index.ts'
import type { Desk } from '../desk.ts'
import type { Inbox, Item } from '../inbox.ts'
import type { Stale } from '../stale.ts'
import { CalendarReminder } from './calendar.tsx'
import './desk.css'
import { InboxLine } from './inbox-line.tsx'
import { Lines } from './lines.tsx'
import { StaleLine } from './stale-line.tsx'
import { StandingPanel } from './standing.tsx'

type Tray = keyof Inbox | 'toReview'

const trays: Record<Tray, { name: string; none: string }> = {
  waiting: { name: '待我审', none: '现在没有等待您审校的稿件。' },
  returned: { name: '被退回', none: '没有退回给您的稿件。' },
  sent: { name: '我送出的', none: '您送审的稿件都办完了。' },
  overdue: { name: '已逾期', none: '没有过了期限的稿件。' },
  toReview: { name: '待我复核', none: '没有等您复核的内容。' },
}

/** Colleagues at work are one reading, not one each. */
const gatherMilliseconds = 1000

export function DeskPanel() {
  const [desk, setDesk] = useState<Desk>()
  const read = useCallback(async () => {
    const response = await fetch('/api/desk', { credentials: 'include' })
    if (response.ok) setDesk((await response.json()) as Desk)
  }, [])
  const readSoon = useReading(read, gatherMilliseconds)
  useLive({ onDocument: readSoon, onReload: readSoon })
  if (!desk) return null
  return (
    <>
      <InboxPanel inbox={desk.inbox} toReview={desk.standing.toReview} />
      <StandingPanel standing={desk.standing} />
      <CalendarReminder years={desk.yearsWithoutHolidays} />
    </>
  )
}

interface InboxProps {
  inbox: Inbox
  toReview: Stale[]
}

function InboxPanel({ inbox, toReview }: InboxProps) {
  const [chosen, setChosen] = useState<Tray>()
  const lines = linesOf(inbox, toReview)
  const shown = (Object.keys(trays) as Tray[]).filter((tray) => lines[tray])
  const open = chosen ?? shown.find((tray) => lines[tray]?.length) ?? shown[0]!
  const items = lines[open] ?? []
  return (
    <section className="desk">
      <h4>我的待办</h4>
      <div className="desk__trays">
        {shown.map((tray) => (
          <button
            key={tray}
            type="button"
            data-tray={tray}
            data-count={lines[tray]?.length}
            aria-pressed={tray === open}
            onClick={() => setChosen(tray)}
          >
            {trays[tray].name} <strong>{lines[tray]?.length}</strong>
          </button>
        ))}
      </div>
      {items.length === 0 && <p>{trays[open].none}</p>}
      <Lines key={open} count={items.length}>
        {items}
      </Lines>
    </section>
  )
}

/** What each tray holds; one that is not there for this person is left out. */
function linesOf(inbox: Inbox, toReview: Stale[]): Partial<Record<Tray, ReactElement[]>> {
  const held = Object.entries(inbox).map(([tray, items]: [string, Item[] | undefined]) => [
    tray,
    items?.map((item) => <InboxLine key={item.submission} item={item} />),
  ])
  const review = toReview.map((one) => <StaleLine key={`${one.kind}${one.document}`} stale={one} />)
  return { ...Object.fromEntries(held), ...(review.length > 0 ? { toReview: review } : {}) }
}
