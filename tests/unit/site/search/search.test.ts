import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  expressionOf,
  markedExcerpt,
  markedTitle,
  queryOf,
  tierOf,
  tiers,
  tokensOf,
  wordsToCheck,
  type Piece,
  type Tier,
} from '../../../../site/search/index.ts'
import { aSearchDocument } from '../../../support/site/a-search-document.ts'

const wordsOf = (typed: string): string[] => queryOf(typed, undefined).words.map(({ text }) => text)
const shown = (pieces: Piece[]): string =>
  pieces.map(({ text, isMarked }) => (isMarked ? `【${text}】` : text)).join('')

describe('queryOf', () => {
  it.each([
    ['彩礼', ['彩礼']],
    ['  高额彩礼　怎么办？', ['高额彩礼', '怎么办']],
    ['ＰＨＯＮＥ１２３４５', ['phone12345']],
    ['移風易俗', ['移风易俗']],
    ['Café', ['cafe']],
    ['10+N宣讲队', ['10', 'n', '宣讲队']],
    ['彩礼 彩礼', ['彩礼']],
    ['彩礼" OR "x" NEAR(', ['彩礼', 'or', 'x', 'near']],
    ['彩\0礼', ['彩', '礼']],
    ['𠮷𠮷', ['𠮷𠮷']],
    ['🎉🎉', []],
    ['   ', []],
  ])('reads %j as %j', (typed, words) => {
    expect(wordsOf(typed)).toEqual(words)
  })

  it('keeps the first 60 characters and eight words of what is too long', () => {
    const query = queryOf('讲一 '.repeat(10_000), undefined)
    expect([...query.text].length).toBeLessThanOrEqual(60)
    expect(queryOf('甲 乙 丙 丁 戊 己 庚 辛 壬 癸', undefined).words).toHaveLength(8)
  })

  it('knows the kinds of pages and no others', () => {
    expect(queryOf('彩礼', 'story').kind).toBe('story')
    expect(queryOf('彩礼', 'toString').kind).toBeUndefined()
  })

  it('makes of whatever is typed words without operators or blanks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const query = queryOf(typed, undefined)
        // Radicals such as ⺀ are Han and no letters.
        for (const { text } of query.words) expect(text).toMatch(/^[\p{L}\p{N}\p{Script=Han}]+$/u)
        for (const tier of tiers) expect(expressionOf(query, tier)).not.toContain('\0')
      }),
      { examples: [['⺀⺟ 节水']] },
    )
  })
})

describe('tokensOf', () => {
  const tokens = (about: Parameters<typeof aSearchDocument>[0]): string[] =>
    tokensOf(aSearchDocument({ summary: '', text: '', pinyin: '', ...about })).split(' ')

  it('has characters, pairs, whole words, the kind, and those of the title marked', () => {
    expect(tokens({ title: '讲 5G', text: '节水' }).toSorted()).toEqual(
      ['¤story', '讲', '§讲', '¶讲', '5g', '§5g', '¶5g', '节', '水', '节水'].toSorted(),
    )
  })

  it('makes no pair over a stop or a line', () => {
    expect(tokens({ title: '讲', text: '节。水\n电' })).not.toEqual(
      expect.arrayContaining(['节水']),
    )
  })
})

describe('tierOf', () => {
  const words = wordsToCheck(queryOf('移风易俗 彩礼 5G', undefined))
  const place = (about: Parameters<typeof aSearchDocument>[0], from: Tier = 'title') => {
    const document = aSearchDocument(about)
    return tierOf(words, document, from, (word) => document.text.includes(words[word] ?? ''))
  }

  it('tells the best place where each longer word stands whole', () => {
    expect(words).toEqual(['移风易俗'])
    expect(place({ title: '移風易俗' })).toBe('title')
    expect(place({ summary: '谈移风易俗' })).toBe('summary')
    expect(place({})).toBe('text')
    expect(place({ title: '移风易俗' }, 'text')).toBe('text')
  })

  it('refuses a page that has the pairs and not the phrase', () => {
    expect(place({ text: '移风 风易 易俗' })).toBeUndefined()
  })
})

describe('markedTitle', () => {
  const title = (typed: string, about: Parameters<typeof aSearchDocument>[0] = {}): string =>
    shown(markedTitle(aSearchDocument(about), queryOf(typed, undefined).words))

  it('marks what was typed, as it is written on the page', () => {
    expect(title('彩禮')).toBe('【彩礼】怎么开口')
    expect(title('５ｇ', { title: '5G 下乡' })).toBe('【5G】 下乡')
    expect(title('g', { title: '5G 下乡' })).toBe('5G 下乡')
  })

  it('marks what pinyin or initials mean, from any syllable on', () => {
    expect(title('caili')).toBe('【彩礼】怎么开口')
    expect(title('zmkk')).toBe('彩礼【怎么开口】')
    expect(title('zenmek')).toBe('彩礼【怎么开】口')
    expect(title('li')).toBe('彩【礼】怎么开口')
    expect(title('aili')).toBe('彩礼怎么开口')
  })
})

describe('markedExcerpt', () => {
  const excerpt = (typed: string, about: Parameters<typeof aSearchDocument>[0] = {}): string =>
    shown(markedExcerpt(aSearchDocument(about), queryOf(typed, undefined).words))

  it('shows the summary where it or the title has the words', () => {
    expect(excerpt('炕头')).toBe('两家人坐在【炕头】上商量。')
    expect(excerpt('彩礼')).toBe('两家人坐在炕头上商量。')
  })

  it('shows the text around the first word, with … where it is cut', () => {
    const text = `${'前'.repeat(200)}节水${'后'.repeat(200)}`
    expect(excerpt('节水', { text })).toMatch(/^…前{24}【节水】后{94}…$/)
  })

  it('begins with a sentence, or a part of one, where one begins near', () => {
    const text = `${'前'.repeat(60)}。“可这些年，节水${'后'.repeat(200)}`
    expect(excerpt('节水', { text })).toMatch(/^…“可这些年，【节水】后/)
    const clause = `${'前'.repeat(60)}，可这些年节水${'后'.repeat(200)}`
    expect(excerpt('节水', { text: clause })).toMatch(/^…可这些年【节水】后/)
  })

  it('says nothing but what is on the page, whatever is typed and written', () => {
    const anything = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(anything, anything, anything, (typed, summary, text) => {
        const document = aSearchDocument({ summary, text })
        const { words } = queryOf(typed, undefined)
        const whole = markedExcerpt(document, words)
          .map((piece) => piece.text)
          .join('')
          .replaceAll('…', '')
        const page = `${summary} ${text.replaceAll('\n', ' ')}`.replaceAll('…', '')
        expect(page).toContain(whole)
      }),
    )
  })
})
