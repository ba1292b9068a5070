/** What `tokensOf` lists, against the same said by regular expressions and sets of text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../../site/search/index.ts'
import { fold } from '../../../../site/search/fold.ts'
import { aSearchDocument } from '../../../support/site/a-search-document.ts'

const runs = /(\p{Script=Han}+)|[[\p{L}\p{N}]--\p{Script=Han}]+/gv

function partsIn(text: string): string[] {
  return [...fold(text).matchAll(runs)].flatMap(([run, chinese]) => {
    if (chinese === undefined) return run.slice(0, 40)
    const characters = [...run]
    const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`)
    return [...characters, ...pairs]
  })
}

/** Of each kind of character that is treated in its own way, and whatever else there is. */
const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom(...'的一是不了人在有我他'), minLength: 1, maxLength: 6 }),
      fc.constantFrom('𠮷', '𠮷野家', '野𠮷', '𪜀𠮷', '〇', '⺀⺟', '々', '\u{2f800}'),
      fc.constantFrom('移風易俗', '彩禮', '５Ｇ', 'Ｐｈｏｎｅ', 'Café', 'e\u0301', 'ﬁ', 'ひらがな'),
      fc.constantFrom('12', 'ABC', 'x'.repeat(60), '𝒳'.repeat(30), '한국', 'й'),
      fc.constantFrom('，', '。', '\n', ' ', '\0', '🎉', '\ud800', '\udc00', '§', '¶', '\u{e0100}'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''))

describe('tokensOf', () => {
  it('lists characters, pairs and words, each once, and those of title and summary marked', () => {
    fc.assert(
      fc.property(texts, texts, texts, (title, summary, text) => {
        const listed = tokensOf(aSearchDocument({ title, summary, text, pinyin: '' })).split(' ')
        const [inTitle, inSummary] = [partsIn(title), [...partsIn(title), ...partsIn(summary)]]
        const expected = new Set([
          '¤story',
          ...inTitle.map((part) => `§${part}`),
          ...inSummary.map((part) => `¶${part}`),
          ...inSummary,
          ...partsIn(text),
        ])
        expect(listed.toSorted()).toEqual([...expected].toSorted())
      }),
      { numRuns: 1_000 },
    )
  })

  it('lists a long text whole', () => {
    const text = Array.from({ length: 20_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000)),
    ).join('')
    const listed = tokensOf(aSearchDocument({ title: '', summary: '', text, pinyin: '' })).split(
      ' ',
    )
    expect(new Set(listed)).toEqual(new Set(['¤story', ...partsIn(text)]))
    expect(listed).toHaveLength(new Set(listed).size)
  })
})
