/** What the audit trail says of an action: what was done, within its transaction, and what was refused. */
import type { PayloadRequest } from 'payload'
import { personOf, recordDeed, type Deed } from '../audit/index.ts'
import type { WorkflowCode } from '../messages.ts'
import { findWorkingCopy, titleOf } from '../publication/index.ts'
import type { Matter } from './matter.ts'
import type { Outcome, Signature, Situation } from './policy/index.ts'
import { stepsOf } from './policy/index.ts'
import type { ActionRequest } from './take-action.ts'

export function recordDone(
  request: ActionRequest,
  { kind, id, title, situation }: Matter,
  outcome: Outcome,
  req: PayloadRequest,
): Promise<void> {
  const { action, comment } = request
  const steps = signedIn(outcome, situation)
  const details = { action, result: outcome.type, ...stepsIn(outcome, steps), ...said(comment) }
  const deed = deedOf(request, { kind, id, title }, hashIn(outcome) ?? situation.contentHash)
  return recordDeed(request.payload, { ...deed, outcome: 'done', details }, req)
}

/** A refused action is no fact of publication: it is known to the trail alone. */
export async function recordRefused(request: ActionRequest, code: WorkflowCode): Promise<void> {
  const { payload, action, kind, id, contentHash, comment } = request
  const copy = await findWorkingCopy(payload, kind, id)
  const subject = { kind, id, title: copy ? titleOf(kind, copy) : '' }
  const details = { action, code, ...said(comment) }
  const deed = deedOf(request, subject, contentHash)
  await recordDeed(payload, { ...deed, outcome: 'refused', details })
}

function deedOf(
  { user, address }: ActionRequest,
  subject: NonNullable<Deed['subject']>,
  contentHash: string | undefined,
): Omit<Deed, 'outcome'> {
  return {
    action: 'workflow',
    actor: personOf(user),
    subject,
    ...(address ? { address } : {}),
    ...(contentHash ? { contentHash } : {}),
  }
}

/** What this action signed, of the text that waited or of one that owed. */
function signedIn(outcome: Outcome, { submission, debts }: Situation): readonly Signature[] {
  if (!('submission' in outcome)) return []
  const former = outcome.type === 'settled' ? debts[outcome.debt] : submission
  return outcome.submission.signatures.slice(former?.signatures.length ?? 0)
}

const hashIn = (outcome: Outcome): string | undefined =>
  'submission' in outcome ? outcome.submission.contentHash : undefined

function stepsIn(outcome: Outcome, signed: readonly Signature[]): { steps?: string[] } {
  if (!('submission' in outcome) || signed.length === 0) return {}
  const steps = stepsOf(outcome.submission.plan)
  return { steps: signed.map(({ step }) => steps.find(({ id }) => id === step)?.name ?? step) }
}

const said = (comment: string | undefined): { comment?: string } =>
  comment?.trim() ? { comment: comment.trim().slice(0, 300) } : {}
