import { describe, expect, it } from 'vitest'
import { kinds } from '../../../../ledger/index.ts'
import { defaultPeriods } from '../../../../cms/review-dates/periods.ts'
import {
  monthsAfter,
  reviewDayOf,
  type ReviewPlan,
} from '../../../../cms/review-dates/review-day.ts'
import { aLecture, aStory, aVenue } from '../../../support/documents.ts'

const published = '2026-01-31'
const dayOf = (document: Parameters<typeof reviewDayOf>[0], plan: ReviewPlan = {}) =>
  reviewDayOf(document, plan, () => published)?.day

const story = aStory()
const lecture = aLecture({ validUntil: undefined })

describe('reviewDayOf', () => {
  it('counts the period of the kind, or the one that was chosen, from the latest publication', () => {
    expect(dayOf(lecture)).toBe('2027-01-31')
    expect(dayOf(story)).toBeUndefined()
    expect(dayOf(story, { every: '6' })).toBe('2026-07-31')
    expect(dayOf(aVenue(), { every: '24' })).toBe('2028-01-31')
    expect(dayOf(aVenue(), { every: 'never' })).toBeUndefined()
  })

  it('takes the day that was set, until the document is published after it', () => {
    expect(dayOf(story, { on: '2026-03-01' })).toBe('2026-03-01')
    expect(dayOf(story, { on: '2026-03-01', every: '6' })).toBe('2026-03-01')
    expect(dayOf(story, { on: '2026-01-30', every: '6' })).toBe('2026-07-31')
    expect(dayOf(story, { on: '2026-01-30' })).toBeUndefined()
  })

  it('leaves a lecture with a validity to it, unless a period was chosen', () => {
    const dated = aLecture({ validUntil: '2030-01-01' })
    expect(dayOf(dated)).toBeUndefined()
    expect(dayOf(dated, { every: '12' })).toBe('2027-01-31')
  })

  it('has a period for every kind', () => {
    expect(Object.keys(defaultPeriods).sort()).toEqual([...kinds].sort())
  })
})

describe('monthsAfter', () => {
  it('ends with the month where the month is shorter', () => {
    expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28')
    expect(monthsAfter('2026-08-30', 18)).toBe('2028-02-29')
    expect(monthsAfter('2026-12-15', 12)).toBe('2027-12-15')
  })
})
