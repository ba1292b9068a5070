/**
 * Writes submissions as rows: made, signed or ended, handed over. What is
 * signed is written beneath Payload's operations: there are no hooks to call,
 * and the data come from the policy, not from a form.
 */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Payload, PayloadRequest } from 'payload'
import { canonicalJson, type Kind } from '../../ledger/index.ts'
import { announceDocument } from '../publication/index.ts'
import {
  stepsOf,
  type Plan,
  type Signature,
  type Submission,
  type SubmissionState,
} from './policy/index.ts'
import type { Intent, Person, Remark, SubmissionRow } from './records.ts'
import { Submissions } from './submissions.ts'

export interface NewSubmission {
  kind: Kind
  document: string
  title: string
  submission: Submission
  intent: Intent
  by: Person
  now: Date
  comment?: string | undefined
  /** Of the step that is next, and what the submitter asked for. */
  dueAt?: string | undefined
  wantedBy?: string | undefined
}

export async function createSubmission(
  payload: Payload,
  req: PayloadRequest,
  given: NewSubmission,
): Promise<SubmissionRow> {
  const { kind, document, title, submission, intent, by, now, comment, dueAt, wantedBy } = given
  await announceDocument(req, kind, document)
  return payload.create({
    collection: 'submissions',
    req,
    depth: 0,
    data: {
      type: intent.type,
      kind,
      document,
      title,
      state: submission.state,
      plan: submission.plan,
      isSmallCorrection: submission.isSmallCorrection ?? false,
      contentHash: submission.contentHash,
      snapshot: canonicalJson(intent),
      submittedBy: by.id,
      submittedByName: by.name,
      submittedAt: now.toISOString(),
      authors: [...submission.authors],
      signatures: named(submission, [], by),
      ...(comment ? { comment } : {}),
      ...owedWords(submission, comment),
      ...(dueAt ? { dueAt } : {}),
      ...(wantedBy ? { wantedBy } : {}),
      ...(submission.publishAt ? { publishAt: submission.publishAt } : {}),
      ...(submission.expireAt ? { expireAt: submission.expireAt } : {}),
      ...enteredOf(submission),
    },
  })
}

/** Of an approved one its entry is missing until it is known to stand; others ask for none. */
const enteredOf = ({ state }: Submission): { entered: false | null } => ({
  entered: state === 'approved' ? false : null,
})

type SignatureRow = NonNullable<SubmissionRow['signatures']>[number]

/** Signatures with names: former ones as they stand, new ones by `by`. */
function named(
  { plan, signatures }: Submission,
  former: SubmissionRow['signatures'],
  by: Person,
): SignatureRow[] {
  return signatures.map((signature) => {
    const known = former?.find(({ step }) => step === signature.step)
    return known ?? { ...signature, ...wordsOf(plan, signature), name: by.name }
  })
}

/** Kept with the signature, so that it can be read when steps are called otherwise. */
function wordsOf(plan: Plan, signature: Signature): { stepName: string; type: string } {
  const step = stepsOf(plan).find(({ id }) => id === signature.step)
  if (!step) throw new TypeError(`${plan} has no step ${signature.step}.`)
  return { stepName: step.name, type: step.type }
}

export interface SubmissionChange {
  submission: Submission
  by: Person
  now: Date
  comment?: string | undefined
  remarks?: Remark[] | undefined
  dueAt?: string | undefined
  /** Its entry is written in the same transaction: neither stands without the other. */
  isEntered?: boolean
}

/** `row` as it stands in this transaction. Answers it as changed. */
export async function changeSubmission(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  { submission, by, now, comment, remarks, dueAt, isEntered }: SubmissionChange,
): Promise<SubmissionRow> {
  const changed: SubmissionRow = {
    ...row,
    updatedAt: now.toISOString(),
    state: submission.state,
    authors: [...submission.authors],
    signatures: named(submission, row.signatures, by).map(withId),
    ...owedWords(submission, comment, row),
    ...(submission.state === row.state ? {} : enteredOf(submission)),
    ...(isEntered ? { entered: true } : {}),
    // Somebody was asked to sign the step that is signed now.
    dueAt: dueAt ?? null,
    handedTo: { person: null, name: null, by: null, at: null, reason: null },
    ...(remarks ? { remarks: remarks.map(withId) } : {}),
    ...(submission.state === row.state ? {} : { endedBy: by.name, endedAt: now.toISOString() }),
    ...(comment ? { comment } : {}),
  }
  await announceDocument(req, row.kind, row.document)
  // The adapter writes the data into its own form, in place.
  const data = written(changed, row)
  await payload.db.updateOne({ collection: 'submissions', id: row.id, req, data, returning: false })
  return changed
}

/** What the database asks of every row, and lists of rows, which the adapter empties where they are not given. */
const alwaysWritten = new Set(
  Submissions.fields.flatMap((field) => {
    const isAsked = field.type === 'array' || ('required' in field && field.required)
    return isAsked && 'name' in field ? [field.name] : []
  }),
)

/** What is another now, and what has to be given in any case. */
function written(changed: SubmissionRow, row: SubmissionRow): Record<string, unknown> {
  const before: Record<string, unknown> = { ...row }
  const data = Object.entries(changed).filter(
    ([name, value]) => alwaysWritten.has(name) || !isDeepStrictEqual(value, before[name]),
  )
  return structuredClone(Object.fromEntries(data))
}

/** Beneath Payload's operations nobody else names the rows of an array. */
const withId = <T extends object>(row: T): T & { id: string } => ({ id: randomUUID(), ...row })

/** Notes that the entry of an approved submission stands. */
export async function noteEntered(
  payload: Payload,
  req: PayloadRequest,
  { id }: SubmissionRow,
): Promise<void> {
  const data = { entered: true }
  await payload.db.updateOne({ collection: 'submissions', id, req, data, returning: false })
}

export interface HandOver {
  to: Person
  by: Person
  now: Date
  reason?: string | undefined
}

export async function handOver(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  { to, by, now, reason }: HandOver,
): Promise<void> {
  await announceDocument(req, row.kind, row.document)
  const words = { person: to.id, name: to.name, by: by.name, at: now.toISOString() }
  const handedTo = { ...words, reason: reason ?? null }
  const data = { handedTo }
  await payload.update({ collection: 'submissions', id: row.id, req, depth: 0, data })
}

/** Why it could not wait is said once, and by when it is to be made good until it is. */
const owedWords = (
  { owedUntil }: Submission,
  comment: string | undefined,
  former?: SubmissionRow,
) => ({
  owedUntil: owedUntil ?? null,
  ...(owedUntil && comment && !former?.urgentReason ? { urgentReason: comment } : {}),
})

export const supersede = (payload: Payload, req: PayloadRequest, row: SubmissionRow) =>
  payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: { state: 'superseded' satisfies SubmissionState },
  })
