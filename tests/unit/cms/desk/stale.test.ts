import { describe, expect, it } from 'vitest'
import { staleDocuments, toReviewBy, type Ageing } from '../../../../cms/desk/stale.ts'
import type { ReviewPlan } from '../../../../cms/review-dates/index.ts'
import { LedgerView, nextEntry, type LedgerDocument } from '../../../../ledger/index.ts'
import { aChapter, aLecture, aStory, aTextbook } from '../../../support/documents.ts'

const published = '2026-01-10'

/** What editors have set, by the document's id. */
type Plans = Record<string, ReviewPlan>
type Given = LedgerDocument | [LedgerDocument, string]

/** Published on that day, unless the document comes with another. */
function ageing(today: string, documents: Given[], plans: Plans = {}): Ageing {
  const view = new LedgerView()
  documents.forEach((given, at) => {
    const [document, day] = Array.isArray(given) ? given : [given, published]
    const fact = { type: 'published' as const, submission: `s${at}`, document }
    view.apply(nextEntry(view.head, fact, new Date(`${day}T02:00:00.000Z`)))
  })
  const dayOf = (at: Date) => at.toISOString().slice(0, 10)
  return { view, today, dayOf, planOf: ({ id }) => plans[id] ?? {} }
}

const staleOn = (today: string, documents: Given[], plans?: Plans) =>
  staleDocuments(ageing(today, documents, plans))

const bare = { validUntil: undefined, owner: undefined }

describe('staleDocuments', () => {
  it('names a lecture from the day after its validity has ended, with its owner', () => {
    const lecture = aLecture({ ...bare, validUntil: '2026-06-30', owner: '讲师团' })
    expect(staleOn('2026-06-30', [lecture])).toEqual([])
    expect(staleOn('2026-07-01', [lecture])).toEqual([
      {
        kind: 'lecture',
        document: lecture.id,
        title: lecture.title,
        why: 'expired',
        day: '2026-06-30',
        owner: '讲师团',
        isLate: true,
      },
    ])
  })

  it('names any kind from the day after the one that was set for it, and who is to look', () => {
    const story = aStory()
    const owner = { id: 'u1', name: '王一' }
    const plans = { [story.id]: { on: '2026-03-01', owner } }
    expect(staleOn('2026-03-01', [story], plans)).toEqual([])
    expect(staleOn('2026-03-02', [story], plans)).toMatchObject([
      { kind: 'story', why: 'review', day: '2026-03-01', owner: '王一' },
    ])
    expect(staleOn('2026-03-05', [[story, '2026-03-04']], plans)).toEqual([])
  })

  it('names one without such a day when its period is over, and none that has a validity to come', () => {
    const lecture = aLecture(bare)
    expect(staleOn('2027-01-10', [lecture])).toEqual([])
    expect(staleOn('2027-01-11', [lecture])).toMatchObject([
      { why: 'old', day: '2027-01-10', months: 12, publishedOn: published },
    ])
    const dated = aLecture({ ...bare, validUntil: '2030-01-01' })
    expect(staleOn('2029-01-01', [dated])).toEqual([])
    expect(staleOn('2029-01-01', [aStory()])).toEqual([])
  })

  it('takes a textbook for as young as its youngest chapter', () => {
    const textbook = aTextbook()
    expect(staleOn('2027-01-11', [textbook])).toMatchObject([{ kind: 'textbook', why: 'old' }])
    const chapter = aChapter({ textbook: textbook.id })
    expect(staleOn('2027-01-11', [textbook, chapter])).toMatchObject([{ publishedOn: published }])
    expect(staleOn('2027-01-11', [textbook, [chapter, '2026-01-11']])).toEqual([])
  })

  it('lists what has been so the longest first', () => {
    const [first, second] = [
      aLecture({ ...bare, id: 'b', slug: 'b', validUntil: '2026-03-01' }),
      aLecture({ ...bare, id: 'a', slug: 'a', validUntil: '2026-02-01' }),
    ]
    expect(staleOn('2026-04-01', [first, second]).map(({ document }) => document)).toEqual([
      'a',
      'b',
    ])
  })
})

describe('toReviewBy', () => {
  it('tells the one who was asked, before the day and after it, and nobody else', () => {
    const story = aStory()
    const plans = { [story.id]: { on: '2026-03-01', owner: { id: 'u1', name: '王一' } } }
    const told = (today: string, person: string, until: string) =>
      toReviewBy(ageing(today, [story], plans), person, until).map(({ isLate }) => isLate)
    expect(told('2026-02-01', 'u1', '2026-02-15')).toEqual([])
    expect(told('2026-02-20', 'u1', '2026-03-06')).toEqual([false])
    expect(told('2026-03-02', 'u1', '2026-03-16')).toEqual([true])
    expect(told('2026-03-02', 'u2', '2026-03-16')).toEqual([])
  })
})
