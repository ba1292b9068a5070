/**
 * Sets a title: the largest size at which it fits, its lines of even length, broken where
 * Chinese typesetting (GB/T 15834) allows. Widths are counted in ems, so no font is needed.
 */
export interface TitleSetting {
  size: number
  lines: string[]
}

const sizes = [
  { size: 108, mostLines: 2 },
  { size: 92, mostLines: 3 },
  { size: 76, mostLines: 3 },
  { size: 62, mostLines: 4 },
  { size: 50, mostLines: 6 },
  { size: 40, mostLines: 8 },
] as const

/** Made at the first title: its dictionary takes time, and not every process draws. */
let words: Intl.Segmenter | undefined
const neverFirst = /^[，。、！？；：…—”’）》」』】〕〉,.!?;:)\]}%·～]/u
const neverLast = /[“‘（《「『【〔〈([{]$/u

export function setTitle(title: string, boxWidth: number): TitleSetting {
  const pieces = unbreakablePieces(title)
  for (const { size, mostLines } of sizes) {
    const fewest = Math.ceil(widthOf(title) / (boxWidth / size))
    if (fewest > mostLines) continue
    const lines = evenLines(pieces, boxWidth / size)
    if (lines.length <= mostLines) return { size, lines }
  }
  const { size, mostLines } = sizes[sizes.length - 1]!
  return { size, lines: evenLines(pieces, boxWidth / size).slice(0, mostLines) }
}

/** Width in ems: a Chinese character is one, others are estimated on the wide side. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += emsOf(character)
  return width
}

function emsOf(character: string): number {
  if (/[\u1100-\uFFEE\u{20000}-\u{3FFFF}\u2014\u2018-\u201D\u2026\u00B7]/u.test(character)) return 1
  if (/[iljI.,:;!'|() ]/.test(character)) return 0.36
  return /[A-Zmw@%]/.test(character) ? 0.8 : 0.58
}

/** Words (Node carries its own dictionary), each with the punctuation it keeps. */
function unbreakablePieces(title: string): string[] {
  const pieces: string[] = []
  words ??= new Intl.Segmenter('zh', { granularity: 'word' })
  for (const { segment } of words.segment(title)) {
    const last = pieces[pieces.length - 1]
    const joins = last !== undefined && (neverFirst.test(segment) || neverLast.test(last))
    if (joins && widthOf(last) < 8) pieces[pieces.length - 1] = last + segment
    else pieces.push(...brokenWord(segment))
  }
  return pieces
}

/** A word too wide for a line is broken anywhere. */
const brokenWord = (word: string): string[] =>
  widthOf(word) > 10 ? (word.match(/.{1,8}/gu) ?? []) : [word]

/** Fills as few lines as fit, then narrows them while their number stays the same. */
function evenLines(pieces: string[], most: number): string[] {
  let lines = filledLines(pieces, most)
  for (let width = most - 0.5; width > 4; width -= 0.5) {
    const narrower = filledLines(pieces, width)
    if (narrower.length > lines.length) break
    lines = narrower
  }
  return lines
}

function filledLines(pieces: string[], most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && widthOf(line + piece.trimEnd()) > most) {
      lines.push(line.trim())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trim()]
}
