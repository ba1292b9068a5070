/** What a paragraph is by its shape and its neighbours: verse, a caption, a page number. */
import { plainTextOf, type SourceBlock, type SourceParagraph } from '../source.ts'
import { labelOf } from './labels.ts'

const longestVerseLine = 24
const fewestVerseLines = 3

/** Short lines, parted by soft breaks: 快板, 诗朗诵. Two are verse only if they rhyme in length. */
export function isVerse({ children }: SourceParagraph): boolean {
  if (children.some(({ type }) => type === 'link' || type === 'note')) return false
  const lines = plainTextOf(children)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (lines.some((line) => line.length > longestVerseLine)) return false
  if (lines.length >= fewestVerseLines) return lines.every(isSung)
  const [one, other] = lines
  return lines.length === 2 && one!.length === other!.length && /[，,、]$/u.test(one!)
}

/** An address, a date or a form to fill in is no verse. */
const isSung = (line: string): boolean =>
  /\p{L}/u.test(line) && !/\d{3}|[：:]\s*\S*\d|[：:]$|_{2}/u.test(line) && !labelOf(line)

/** 图1 … below a picture, 表1 … above a table, or what a style calls a caption. */
export function isCaptionOf(blocks: SourceBlock[], at: number): boolean {
  const block = blocks[at]
  if (block?.type !== 'paragraph') return false
  const text = plainTextOf(block.children).trim()
  if (text === '' || text.length > 120) return false
  const [before, after] = [blocks[at - 1]?.type, blocks[at + 1]?.type]
  if (before !== 'picture' && after !== 'table') return false
  if (block.looks.isCaption) return true
  const isCentred = block.looks.align === 'center' && text.length <= 40
  if (before === 'picture')
    return (
      isCentred ||
      (/^(?:图|照片|图片)\s*[\d一二三四五六七八九十]*[\s：:、.]?/u.test(text) && text.length <= 60)
    )
  return /^(?:附?表)\s*[\d一二三四五六七八九十]*[\s：:、.]/u.test(text) && text.length <= 60
}

/** — 3 — as it stands in the text of what was converted from PDF. */
export const isPageNumber = ({ children }: SourceParagraph): boolean =>
  /^[-—–－]\s*\d{1,4}\s*[-—–－]$|^第\s*\d{1,4}\s*页(?:\s*共\s*\d{1,4}\s*页)?$/u.test(
    plainTextOf(children).trim(),
  )
