/**
 * Folded text as runs: of Chinese characters, which have no words that one could
 * tell for sure, and words and numbers of everything else.
 */
export interface Run {
  isChinese: boolean
  text: string
}

/** No word that people look for is longer. */
const longestWord = 40

export function runsOf(folded: string): Run[] {
  const runs: Run[] = []
  let at = 0
  while (at < folded.length) {
    const sort = sortAt(folded, at)
    const end = endOfRun(folded, at, sort)
    if (sort === chinese) runs.push({ isChinese: true, text: folded.slice(at, end) })
    else if (sort === lettered) runs.push({ isChinese: false, text: wordAt(folded, at, end) })
    at = end
  }
  return runs
}

/** The fewest of a run's parts that stand for all of it: its pairs, where it has more than one character. */
export function provingParts({ isChinese, text }: Run): string[] {
  const characters = isChinese ? [...text] : [text]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)
}

/** What a character is to the search. */
export const [parting, chinese, lettered] = [1, 2, 3]

/** That of the character at a place, or of the one whose second half is there. */
export const sortAt = (text: string, at: number): number =>
  known[text.charCodeAt(at)] || askAt(text, at)

/** Where the sort is another one. */
export function endOfRun(text: string, from: number, sort: number): number {
  let end = from + 1
  while (end < text.length && sortAt(text, end) === sort) end += 1
  return end
}

export const wordAt = (text: string, from: number, end: number): string =>
  text.slice(from, Math.min(end, from + longestWord))

/** Of the characters met, but rare ones of two halves: to ask each time takes far longer. 0: not met. */
const known = new Uint8Array(0x1_0000)
const han = /\p{Script=Han}/u
const letter = /[\p{L}\p{N}]/u

function askAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const isSecond = isLow(unit) && at > 0 && isHigh(text.charCodeAt(at - 1))
  const character = String.fromCodePoint(text.codePointAt(isSecond ? at - 1 : at) ?? 0)
  const sort = han.test(character) ? chinese : letter.test(character) ? lettered : parting
  if (!isHigh(unit) && !isLow(unit)) known[unit] = sort
  return sort
}

const isHigh = (unit: number): boolean => unit >>> 10 === 0xd800 >>> 10
const isLow = (unit: number): boolean => unit >>> 10 === 0xdc00 >>> 10
