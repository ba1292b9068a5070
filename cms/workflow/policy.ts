/**
 * Who may take a document one step towards the public, and why not. Pure:
 * what is known comes in, the next state or a refusal goes out. A signature
 * belongs to one exact content hash, and nobody signs a text of his own.
 */
import type { ReviewPlan, ReviewStep, Role } from './plan.ts'

export const actions = ['submit', 'approve', 'return', 'recall', 'withdraw'] as const
export type Action = (typeof actions)[number]

export interface Actor {
  id: string
  roles: readonly Role[]
}

export interface Signature {
  by: string
  at: string
}

export type SubmissionState =
  | 'waiting'
  | 'approved'
  | 'returned'
  | 'recalled'
  | 'superseded'
  /** Waited for review when its document was taken down. */
  | 'voided'

/** One exact text that somebody asked to have published. */
export interface Submission {
  state: SubmissionState
  contentHash: string
  submittedBy: string
  /** Everybody who wrote on this version, the submitter included. */
  authors: readonly string[]
  /** One for each step of the plan already done, in its order. */
  signatures: readonly Signature[]
}

/** What is known of a document at the moment of an action. */
export interface Situation {
  /** The latest submission, if there ever was one. */
  submission?: Submission | undefined
  /** Of the text as it is saved now. */
  contentHash: string
  /** Of the text that is public, if it is. */
  publicHash?: string | undefined
  /** Who has edited the working copy since it was last published. */
  editors: readonly string[]
  plan: ReviewPlan
}

export interface Act {
  action: Action
  actor: Actor
  now: Date
  comment?: string | undefined
  /** Of the text that the actor saw on the screen, if he says so. */
  seenHash?: string | undefined
}

export type RefusalCode =
  | 'ROLE_MAY_NOT'
  | 'ALREADY_WAITING'
  | 'NOTHING_CHANGED'
  | 'NOTHING_SUBMITTED'
  | 'NOTHING_WAITING'
  | 'SUBMITTER_CANNOT_APPROVE'
  | 'AUTHOR_CANNOT_APPROVE'
  | 'ALREADY_SIGNED'
  | 'CONTENT_CHANGED'
  | 'SEEN_ANOTHER_TEXT'
  | 'COMMENT_REQUIRED'
  | 'SUBMITTER_CANNOT_RETURN'
  | 'NOT_YOURS_TO_RECALL'
  | 'NOTHING_PUBLIC'

export type Outcome =
  /** A new submission; one that was waiting is superseded, its signatures void. */
  | { type: 'submitted'; submission: Submission; supersedes: boolean }
  /** Signed, and further signatures are needed. */
  | { type: 'signed'; submission: Submission }
  /** The last signature: the text is to be appended to the ledger. */
  | { type: 'approved'; submission: Submission }
  | { type: 'returned' | 'recalled'; submission: Submission }
  /** Taken down; a submission that was still waiting ends with it, or its approval would publish anew. */
  | { type: 'withdrawn'; voided?: Submission }
  /** The same button pressed twice. */
  | { type: 'unchanged' }

export type Decision = { allowed: true; outcome: Outcome } | { allowed: false; code: RefusalCode }

/** Decides one action. The caller stores the outcome. */
export function decideAction(situation: Situation, act: Act): Decision {
  switch (act.action) {
    case 'submit':
      return decideSubmit(situation, act)
    case 'approve':
      return decideApprove(situation, act)
    case 'return':
      return decideReturn(situation, act)
    case 'recall':
      return decideRecall(situation, act)
    case 'withdraw':
      return decideWithdraw(situation, act)
    default:
      return unreachable(act.action)
  }
}

/** Whether this actor may do what the role does: a final reviewer also reviews. */
export function mayActAs(actor: Actor, role: Role): boolean {
  const sufficient: Record<Role, readonly Role[]> = {
    author: ['author', 'reviewer', 'final-reviewer', 'administrator'],
    reviewer: ['reviewer', 'final-reviewer', 'administrator'],
    'final-reviewer': ['final-reviewer', 'administrator'],
    administrator: ['administrator'],
  }
  return actor.roles.some((has) => sufficient[role].includes(has))
}

