/**
 * Public documents that somebody should look at again: past the day that stands
 * in them, or, where none does, unchanged for a year. Pure.
 */
import type { DocumentOf, Kind, LedgerView } from '../../ledger/index.ts'

export interface Stale {
  kind: Kind
  document: string
  title: string
  /** Past its validity; past the day on which it was to be looked at; not touched for a year. */
  why: 'expired' | 'review' | 'old'
  /** The day that is past, or that of the latest publication. */
  day: string
  owner?: string
}

/** `today` is the calendar day in China, `dayOf` the day of an instant. The longest overdue first. */
export function staleDocuments(
  view: LedgerView,
  today: string,
  dayOf: (at: Date) => string,
): Stale[] {
  const publishedOn = (kind: Kind, id: string) =>
    dayOf(new Date(view.publication(kind, id)?.at ?? 0))
  const aYearAgo = yearBefore(today)
  const lectures = view.documents('lecture').flatMap((lecture): Stale[] => {
    const past = pastDayOf(lecture, today)
    const day = past?.day ?? publishedOn('lecture', lecture.id)
    if (!past && (hasDay(lecture) || day >= aYearAgo)) return []
    const { kind, id, title, owner } = lecture
    const why = past?.why ?? 'old'
    return [{ kind, document: id, title, why, day, ...(owner ? { owner } : {}) }]
  })
  const chapterDays = lastDays(view.documents('chapter'), ({ id }) => publishedOn('chapter', id))
  const textbooks = view.documents('textbook').flatMap(({ kind, id, title }): Stale[] => {
    const own = publishedOn('textbook', id)
    const ofChapters = chapterDays.get(id) ?? own
    const day = ofChapters > own ? ofChapters : own
    return day < aYearAgo ? [{ kind, document: id, title, why: 'old', day }] : []
  })
  return [...lectures, ...textbooks].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

type Lecture = DocumentOf<'lecture'>

const hasDay = ({ validUntil, reviewOn }: Lecture): boolean =>
  validUntil !== undefined || reviewOn !== undefined

function pastDayOf({ validUntil, reviewOn }: Lecture, today: string) {
  if (validUntil !== undefined && validUntil < today)
    return { why: 'expired' as const, day: validUntil }
  if (reviewOn !== undefined && reviewOn < today) return { why: 'review' as const, day: reviewOn }
  return undefined
}

/** By textbook, the day of its chapter that was published last. */
function lastDays(
  chapters: DocumentOf<'chapter'>[],
  dayOfChapter: (chapter: DocumentOf<'chapter'>) => string,
): Map<string, string> {
  const days = new Map<string, string>()
  for (const chapter of chapters) {
    const day = dayOfChapter(chapter)
    if (day > (days.get(chapter.textbook) ?? '')) days.set(chapter.textbook, day)
  }
  return days
}

/** 2026-05-04 → 2025-05-04. As words, which is how days are compared. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`
