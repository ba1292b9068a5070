/** The part of a text that shows why it was found, with the words marked. */
import type { SearchDocument } from './document.ts'
import { foldWithPlaces } from './fold.ts'
import { spelledBy } from './pinyin.ts'
import type { Run } from './words.ts'

export interface Piece {
  text: string
  isMarked: boolean
}

interface Range {
  from: number
  to: number
}

/** How much is shown before and after the first word found, in characters. */
const before = 24
const after = 96

/** The title whole, also where its pinyin was typed. */
export function markedTitle({ title, pinyin }: SearchDocument, words: readonly Run[]): Piece[] {
  const starts = startsOf(title)
  const spelled = words.flatMap(({ isChinese, text }): Range[] => {
    const found = isChinese ? undefined : spelledBy(text, pinyin)
    return found ? [{ from: starts[found.from] ?? 0, to: starts[found.to] ?? title.length }] : []
  })
  return piecesOf(title, [...rangesIn(title, words), ...spelled])
}

/** The summary, where it or the title tells why; else the text around the first word. */
export function markedExcerpt(
  { title, summary, text, pinyin }: SearchDocument,
  words: readonly Run[],
): Piece[] {
  const inSummary = rangesIn(summary, words)
  const isInTitle = (word: Run): boolean =>
    rangesIn(title, [word]).length > 0 || spelledBy(word.text, pinyin) !== undefined
  if (summary !== '' && (inSummary.length > 0 || words.every(isInTitle)))
    return cut(summary, inSummary)
  const line = text.replaceAll('\n', ' ')
  return cut(line, rangesIn(line, words))
}

function cut(text: string, ranges: readonly Range[]): Piece[] {
  const starts = startsOf(text)
  const first = ranges[0]?.from ?? 0
  const place = Math.max(0, starts.findIndex((start) => start >= first) - before)
  const from = place <= before / 2 ? 0 : sentenceFrom(text, starts[place] ?? 0, first)
  const to = starts[(from === 0 ? 0 : place) + before + after] ?? text.length
  const inside = ranges
    .filter((range) => range.from >= from && range.to <= to)
    .map((range) => ({ from: range.from - from, to: range.to - from }))
  return [
    ...(from > 0 ? [{ text: '…', isMarked: false }] : []),
    ...piecesOf(text.slice(from, to), inside),
    ...(to < text.length ? [{ text: '…', isMarked: false }] : []),
  ]
}

/** Where a sentence or a part of one begins between two places; else the first of them. */
function sentenceFrom(text: string, from: number, to: number): number {
  const space = text.slice(from, to)
  const end = /[。！？；\s][”」』）》\s]*/.exec(space) ?? /[，、：,—…][”」』）》\s]*/.exec(space)
  return end ? from + end.index + end[0].length : from
}

/** Where each character begins, and the end. */
function startsOf(text: string): number[] {
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    starts.push(at)
    at += character.length
  }
  return [...starts, at]
}

/** Where the words stand, in order. A word of letters must be a whole one. */
function rangesIn(text: string, words: readonly Run[]): Range[] {
  const { folded, placeOf } = foldWithPlaces(text)
  const ranges: Range[] = []
  for (const { isChinese, text: word } of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const end = at + word.length
      if (!isChinese && (isLetter(folded.charAt(at - 1)) || isLetter(folded.charAt(end)))) continue
      ranges.push({ from: placeOf(at), to: placeOf(end) })
    }
  return ranges.toSorted((left, right) => left.from - right.from)
}

const isLetter = (character: string): boolean => /[[\p{L}\p{N}]--\p{Script=Han}]/v.test(character)

function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { from, to } of ranges.toSorted((left, right) => left.from - right.from)) {
    if (to <= at) continue
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false })
    pieces.push({ text: text.slice(Math.max(at, from), to), isMarked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false })
  return pieces
}
