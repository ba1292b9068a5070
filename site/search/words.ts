/**
 * Folded text as runs: of Chinese characters, which have no words that one could
 * tell for sure, and words and numbers of everything else.
 */
export interface Run {
  isChinese: boolean
  text: string
}

const runs = /(\p{Script=Han}+)|[[\p{L}\p{N}]--\p{Script=Han}]+/gv
/** No word that people look for is longer. */
const longestWord = 40

export const runsOf = (folded: string): Run[] =>
  [...folded.matchAll(runs)].map(([text, chinese]) =>
    chinese === undefined
      ? { isChinese: false, text: text.slice(0, longestWord) }
      : { isChinese: true, text },
  )

/** Tells a run's parts: its characters and pairs of neighbours; a word is one. */
export function eachPart({ isChinese, text }: Run, tell: (part: string) => void): void {
  if (!isChinese) return tell(text)
  let at = 0
  while (at < text.length) {
    const next = at + widthAt(text, at)
    tell(text.slice(at, next))
    if (next < text.length) tell(text.slice(at, next + widthAt(text, next)))
    at = next
  }
}

/** The fewest of a run's parts that stand for all of it. */
export function provingParts(run: Run): string[] {
  const parts: string[] = []
  eachPart(run, (part) => parts.push(part))
  return parts.length > 1 ? parts.filter((_, index) => index % 2 === 1) : parts
}

/** A rare character takes two units. */
const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
