import { describe, expect, it } from 'vitest'
import { staleDocuments } from '../../../../cms/desk/stale.ts'
import { LedgerView, nextEntry, type LedgerDocument } from '../../../../ledger/index.ts'
import { aChapter, aLecture, aTextbook } from '../../../support/documents.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

const published = '2026-01-10'

/** Published on that day, unless the document comes with another. */
function staleOn(today: string, documents: (LedgerDocument | [LedgerDocument, string])[]) {
  const view = new LedgerView()
  documents.forEach((given, at) => {
    const [document, day] = Array.isArray(given) ? given : [given, published]
    const fact = { type: 'published' as const, submission: `s${at}`, document }
    view.apply(nextEntry(view.head, fact, new Date(`${day}T02:00:00.000Z`)))
  })
  return staleDocuments(view, today, dayOf)
}

const bare = { validUntil: undefined, reviewOn: undefined, owner: undefined }

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
      },
    ])
  })

  it('names a lecture whose day of review has passed', () => {
    const lecture = aLecture({ ...bare, reviewOn: '2026-03-01' })
    expect(staleOn('2026-03-02', [lecture])).toMatchObject([{ why: 'review', day: '2026-03-01' }])
  })

  it('names one without such a day a year after its latest publication, and none that has a day to come', () => {
    const lecture = aLecture(bare)
    expect(staleOn('2027-01-10', [lecture])).toEqual([])
    expect(staleOn('2027-01-11', [lecture])).toMatchObject([{ why: 'old', day: published }])
    const dated = aLecture({ ...bare, validUntil: '2030-01-01' })
    expect(staleOn('2029-01-01', [dated])).toEqual([])
  })

  it('takes a textbook for as young as its youngest chapter', () => {
    const textbook = aTextbook()
    expect(staleOn('2027-01-11', [textbook])).toMatchObject([{ kind: 'textbook', why: 'old' }])
    const chapter = aChapter({ textbook: textbook.id })
    expect(staleOn('2027-01-11', [textbook, chapter])).toMatchObject([{ day: published }])
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
