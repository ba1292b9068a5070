/**
 * The one function that takes a document a step towards the public, or takes
 * it down. No route, hook, job or script does it in any other way. One action
 * at a time in a process; across processes the unique number of an entry
 * keeps order. Whatever is refused has changed nothing.
 */
import type { Payload, TypedUser } from 'payload'
import { hashOf, type Kind } from '../../ledger/index.ts'
import { hasRole, roles } from '../access/index.ts'
import { workflowMessages, type WorkflowCode } from '../messages.ts'
import { currentView, inTransaction, isLedgerError, officeLedger } from '../publication/index.ts'
import type { Problem } from '../rich-text/index.ts'
import { carryOut, finishApproved } from './finish.ts'
import { findMatter, Overtaken, requireStill, type Matter } from './matter.ts'
import { decideAction, type Action, type Actor, type Outcome } from './policy.ts'
import {
  changeSubmission,
  createSubmission,
  supersede,
  type Intent,
  type Person,
} from './records.ts'

export interface ActionRequest {
  payload: Payload
  user: TypedUser
  action: Action
  kind: Kind
  id: string
  /** Why it is returned, or, of a withdrawal, what the public reads. */
  comment?: string | undefined
  /** Of the text that the person saw: another text is then not acted on. */
  contentHash?: string | undefined
}

export type ActionAnswer =
  | { ok: true; code: WorkflowCode; message: string }
  | { ok: false; code: WorkflowCode; message: string; problems: Problem[] }

export async function takeAction(request: ActionRequest): Promise<ActionAnswer> {
  const { payload } = request
  return officeLedger(payload).changes.take(async () => {
    try {
      await finishApproved(payload)
      return await decideAndStore(request)
    } catch (error) {
      if (error instanceof Overtaken) return refusal('SEEN_ANOTHER_TEXT')
      if (isLedgerError(error) && error.code === 'ADDRESS_TAKEN') return refusal('ADDRESS_TAKEN')
      if (await isOvertaken(payload)) return refusal('TAKE_AGAIN')
      throw error
    }
  })
}

export const actorOf = (user: TypedUser): Actor => ({
  id: String(user.id),
  roles: roles.filter((role) => hasRole(user, role)),
})

async function decideAndStore(request: ActionRequest): Promise<ActionAnswer> {
  const { payload, action, kind, id, user, contentHash } = request
  const comment = request.comment?.trim()
  if (comment && comment.length > 200) return refusal('COMMENT_TOO_LONG')
  const matter = await findMatter(payload, kind, id)
  if (!matter) return refusal('DOCUMENT_NOT_FOUND')
  const now = new Date()
  const act = { action, actor: actorOf(user), now, comment, seenHash: contentHash }
  const decision = decideAction(matter.situation, act)
  if (!decision.allowed) return refusal(decision.code)
  const { outcome } = decision
  if (outcome.type === 'submitted' || outcome.type === 'approved' || outcome.type === 'signed') {
    if (matter.projected.problems.length > 0)
      return refusal('DOCUMENT_HAS_PROBLEMS', matter.projected.problems)
    requireFreeAddress(matter)
  }
  await store(payload, matter, outcome, { by: personOf(user), now, comment })
  await currentView(payload)
  const code = codeOf(outcome)
  return { ok: true, code, message: workflowMessages[code] }
}

interface Doing {
  by: Person
  now: Date
  comment: string | undefined
}

async function store(
  payload: Payload,
  matter: Matter,
  outcome: Outcome,
  doing: Doing,
): Promise<void> {
  switch (outcome.type) {
    case 'unchanged':
      return
    case 'submitted':
      return submit(payload, matter, outcome, doing)
    case 'withdrawn':
      return withdraw(payload, matter, outcome, doing)
    case 'signed':
    case 'returned':
    case 'recalled':
    case 'approved':
      return sign(payload, matter, outcome, doing)
  }
}

function submit(
  payload: Payload,
  matter: Matter,
  { submission, supersedes }: Extract<Outcome, { type: 'submitted' }>,
  { by, now }: Doing,
): Promise<void> {
  const { kind, id: document, title, row, projected } = matter
  const intent: Intent = { type: 'published', document: required(projected.document) }
  return inTransaction(payload, async (req) => {
    await requireStill(payload, req, matter)
    if (supersedes && row) await supersede(payload, req, row)
    await createSubmission(payload, req, { kind, document, title, submission, intent, by, now })
  })
}

/** The signature is written first, then the entry: so a crash between them loses neither. */
function sign(
  payload: Payload,
  matter: Matter,
  { type, submission }: Extract<Outcome, { type: 'signed' | 'approved' | 'returned' | 'recalled' }>,
  doing: Doing,
): Promise<void> {
  return inTransaction(payload, async (req) => {
    await requireStill(payload, req, matter)
    const row = required(matter.row)
    const changed = await changeSubmission(payload, req, row, { submission, ...doing })
    if (type !== 'approved') return
    await afterLastSignature.hook?.()
    await carryOut(payload, req, changed)
  })
}

/** Called between the last signature and its entry; tests stop the process here. */
export const afterLastSignature: { hook?: () => Promise<void> } = {}

function withdraw(
  payload: Payload,
  { kind, id: document, title, row }: Matter,
  { voided }: Extract<Outcome, { type: 'withdrawn' }>,
  { by, now, comment }: Doing,
): Promise<void> {
  const subject = { kind, id: document }
  const intent: Intent = { type: 'withdrawn', subject, ...(comment ? { reason: comment } : {}) }
  const submission = {
    state: 'approved' as const,
    contentHash: hashOf(intent),
    submittedBy: by.id,
    authors: [by.id],
    signatures: [{ by: by.id, at: now.toISOString() }],
  }
  const given = { kind, document, title, submission, intent, by, now, comment }
  return inTransaction(payload, async (req) => {
    // First: a crash in between must not leave a text that an approval publishes after all.
    if (voided) await changeSubmission(payload, req, required(row), { submission: voided, by, now })
    await carryOut(payload, req, await createSubmission(payload, req, given))
  })
}

/** Known already at submission, so that no reviewer reads in vain. */
function requireFreeAddress({ view, projected }: Matter): void {
  view.requireMayStand({
    type: 'published',
    submission: 'not-yet',
    document: required(projected.document),
  })
}

/** Whether another process has appended meanwhile: our entry then had a number that was taken. */
async function isOvertaken(payload: Payload): Promise<boolean> {
  const before = officeLedger(payload).view.head.number
  return (await currentView(payload)).head.number > before
}

const personOf = (user: TypedUser): Person => ({
  id: String(user.id),
  name: (user as { name?: string }).name ?? String(user.email),
})

const done = {
  submitted: 'SUBMITTED',
  signed: 'SIGNED',
  approved: 'APPROVED',
  returned: 'RETURNED',
  recalled: 'RECALLED',
  withdrawn: 'WITHDRAWN',
  unchanged: 'UNCHANGED',
} as const satisfies Record<Outcome['type'], WorkflowCode>

const codeOf = (outcome: Outcome): WorkflowCode =>
  outcome.type === 'withdrawn' && outcome.voided ? 'WITHDRAWN_AND_VOIDED' : done[outcome.type]

const refusal = (
  code: WorkflowCode,
  problems: Problem[] = [],
): Extract<ActionAnswer, { ok: false }> => ({
  ok: false,
  code,
  message: workflowMessages[code],
  problems,
})

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('The outcome does not fit the situation.')
  return value
}
