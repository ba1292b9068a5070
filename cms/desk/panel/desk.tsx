'use client'
/** On the first page: what waits for me, came back to me, was sent by me and is overdue; then how things stand. */
import { useEffect, useState } from 'react'
import type { Desk } from '../desk.ts'
import type { Inbox } from '../inbox.ts'
import { CalendarReminder } from './calendar.tsx'
import './desk.css'
import { InboxLine } from './inbox-line.tsx'
import { Lines } from './lines.tsx'
import { StandingPanel } from './standing.tsx'

type Tray = keyof Inbox

const trays: Record<Tray, { name: string; none: string }> = {
  waiting: { name: '待我审', none: '现在没有等待您审校的稿件。' },
  returned: { name: '被退回', none: '没有退回给您的稿件。' },
  sent: { name: '我送出的', none: '您送审的稿件都办完了。' },
  overdue: { name: '已逾期', none: '没有过了期限的稿件。' },
}

export function DeskPanel() {
  const [desk, setDesk] = useState<Desk>()
  useEffect(() => {
    void fetch('/api/desk', { credentials: 'include' }).then(async (response) => {
      if (response.ok) setDesk((await response.json()) as Desk)
    })
  }, [])
  if (!desk) return null
  return (
    <>
      <InboxPanel inbox={desk.inbox} />
      <StandingPanel standing={desk.standing} />
      <CalendarReminder years={desk.yearsWithoutHolidays} />
    </>
  )
}

function InboxPanel({ inbox }: { inbox: Inbox }) {
  const [chosen, setChosen] = useState<Tray>()
  const shown = (Object.keys(trays) as Tray[]).filter((tray) => inbox[tray])
  const open = chosen ?? shown.find((tray) => inbox[tray]?.length) ?? shown[0]!
  const items = inbox[open] ?? []
  return (
    <section className="desk">
      <h4>我的待办</h4>
      <div className="desk__trays">
        {shown.map((tray) => (
          <button
            key={tray}
            type="button"
            data-tray={tray}
            data-count={inbox[tray]?.length}
            aria-pressed={tray === open}
            onClick={() => setChosen(tray)}
          >
            {trays[tray].name} <strong>{inbox[tray]?.length}</strong>
          </button>
        ))}
      </div>
      {items.length === 0 && <p>{trays[open].none}</p>}
      <Lines key={open} count={items.length}>
        {items.map((item) => (
          <InboxLine key={item.submission} item={item} />
        ))}
      </Lines>
    </section>
  )
}
