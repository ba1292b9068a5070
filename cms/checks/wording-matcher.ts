/** The office's dictionary of wordings, compiled once and then fast on any text: Aho-Corasick. */
import AhoCorasick from 'modern-ahocorasick'

export const grades = ['forbidden', 'careful', 'prefer'] as const
export type Grade = (typeof grades)[number]

export interface Wording {
  wrong: string
  right?: string | undefined
  grade: Grade
  why?: string | undefined
  /** Longer words that have the wrong form in them and are right: 既使用 for 既使. */
  exceptions?: readonly string[]
}

export interface FoundWording {
  wording: Wording
  start: number
  end: number
}

export type WordingMatcher = (text: string) => FoundWording[]

/** Where two entries overlap the longer one is found: 党的十九大 before 十九大. */
export function compileWordings(wordings: readonly Wording[]): WordingMatcher {
  const entries = wordings.filter(({ wrong }) => wrong !== '')
  if (entries.length === 0) return () => []
  const matcher = new AhoCorasick(entries.map((data) => ({ pattern: data.wrong, data })))
  return (text) =>
    matcher
      .search(text, { strategy: 'leftmost-longest' })
      .flatMap(({ data, start, end }) => (data ? [{ wording: data, start, end }] : []))
      .filter((found) => !isExcepted(text, found))
}

/** Whether the words found are a part of a longer word that is right, or of the right form itself. */
function isExcepted(text: string, { wording, start }: FoundWording): boolean {
  const { wrong, right, exceptions = [] } = wording
  const longer = right?.includes(wrong) ? [right, ...exceptions] : exceptions
  return longer.some((word) => {
    for (let at = word.indexOf(wrong); at >= 0; at = word.indexOf(wrong, at + 1))
      if (text.startsWith(word, start - at) && start >= at) return true
    return false
  })
}