/** The signature that a waiting submission needs next. */
export const nextStep = (submission: Submission, plan: ReviewPlan): ReviewStep | undefined =>
  plan[submission.signatures.length]

function decideSubmit(situation: Situation, { actor, seenHash }: Act): Decision {
  const { submission, contentHash } = situation
  if (!mayActAs(actor, 'author')) return refuse('ROLE_MAY_NOT')
  if (seenHash !== undefined && seenHash !== contentHash) return refuse('SEEN_ANOTHER_TEXT')
  if (contentHash === situation.publicHash) return refuse('NOTHING_CHANGED')
  const waits = submission?.state === 'waiting'
  if (waits && submission.contentHash === contentHash)
    return submission.submittedBy === actor.id ? unchanged : refuse('ALREADY_WAITING')
  return allow({
    type: 'submitted',
    supersedes: waits,
    submission: {
      state: 'waiting',
      contentHash,
      submittedBy: actor.id,
      authors: [...new Set([actor.id, ...situation.editors])],
      signatures: [],
    },
  })
}

function decideApprove(situation: Situation, { actor, now, seenHash }: Act): Decision {
  const { submission, contentHash, plan } = situation
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (hasSigned(submission, actor) && submission.state === 'approved') return unchanged
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  const step = nextStep(submission, plan)
  if (submission.submittedBy === actor.id) return refuse('SUBMITTER_CANNOT_APPROVE')
  if (submission.authors.includes(actor.id)) return refuse('AUTHOR_CANNOT_APPROVE')
  if (step && !mayActAs(actor, step.role)) return refuse('ROLE_MAY_NOT')
  if (hasSigned(submission, actor)) return refuse('ALREADY_SIGNED')
  if (submission.contentHash !== contentHash) return refuse('CONTENT_CHANGED')
  if (seenHash !== undefined && seenHash !== contentHash) return refuse('SEEN_ANOTHER_TEXT')
  const signatures = [...submission.signatures, { by: actor.id, at: now.toISOString() }]
  return signatures.length < plan.length
    ? allow({ type: 'signed', submission: { ...submission, signatures } })
    : allow({ type: 'approved', submission: { ...submission, signatures, state: 'approved' } })
}

function decideReturn({ submission }: Situation, { actor, comment }: Act): Decision {
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  if (submission.submittedBy === actor.id) return refuse('SUBMITTER_CANNOT_RETURN')
  if (!comment?.trim()) return refuse('COMMENT_REQUIRED')
  return allow({ type: 'returned', submission: { ...submission, state: 'returned' } })
}

function decideRecall({ submission }: Situation, { actor }: Act): Decision {
  if (!submission) return refuse('NOTHING_SUBMITTED')
  if (submission.state !== 'waiting') return refuse('NOTHING_WAITING')
  if (!submission.authors.includes(actor.id) && !mayActAs(actor, 'administrator'))
    return refuse('NOT_YOURS_TO_RECALL')
  return allow({ type: 'recalled', submission: { ...submission, state: 'recalled' } })
}

/** One reviewer is enough to take something down: it may have to be quick. */
function decideWithdraw({ submission, publicHash }: Situation, { actor }: Act): Decision {
  if (!mayActAs(actor, 'reviewer')) return refuse('ROLE_MAY_NOT')
  if (publicHash === undefined) return refuse('NOTHING_PUBLIC')
  return submission?.state === 'waiting'
    ? allow({ type: 'withdrawn', voided: { ...submission, state: 'voided' } })
    : allow({ type: 'withdrawn' })
}

const hasSigned = (submission: Submission, actor: Actor): boolean =>
  submission.signatures.some(({ by }) => by === actor.id)

const allow = (outcome: Outcome): Decision => ({ allowed: true, outcome })
const refuse = (code: RefusalCode): Decision => ({ allowed: false, code })
const unchanged = allow({ type: 'unchanged' })

function unreachable(value: never): never {
  throw new TypeError(`No such action: ${String(value)}`)
}
