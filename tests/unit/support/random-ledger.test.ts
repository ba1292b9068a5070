import { describe, expect, it } from 'vitest'
import { addressOf, canonicalJson, kinds, LedgerView, subjectOf } from '../../../ledger/index.ts'
import type { Entry, LedgerDocument } from '../../../ledger/index.ts'
import { manyStories } from '../../support/many-stories.ts'
import { randomBlobs, randomLedger } from '../../support/random-ledger.ts'

const ledgers = Array.from({ length: 40 }, (_, seed) => randomLedger({ seed, length: 50 }))

describe('randomLedger', () => {
  it('gives the same entries for the same seed, and others for another', () => {
    expect(randomLedger({ seed: 3, length: 50 })).toEqual(ledgers[3])
    expect(canonicalJson(ledgers[3])).not.toBe(canonicalJson(ledgers[4]))
  })

  it('begins a longer ledger as it begins a shorter one', () => {
    expect(randomLedger({ seed: 5, length: 60 }).slice(0, 50)).toEqual(ledgers[5])
  })

  it('gives ledgers that a view takes whole', () => {
    for (const entries of ledgers) expect(LedgerView.of(entries).head.number).toBe(50)
  })

  it('publishes and withdraws every kind of document', () => {
    const seen = ledgers.flat().map((entry) => `${entry.type} ${subjectOf(entry).kind}`)
    const wanted = kinds.flatMap((kind) => [`published ${kind}`, `withdrawn ${kind}`])
    expect(wanted.filter((each) => !seen.includes(each))).toEqual([])
  })

  it('does everything that can befall a document', () => {
    const seen = new Set(ledgers.flatMap(happeningsOf))
    expect([...seen].toSorted()).toEqual([
      'corrected',
      'moved',
      'names what is not published',
      'pledge dropped',
      'published',
      'published again',
      'redirected',
      'story on a second page',
      'takes over an address',
      'unchanged',
      'withdrawn with a reason',
      'withdrawn without a reason',
    ])
  })

  it('has the bytes of every picture and file that a document names', () => {
    const text = canonicalJson(ledgers)
    const hashes = [...text.matchAll(/"bytes":\d+,[^{}]*?"hash":"([0-9a-f]{64})"/gu)].map(
      ([, hash]) => hash ?? '',
    )
    expect(hashes.length).toBeGreaterThan(50)
    expect(hashes.filter((hash) => !randomBlobs.has(hash))).toEqual([])
  })
})

describe('manyStories', () => {
  it('gives the asked number of stories of about 1,300 characters, and the same again', () => {
    const entries = [...manyStories(30)]
    const view = LedgerView.of(entries)
    const lengths = view.documents('story').map(({ body }) => charactersIn(body))
    expect(lengths).toHaveLength(30)
    for (const length of lengths) expect(Math.abs(length - 1_350)).toBeLessThan(120)
    expect([...manyStories(30)]).toEqual(entries)
  })
})

/** What each entry of a ledger does, in the words of the list above. */
function happeningsOf(entries: Entry[]): string[] {
  const view = new LedgerView()
  return entries.flatMap((entry) => {
    const happenings = happeningsOfOne(view, entry)
    view.apply(entry)
    return happenings
  })
}

function happeningsOfOne(view: LedgerView, entry: Entry): string[] {
  if (entry.type === 'withdrawn') return [`withdrawn ${entry.reason ? 'with' : 'without'} a reason`]
  const { document } = entry
  const former = view.publication(document.kind, document.id)
  const happenings = [former ? changeOf(former.document, document) : 'published']
  const address = 'slug' in document ? `/${document.slug}/` : undefined
  const left = [...view.formerAddresses()].find(({ from }) => address && from.endsWith(address))
  if (left && !former?.addresses.includes(left.from)) happenings.push('takes over an address')
  if (document.kind === 'campaign' && !document.pledge)
    if (former?.document && 'pledge' in former.document) happenings.push('pledge dropped')
  if (document.kind === 'redirect') happenings.push('redirected')
  if (document.kind === 'lecture' && !view.document('theme', document.theme))
    happenings.push('names what is not published')
  if (view.documents('story').length > 12) happenings.push('story on a second page')
  return happenings
}

function changeOf(former: LedgerDocument | undefined, document: LedgerDocument): string {
  if (former === undefined) return 'published again'
  if (canonicalJson(former) === canonicalJson(document)) return 'unchanged'
  return addressOf(former) === addressOf(document) ? 'corrected' : 'moved'
}

const charactersIn = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).reduce(
        (sum, [key, inner]) => sum + (key === 'text' ? String(inner).length : charactersIn(inner)),
        0,
      )
    : 0
