/** What a rule is: the text and what the office knows come in, findings go out. */
import { findingIn, type Finding, type FindingCode } from '../finding.ts'
import type { Passage, TextOfDocument } from '../passages.ts'
import type { Knowledge } from '../knowledge.ts'

export type Rule = (text: TextOfDocument, known: Knowledge) => Finding[]

/** One pattern that finds faults by itself. What it suggests may be nothing. */
export interface PatternRule {
  code: FindingCode
  /** With the flags g and u. */
  pattern: RegExp
  /** What the message says after the words found. */
  why?: string
  suggest?: (found: string, ...groups: string[]) => string | undefined
  /** Say it once in a sentence, of the first place. */
  oncePerSentence?: true
  /** Whether these words are right after all. */
  except?: (found: RegExpExecArray, passage: Passage) => boolean
}

/** Every place of the passages where one of the patterns finds something. */
export const patternFindings = (passages: Passage[], rules: PatternRule[]): Finding[] =>
  passages.flatMap((passage) =>
    rules.flatMap(({ code, pattern, why, suggest, oncePerSentence, except }) =>
      [...passage.text.matchAll(pattern)].flatMap((match, index, all) => {
        if (match[0] === '' || except?.(match, passage)) return []
        if (oncePerSentence && areInOneSentence(passage, all[index - 1], match)) return []
        const { index: start, 0: found } = match
        const values = (why === undefined ? [found] : [found, why]) as never
        const suggestion = suggest?.(...([...match] as [string]))
        return [
          findingIn(passage, { start, end: start + found.length }, { code, values, suggestion }),
        ]
      }),
    ),
  )

const areInOneSentence = (
  { sentences }: Passage,
  before: RegExpExecArray | undefined,
  match: RegExpExecArray,
): boolean =>
  before !== undefined &&
  sentences.some(({ start, end }) => start <= before.index && match.index < end)

/** Whether a place of a text stands between 《 and 》. */
export const isInBookTitle = (text: string, start: number): boolean =>
  text.lastIndexOf('《', start) > text.lastIndexOf('》', start - 1)
