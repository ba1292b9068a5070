/** Problems with the names that the form gives its fields: `honours.0.year` → 荣誉 · 第 1 项 · 年份. */
import type { Payload } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { fieldsOf, labelOf } from '../fields/index.ts'
import type { Problem } from '../rich-text/index.ts'

export type LabelledProblem = Problem & { label: string }

export function labelled(payload: Payload, kind: Kind, problems: Problem[]): LabelledProblem[] {
  const fields = fieldsOf(payload, kind)
  return problems.map((problem) => ({ ...problem, label: labelOf(fields, problem.path) }))
}
