/** What an editor is shown of a submission, and of what is owed. */
import type { Payload } from 'payload'
import type { Matter } from './matter.ts'
import { isLevel, levelNames } from './policy/index.ts'
import { submissionOf, type Person, type Remark, type SubmissionRow } from './records.ts'
import { reviewStepsOf, whoMaySign, type ReviewStep } from './review-steps.ts'

export interface SubmissionState {
  is: string
  by: string
  at: string
  /** Whether the saved text is the one that was submitted. */
  isSavedText: boolean
  /** 三审三校 and so on. */
  level: string
  steps: ReviewStep[]
  /** What is waited for: 初审, 终审. */
  waitsFor?: string
  /** Those who may sign it. */
  whoMay?: Person[]
  dueAt?: string
  /** From when it is to be public, and until when. */
  publishAt?: string
  expireAt?: string
  handedTo?: { name: string; by: string; reason?: string }
  /** How many characters a small correction changes. */
  smallCorrection?: { characters: number }
  endedBy?: string
  endedAt?: string
  comment?: string
  remarks: Remark[]
}

export interface DebtState {
  type: 'published' | 'withdrawn'
  by: string
  at: string
  reason: string
  until: string
  isOverdue: boolean
  steps: ReviewStep[]
  /** Those who may sign the next of them. */
  whoMay: Person[]
}

export async function submissionStateOf(
  payload: Payload,
  matter: Matter,
): Promise<SubmissionState | undefined> {
  const { row, situation } = matter
  const { submission } = situation
  if (!row || !submission) return undefined
  const steps = reviewStepsOf(row)
  const next = steps.find(({ isNext }) => isNext)
  return {
    is: row.state,
    by: row.submittedByName,
    at: row.submittedAt,
    isSavedText: row.contentHash === situation.contentHash,
    level: isLevel(submission.plan) ? levelNames[submission.plan] : '',
    steps,
    ...(next
      ? { waitsFor: next.name, whoMay: await whoMaySign(payload, submission, situation) }
      : {}),
    ...waitingWords(row),
    ...(submission.publishAt ? { publishAt: submission.publishAt } : {}),
    ...(submission.expireAt ? { expireAt: submission.expireAt } : {}),
    ...(submission.isSmallCorrection
      ? { smallCorrection: { characters: situation.change?.characters ?? 0 } }
      : {}),
    ...(row.endedBy ? { endedBy: row.endedBy } : {}),
    ...(row.endedAt ? { endedAt: row.endedAt } : {}),
    ...(row.comment ? { comment: row.comment } : {}),
    remarks: (row.remarks ?? []).map(remarkOf),
  }
}

function waitingWords({ state, dueAt, handedTo }: SubmissionRow) {
  if (state !== 'waiting') return {}
  const { name, by, reason } = handedTo ?? {}
  return {
    ...(dueAt ? { dueAt } : {}),
    ...(name && by ? { handedTo: { name, by, ...(reason ? { reason } : {}) } } : {}),
  }
}

const remarkOf = ({
  quote,
  path,
  remark,
}: NonNullable<SubmissionRow['remarks']>[number]): Remark => ({
  remark,
  ...(quote ? { quote } : {}),
  ...(path ? { path } : {}),
})

export async function debtStateOf(
  payload: Payload,
  row: SubmissionRow,
  unit: string | undefined,
): Promise<DebtState> {
  const until = row.owedUntil ?? ''
  return {
    type: row.type === 'withdrawn' ? 'withdrawn' : 'published',
    by: row.endedBy ?? row.submittedByName,
    at: row.endedAt ?? row.submittedAt,
    reason: row.urgentReason ?? '',
    until,
    isOverdue: until < new Date().toISOString(),
    steps: reviewStepsOf(row),
    whoMay: await whoMaySign(payload, submissionOf(row), { editors: [], unit }),
  }
}
