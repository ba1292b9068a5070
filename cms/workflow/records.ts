/** Submissions as rows: read and written here alone. */
import type { Payload, PayloadRequest, Where } from 'payload'
import { canonicalJson, type Fact, type Kind } from '../../ledger/index.ts'
import type { Submission as SubmissionRow } from '../payload-types.ts'
import {
  isPlan,
  stepsOf,
  type Plan,
  type Signature,
  type StepId,
  type Submission,
  type SubmissionState,
} from './policy/index.ts'

export type { SubmissionRow }

export interface Person {
  id: string
  name: string
}

/** A fact without the submission that carries it out, which has no id yet. */
export type Intent = Fact extends infer F ? (F extends Fact ? Omit<F, 'submission'> : never) : never

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

/** The latest submission to publish a document. */
export async function latestSubmission(
  payload: Payload,
  kind: Kind,
  document: string,
  req?: PayloadRequest,
): Promise<SubmissionRow | undefined> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: {
      kind: { equals: kind },
      document: { equals: document },
      type: { equals: 'published' },
    },
    sort: '-createdAt',
    limit: 1,
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs[0]
}

/** Everything that waits for a signature, the longest waiting first. */
export async function waitingSubmissions(
  payload: Payload,
  req?: PayloadRequest,
): Promise<SubmissionRow[]> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { state: { equals: 'waiting' } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs
}

/** What is public, or was taken down, with signatures still missing: the oldest first. */
export async function owingSubmissions(
  payload: Payload,
  of?: { kind: Kind; document: string },
  req?: PayloadRequest,
): Promise<SubmissionRow[]> {
  const owing: Where = { owedUntil: { exists: true } }
  const { docs } = await payload.find({
    collection: 'submissions',
    where: of
      ? { and: [owing, { kind: { equals: of.kind } }, { document: { equals: of.document } }] }
      : owing,
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs
}

/** A row as the policy knows it. */
export const submissionOf = (row: Omit<SubmissionRow, 'snapshot'>): Submission => ({
  state: row.state as SubmissionState,
  plan: planOf(row),
  contentHash: row.contentHash,
  submittedBy: row.submittedBy,
  authors: row.authors ?? [],
  ...(row.owedUntil ? { owedUntil: row.owedUntil } : {}),
  ...(row.isSmallCorrection ? { isSmallCorrection: true } : {}),
  ...(row.publishAt ? { publishAt: row.publishAt } : {}),
  ...(row.expireAt ? { expireAt: row.expireAt } : {}),
  signatures: (row.signatures ?? []).flatMap(({ step, by, at, hash }) =>
    step && hash ? [{ step: step as StepId, by, at, hash }] : [],
  ),
})

/** Rows of an office from before there were levels name none: what of them still waits begins anew. */
function planOf({ plan, type }: Pick<SubmissionRow, 'plan' | 'type'>): Plan {
  if (isPlan(plan)) return plan
  return type === 'withdrawn' ? 'withdrawal' : 'three-reviews'
}

/** The fact that an approved submission asks for. */
export const factOf = (row: SubmissionRow): Fact =>
  ({ ...(JSON.parse(row.snapshot) as Intent), submission: row.id }) as Fact

export function createSubmission(payload: Payload, req: PayloadRequest, given: NewSubmission) {
  const { kind, document, title, submission, intent, by, now, comment, dueAt, wantedBy } = given
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
      entered: false,
    },
  })
}

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

/** A sentence that a reviewer points at when he returns a text. */
export interface Remark {
  quote?: string | undefined
  path?: string | undefined
  remark: string
}

export interface SubmissionChange {
  submission: Submission
  by: Person
  now: Date
  comment?: string | undefined
  remarks?: Remark[] | undefined
  dueAt?: string | undefined
}

export function changeSubmission(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  { submission, by, now, comment, remarks, dueAt }: SubmissionChange,
) {
  return payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: {
      state: submission.state,
      authors: [...submission.authors],
      signatures: named(submission, row.signatures, by),
      ...owedWords(submission, comment, row),
      // Somebody was asked to sign the step that is signed now.
      dueAt: dueAt ?? null,
      handedTo: { person: null, name: null, by: null, at: null, reason: null },
      ...(remarks ? { remarks } : {}),
      ...(submission.state === row.state ? {} : { endedBy: by.name, endedAt: now.toISOString() }),
      ...(comment ? { comment } : {}),
    },
  })
}

export interface HandOver {
  to: Person
  by: Person
  now: Date
  reason?: string | undefined
}

export function handOver(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  { to, by, now, reason }: HandOver,
) {
  const words = { person: to.id, name: to.name, by: by.name, at: now.toISOString() }
  const handedTo = { ...words, reason: reason ?? null }
  return payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: { handedTo },
  })
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
