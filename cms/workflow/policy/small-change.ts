/**
 * Whether a change of a public text is a small correction: a few characters of
 * running text, and nothing that a reader would remember or follow. Judged from
 * what residents get, before and after; no one's opinion comes into it.
 */

/** Of the whole document. */
export const mostCharacters = 20

export type NotSmall =
  | 'TOO_MUCH'
  /** Something else than the words of running text: title, date, picture, link, paragraph. */
  | 'NOT_ONLY_WORDS'
  | 'NUMBERS'
  | 'NAMES'
  | 'TITLES_OF_WORKS'

export interface Change {
  isSmall: boolean
  characters: number
  why?: NotSmall
}

/** Keys that hold words to be read, where a slip of the pen may be put right. */
const runningText = new Set([
  'text',
  'lines',
  'summary',
  'introduction',
  'description',
  'promise',
  'deed',
  'items',
])

/** `names` are those of people: figures and lecturers. */
export function changeBetween(
  before: unknown,
  after: unknown,
  names: readonly string[] = [],
): Change {
  const pairs = changedTexts(before, after, '')
  if (!pairs) return { isSmall: false, characters: 0, why: 'NOT_ONLY_WORDS' }
  const characters = pairs.reduce((sum, pair) => sum + charactersChanged(pair), 0)
  const why = reasonAgainst(pairs, characters, names)
  return why ? { isSmall: false, characters, why } : { isSmall: true, characters }
}

type Pair = readonly [before: string, after: string]

/** Every running text that differs; undefined where anything else does. */
function changedTexts(before: unknown, after: unknown, key: string): Pair[] | undefined {
  if (typeof before === 'string' && typeof after === 'string') {
    if (before === after) return []
    return runningText.has(key) ? [[before, after]] : undefined
  }
  if (!isNode(before) || !isNode(after)) return before === after ? [] : undefined
  if (Array.isArray(before) !== Array.isArray(after)) return undefined
  const keys = Object.keys(before)
  if (String(keys.sort()) !== String(Object.keys(after).sort())) return undefined
  const found: Pair[] = []
  for (const inner of keys) {
    // A place in a list is called as the list is.
    const pairs = changedTexts(before[inner], after[inner], Array.isArray(before) ? key : inner)
    if (!pairs) return undefined
    found.push(...pairs)
  }
  return found
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function reasonAgainst(
  pairs: Pair[],
  characters: number,
  names: readonly string[],
): NotSmall | undefined {
  if (characters > mostCharacters) return 'TOO_MUCH'
  const differs = (parts: (text: string) => string[]) =>
    pairs.some(([before, after]) => String(parts(before)) !== String(parts(after)))
  if (differs((text) => text.match(numbers) ?? [])) return 'NUMBERS'
  if (differs((text) => names.filter((name) => name && text.includes(name)))) return 'NAMES'
  return differs((text) => text.match(worksNamed) ?? []) ? 'TITLES_OF_WORKS' : undefined
}

/** Figures of both scripts; a 一 in 一起 counts too, which errs on the careful side. */
const numbers = /[0-9０-９.%％〇零一二两三四五六七八九十百千万亿]+/gu
const worksNamed = /《[^》]*》/gu

/** What lies between the common beginning and the common end. */
function charactersChanged([before, after]: Pair): number {
  const [a, b] = [[...before], [...after]]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return Math.max(a.length, b.length) - start - end
}
