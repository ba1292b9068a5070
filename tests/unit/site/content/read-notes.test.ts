import { describe, expect, it } from 'vitest'
import { LedgerView } from '../../../../ledger/index.ts'
import { Catalogue } from '../../../../site/src/content/catalogue.ts'
import { ReadNotes } from '../../../../site/src/content/read-notes.ts'

function someNotes(): ReadNotes {
  const notes = new ReadNotes(new Catalogue(new LedgerView()))
  notes.startHashing()
  return notes
}

const hashOf = (value: unknown): string | undefined => {
  const notes = someNotes()
  notes.select('answer', false, () => value)
  return notes.answers.get('answer')?.hash
}

describe('the hash of an answer', () => {
  it('differs where the answer differs', () => {
    const answers = [[], {}, '', null, undefined, [{}], [{ a: 1 }], [{ a: 2 }], '{}']
    const hashes = answers.map(hashOf)
    expect(new Set(hashes).size).toBe(answers.length)
    expect(hashOf([{ a: 1 }])).toBe(hashes[6])
  })

  it.each([new Map([['a', 1]]), new Set(['a']), [{ inside: new Map() }], { a: {}, b: new Set() }])(
    'is refused where another map or set would have the same',
    (answer) => {
      expect(() => hashOf(answer)).toThrow('use a list')
    },
  )
})
