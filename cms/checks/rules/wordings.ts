/** The office's dictionary: forbidden, careful, prefer. */
import { findingIn, type FindingCode } from '../finding.ts'
import type { Grade } from '../wording-matcher.ts'
import type { Rule } from './rule.ts'

const codes = {
  forbidden: 'WORDING_FORBIDDEN',
  careful: 'WORDING_CAREFUL',
  prefer: 'WORDING_PREFERRED',
} as const satisfies Record<Grade, FindingCode>

export const wordings: Rule = ({ passages }, known) =>
  passages.flatMap((passage) =>
    known.wordings(passage.text).map(({ wording, start, end }) => {
      const { wrong, right, why, grade } = wording
      const said = { code: codes[grade], values: [wrong, right, why], suggestion: right } as const
      return findingIn(passage, { start, end }, said)
    }),
  )
