/** What is known, what is asked, and what may come of it: the words of the policy. */
import type { Actor } from './people.ts'
import type { Change } from './small-change.ts'
import type { Level, Plan, StepId } from './steps.ts'

export const actions = [
  'submit',
  'proof',
  'approve',
  'publish-urgently',
  'return',
  'hand-over',
  'recall',
  'withdraw',
  'settle',
] as const
export type Action = (typeof actions)[number]

/** One step signed by one person, on one exact text. */
export interface Signature {
  step: StepId
  by: string
  at: string
  hash: string
}

export type SubmissionState =
  | 'waiting'
  /** Fully signed; its entry is appended at the minute that was asked for. */
  | 'scheduled'
  | 'approved'
  | 'returned'
  | 'recalled'
  | 'superseded'
  /** Waited for review when its document was taken down. */
  | 'voided'

/** One exact text that somebody asked to have published. */
export interface Submission {
  state: SubmissionState
  plan: Plan
  contentHash: string
  submittedBy: string
  /** Everybody who had a part in this version, the submitter included. */
  authors: readonly string[]
  signatures: readonly Signature[]
  /** Goes through the lowest level because the program found the change small. */
  isSmallCorrection?: boolean | undefined
  /** From when it is to be public, and until when; at once and for good unless said. */
  publishAt?: string | undefined
  expireAt?: string | undefined
  /** By when what was published or taken down urgently is to have its missing signatures. */
  owedUntil?: string | undefined
}

/** What is known of a document at the moment of an action. */
export interface Situation {
  /** Whose it is; undefined where it is the whole office's. */
  unit?: string | undefined
  /** The latest submission, if there ever was one. */
  submission?: Submission | undefined
  /** Of the text as it is saved now. */
  contentHash: string
  /** Of the text that is public, if it is. */
  publicHash?: string | undefined
  /** Who has had a part in the working copy since it was last published, its pictures and files included. */
  editors: readonly string[]
  /** What a text submitted now would go through. */
  level: Level
  /** What the saved text changes of the public one, if there is one. */
  change?: Change | undefined
  allowsSmallCorrections: boolean
  /** What is public, or was taken down, with signatures still missing: the oldest first. */
  debts: readonly Submission[]
}

export interface Act {
  action: Action
  actor: Actor
  now: Date
  comment?: string | undefined
  /** Of a submission: whether it asks for the level of small corrections, and when it wants to be done with. */
  isSmallCorrection?: boolean | undefined
  wantedBy?: string | undefined
  publishAt?: string | undefined
  expireAt?: string | undefined
  /** To whom a text is handed over. */
  to?: Actor | undefined
  /** Of the text that the actor saw on the screen, if he says so. */
  seenHash?: string | undefined
}

export type RefusalCode =
  | 'ROLE_MAY_NOT'
  | 'OTHER_UNIT'
  | 'FINAL_REVIEWER_NEEDED'
  | 'ACCOUNT_TOO_NEW'
  | 'ALREADY_WAITING'
  | 'NOTHING_CHANGED'
  | 'NOTHING_SUBMITTED'
  | 'NOTHING_WAITING'
  | 'NO_PROOF_NEXT'
  | 'SUBMITTER_CANNOT_APPROVE'
  | 'AUTHOR_CANNOT_APPROVE'
  | 'AUTHOR_CANNOT_PROOF_LAST'
  | 'ALREADY_SIGNED'
  | 'ALREADY_PROOFED'
  | 'CONTENT_CHANGED'
  | 'SIGNER_HAS_WRITTEN'
  | 'SEEN_ANOTHER_TEXT'
  | 'COMMENT_REQUIRED'
  | 'SMALL_CORRECTIONS_OFF'
  | 'NOT_SMALL'
  | 'NO_LONGER_SMALL'
  | 'WANTED_IN_THE_PAST'
  | 'CHOOSE_WHOM'
  | 'CANNOT_TAKE_OVER'
  | 'URGENT_REASON_REQUIRED'
  | 'NOT_URGENT'
  | 'WITHDRAWAL_REASON_REQUIRED'
  | 'OWN_WITHDRAWAL'
  | 'NOTHING_OWED'
  | 'SUBMITTER_CANNOT_RETURN'
  | 'NOT_YOURS_TO_RECALL'
  | 'NOTHING_PUBLIC'
  | 'TIME_IN_THE_PAST'
  | 'EXPIRES_TOO_SOON'

export type Outcome =
  /** A new submission; one that was waiting is superseded, its signatures void. */
  | { type: 'submitted'; submission: Submission; supersedes: boolean }
  /** Signed, and further signatures are needed. */
  | { type: 'signed'; submission: Submission }
  /** The last signature, or an urgent one: the text is to be appended to the ledger. */
  | { type: 'approved'; submission: Submission }
  /** The last signature, and the minute has not come. */
  | { type: 'scheduled'; submission: Submission }
  /** What was owed is signed afterwards, in part or in whole; `debt` is its place among them. */
  | { type: 'settled'; submission: Submission; debt: number }
  | { type: 'returned' | 'recalled'; submission: Submission }
  /** Another person is asked to sign next; whoever may sign still may. */
  | { type: 'handed-over'; submission: Submission; to: string }
  /** Taken down; a submission that was still waiting ends with it, or its approval would publish anew. */
  | { type: 'withdrawn'; withdrawal: Withdrawal; voided?: Submission }
  /** The same button pressed twice. */
  | { type: 'unchanged' }

/** A withdrawal takes effect at once; another person confirms it. */
export interface Withdrawal {
  by: string
  at: string
  owedUntil: string
}

export type Decision = { allowed: true; outcome: Outcome } | { allowed: false; code: RefusalCode }
