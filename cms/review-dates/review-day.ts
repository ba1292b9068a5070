/** The day on which a public document is to be looked at again. Pure; days are words, 2026-05-04. */
import type { LedgerDocument } from '../../ledger/index.ts'
import { defaultPeriods, type Period } from './periods.ts'

/** What editors have set for a document. */
export interface ReviewPlan {
  on?: string
  every?: Period
  owner?: { id: string; name: string }
}

/** The day itself, and of a period how many months it lasts and since when. */
export type ReviewDay =
  { why: 'review'; day: string } | { why: 'old'; day: string; months: number; publishedOn: string }

/**
 * Undefined where nobody need look at it again. `dayPublished` is that of the latest publication;
 * it is not asked for where it does not matter, as of most of the news.
 */
export function reviewDayOf(
  document: LedgerDocument,
  { on, every }: ReviewPlan,
  dayPublished: () => string,
): ReviewDay | undefined {
  if (on !== undefined && on >= dayPublished()) return { why: 'review', day: on }
  const hasValidity = document.kind === 'lecture' && document.validUntil !== undefined
  const period = every ?? (hasValidity ? 'never' : defaultPeriods[document.kind])
  if (period === 'never') return undefined
  const [months, publishedOn] = [Number(period), dayPublished()]
  return { why: 'old', day: monthsAfter(publishedOn, months), months, publishedOn }
}

/** 2026-08-31 and six months → 2027-02-28: the last day of a month that is shorter. */
export function monthsAfter(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const at = new Date(Date.UTC(year, month - 1 + months, Math.min(date, last)))
  return at.toISOString().slice(0, 10)
}
