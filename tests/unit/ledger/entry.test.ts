import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyHead,
  genesisHash,
  hashOf,
  headAfter,
  LedgerView,
  nextEntry,
  parseEntry,
  type Entry,
  type Fact,
} from '../../../ledger/index.ts'

const now = new Date('2026-03-01T08:00:00.000Z')

function themePublished(id: string, slug = id, name = '乡村振兴'): Fact {
  return {
    type: 'published',
    submission: `submission-of-${id}-${slug}-${name.length}`,
    document: { kind: 'theme', id, slug, name, order: 1 },
  }
}

function chained(facts: Fact[]): Entry[] {
  let head = emptyHead
  return facts.map((fact) => {
    const entry = nextEntry(head, fact, now)
    head = headAfter(entry)
    return entry
  })
}

describe('nextEntry', () => {
  it('begins at number 1 with the genesis hash', () => {
    const entry = nextEntry(emptyHead, themePublished('a'), now)
    expect([entry.number, entry.previous, entry.at]).toEqual([1, genesisHash, now.toISOString()])
  })

  it('names the hash of the entry before it', () => {
    const [first, second] = chained([themePublished('a'), themePublished('b')])
    expect(second?.previous).toBe(first?.hash)
  })

  it('hashes all keys but the hash, in canonical order', () => {
    const { hash, ...rest } = nextEntry(emptyHead, themePublished('a'), now)
    expect(hash).toBe(hashOf(Object.fromEntries(Object.entries(rest).toReversed())))
  })

  it('refuses a document with an unknown key and names the place', () => {
    const fact = themePublished('a')
    const document = { ...(fact as Extract<Fact, { type: 'published' }>).document, draft: '未定稿' }
    expect(() => nextEntry(emptyHead, { ...fact, document } as Fact, now)).toThrowError(
      expect.objectContaining({
        code: 'DOCUMENT_INVALID',
        issues: [{ path: '', message: 'Unrecognized key: "draft"' }],
      }),
    )
  })
})

describe('the chain', () => {
  it('notices any change to any entry', () => {
    const entries = chained(['a', 'b', 'c', 'd'].map((id) => themePublished(id)))
    fc.assert(
      fc.property(fc.nat(3), fc.stringMatching(/^[\u4e00-\u9fa5]{1,8}$/), (index, name) => {
        const changed = structuredClone(entries)
        const target = changed[index]
        if (target?.type !== 'published' || target.document.kind !== 'theme') return false
        fc.pre(target.document.name !== name)
        target.document.name = name
        expect(() => LedgerView.of(changed)).toThrowError(
          expect.objectContaining({ code: 'CHAIN_BROKEN' }),
        )
        return true
      }),
    )
  })

  it('refuses a gap and a repeated entry', () => {
    const [first, second, third] = chained(['a', 'b', 'c'].map((id) => themePublished(id)))
    const outOfOrder = expect.objectContaining({ code: 'ENTRY_OUT_OF_ORDER' })
    expect(() => LedgerView.of([first!, third!])).toThrowError(outOfOrder)
    expect(() => LedgerView.of([first!, second!, second!])).toThrowError(outOfOrder)
  })
})

describe('parseEntry', () => {
  it('stops at a kind it does not know and names the entry', () => {
    const [entry] = chained([themePublished('a')])
    const foreign = { ...entry, document: { kind: 'podcast', id: 'a' } }
    expect(() => parseEntry(foreign)).toThrowError(/^Entry 1 was not read\. document\.kind:/)
  })

  it('reads what nextEntry made', () => {
    const [entry] = chained([themePublished('a')])
    expect(parseEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
  })
})
