/**
 * Public documents that somebody should look at again: past their validity, or
 * past the day of their 复核; and those that one person will soon have to look
 * at. Pure.
 */
import {
  kinds,
  type DocumentOf,
  type Kind,
  type LedgerDocument,
  type LedgerView,
} from '../../ledger/index.ts'
import { titleOf } from '../publication/index.ts'
import { reviewDayOf, type PlanOf } from '../review-dates/index.ts'

export interface Stale {
  kind: Kind
  document: string
  title: string
  /** Past its validity; the day that an editor set; so long since it was published. */
  why: 'expired' | 'review' | 'old'
  /** The last day on which nobody need have looked at it. */
  day: string
  months?: number
  publishedOn?: string
  /** Who is to look at it, in words. */
  owner?: string
  isLate: boolean
}

export interface Ageing {
  view: LedgerView
  /** What editors have set. */
  planOf: PlanOf
  /** The calendar day in China. */
  today: string
  /** The day of an instant. */
  dayOf: (at: Date) => string
}

/** The longest overdue first. */
export const staleDocuments = (ageing: Ageing): Stale[] =>
  ageingDocuments(ageing).filter(({ isLate }) => isLate)

/** What this person was asked to look at, and is due by that day. */
export function toReviewBy(ageing: Ageing, person: string, until: string): Stale[] {
  const isHis = ({ kind, document: id }: Stale) => ageing.planOf({ kind, id }).owner?.id === person
  return ageingDocuments(ageing).filter((one) => one.day <= until && isHis(one))
}

function ageingDocuments({ view, planOf, today, dayOf }: Ageing): Stale[] {
  const publishedOn = ({ kind, id }: LedgerDocument) =>
    dayOf(new Date(view.publication(kind, id)?.at ?? 0))
  const chapterDays = lastDays(view.documents('chapter'), publishedOn)
  return kinds
    .flatMap((kind): LedgerDocument[] => view.documents(kind))
    .flatMap((document): Stale[] => {
      const { kind, id } = document
      const plan = planOf(document)
      const day = () =>
        later(publishedOn(document), kind === 'textbook' ? chapterDays.get(id) : undefined)
      const due = expiryOf(document, today) ?? reviewDayOf(document, plan, day)
      if (!due) return []
      const named = kind === 'lecture' ? document.owner : undefined
      const owner = plan.owner?.name ?? named
      const words = { title: titleOf(kind, { ...document }), ...(owner ? { owner } : {}) }
      return [{ kind, document: id, ...words, ...due, isLate: due.day < today }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function expiryOf(document: LedgerDocument, today: string) {
  const day = document.kind === 'lecture' ? document.validUntil : undefined
  return day !== undefined && day < today ? { why: 'expired' as const, day } : undefined
}

/** By textbook, the day of its chapter that was published last. */
function lastDays(
  chapters: DocumentOf<'chapter'>[],
  dayOfChapter: (chapter: DocumentOf<'chapter'>) => string,
): Map<string, string> {
  const days = new Map<string, string>()
  for (const chapter of chapters)
    days.set(chapter.textbook, later(dayOfChapter(chapter), days.get(chapter.textbook)))
  return days
}

const later = (day: string, other = ''): string => (other > day ? other : day)
