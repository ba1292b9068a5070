/**
 * What a reader typed, as questions to the index: every word must occur. Pairs
 * alone over-return a little, so longer Chinese words are looked for in the
 * documents found (`wordsToCheck`).
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
export function expressionOf(query: SearchQuery, tier: Tier): string {
  const better = tiers[tiers.indexOf(tier) - 1]
  const inTier = inTierExpression(query, tier)
  return better
    ? ofKind(query, `(${inTier}) NOT (${inTierExpression(query, better)})`)
    : ofKind(query, inTier)
}

/** The question whether the words are anywhere. */
export const anywhereExpression = (query: SearchQuery): string =>
  ofKind(query, inTierExpression(query, 'text'))

const inTierExpression = ({ words }: SearchQuery, tier: Tier): string =>
  words.map((word) => `(${wordExpression(word, tier)})`).join(' AND ')

const ofKind = ({ kind }: SearchQuery, expression: string): string =>
  kind ? `(${expression}) AND ${quoted(marks.kind + kind)}` : expression

function wordExpression(word: Run, tier: Tier): string {
  const mark = tier === 'text' ? '' : marks[tier]
  const parts = provingParts(word).map((part) => quoted(mark + part))
  const written = parts.join(' AND ')
  if (word.isChinese || !mayBePinyin(word.text)) return written
  return `${written} OR ${quoted(marks.pinyin + word.text)} *`
}

/** A part is letters and numbers: nothing in it can end the quotation. */
const quoted = (token: string): string => `"${token}"`

/** The words that pairs could find where they are not: longer ones of Chinese. */
export const wordsToCheck = ({ words }: SearchQuery): string[] =>
  words.filter(({ isChinese, text }) => isChinese && [...text].length > 2).map(({ text }) => text)

/**
 * The best place where these words stand as they were typed, from one on.
 * `isInText`: whether one of them, by its number, stands in the text.
 */
export function tierOf(
  words: readonly string[],
  { title, summary }: Pick<SearchDocument, 'title' | 'summary'>,
  from: Tier,
  isInText: (word: number) => boolean,
): Tier | undefined {
  const [inTitle, inSummary] = [fold(title), fold(summary)]
  const isAbove = (word: string): boolean => inTitle.includes(word) || inSummary.includes(word)
  const holds: Record<Tier, () => boolean> = {
    title: () => words.every((word) => inTitle.includes(word)),
    summary: () => words.every(isAbove),
    text: () => words.every((word, number) => isAbove(word) || isInText(number)),
  }
  return tiers.slice(tiers.indexOf(from)).find((tier) => holds[tier]())
}
