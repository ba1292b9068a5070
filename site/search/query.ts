/**
 * What a reader typed, as questions to the index: every word must occur. Pairs
 * alone over-return a little, so longer Chinese words are looked for in the
 * documents found (`mustBeChecked`).
 */
import { searchKinds, type SearchDocument, type SearchKind } from './document.ts'
import { fold } from './fold.ts'
import { mayBePinyin } from './pinyin.ts'
import { marks } from './tokens.ts'
import { provingParts, runsOf, type Run } from './words.ts'

export interface SearchQuery {
  /** As it was typed, in one line and cut to a sensible length. */
  text: string
  /** Whether more was typed than is looked for. */
  isCut: boolean
  words: Run[]
  kind: SearchKind | undefined
}

/** Where all words of a query stand, the best place first. */
export const tiers = ['title', 'summary', 'text'] as const
export type Tier = (typeof tiers)[number]

export const longestQuery = 60
const mostWords = 8

/** Takes anything: what is no letter or number only parts words. */
export function queryOf(typed: string, kind: string | undefined): SearchQuery {
  const line = typed.toWellFormed().replaceAll(/[\p{C}\s]+/gu, ' ')
  const characters = [...line.trim()]
  const text = characters.slice(0, longestQuery).join('').trim()
  const words = runsOf(fold(text))
  const isNew = (run: Run, index: number): boolean =>
    words.findIndex((other) => other.text === run.text) === index
  const isCut = characters.length > longestQuery
  return { text, isCut, words: words.filter(isNew).slice(0, mostWords), kind: knownKind(kind) }
}

const knownKind = (kind: string | undefined): SearchKind | undefined =>
  kind !== undefined && Object.hasOwn(searchKinds, kind) ? (kind as SearchKind) : undefined

/** The question to the index for one place, without those that a better place has answered. */
export function expressionOf({ words, kind }: SearchQuery, tier: Tier): string {
  const inTier = (each: Tier): string =>
    words.map((word) => `(${wordExpression(word, each)})`).join(' AND ')
  const better = tiers[tiers.indexOf(tier) - 1]
  const placed = better ? `(${inTier(tier)}) NOT (${inTier(better)})` : inTier(tier)
  return kind ? `(${placed}) AND ${quoted(marks.kind + kind)}` : placed
}

function wordExpression(word: Run, tier: Tier): string {
  const mark = tier === 'text' ? '' : marks[tier]
  const parts = provingParts(word).map((part) => quoted(mark + part))
  const written = parts.join(' AND ')
  if (word.isChinese || !mayBePinyin(word.text)) return written
  return `${written} OR ${quoted(marks.pinyin + word.text)} *`
}

/** A part is letters and numbers: nothing in it can end the quotation. */
const quoted = (token: string): string => `"${token}"`

/** Whether pairs could find what is not there. */
export const mustBeChecked = ({ words }: SearchQuery): boolean =>
  words.some(({ isChinese, text }) => isChinese && [...text].length > 2)

/** The best place where all words stand as they were typed, from one on. */
export function tierOf(
  { words }: SearchQuery,
  document: SearchDocument,
  from: Tier,
): Tier | undefined {
  const [title, summary] = [fold(document.title), fold(document.summary)]
  const texts: Record<Tier, () => string> = {
    title: () => title,
    summary: () => `${title}\n${summary}`,
    text: () => `${title}\n${summary}\n${fold(document.text)}`,
  }
  return tiers.slice(tiers.indexOf(from)).find((tier) => {
    const text = texts[tier]()
    return words.every((word) => !word.isChinese || text.includes(word.text))
  })
}
