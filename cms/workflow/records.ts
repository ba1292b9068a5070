/** Submissions as rows: read and written here alone. */
import type { Payload, PayloadRequest } from 'payload'
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

/** A row as the policy knows it. */
export const submissionOf = (row: SubmissionRow): Submission => ({
  state: row.state as SubmissionState,
  plan: planOf(row),
  contentHash: row.contentHash,
  submittedBy: row.submittedBy,
  authors: row.authors ?? [],
  signatures: (row.signatures ?? []).flatMap(({ step, by, at, hash }) =>
    step && hash ? [{ step: step as StepId, by, at, hash }] : [],
  ),
})

/** Rows of an office from before there were levels name none: what of them still waits begins anew. */
function planOf({ plan, type }: SubmissionRow): Plan {
  if (isPlan(plan)) return plan
  return type === 'withdrawn' ? 'withdrawal' : 'three-reviews'
}

/** The fact that an approved submission asks for. */
export const factOf = (row: SubmissionRow): Fact =>
  ({ ...(JSON.parse(row.snapshot) as Intent), submission: row.id }) as Fact

export function createSubmission(payload: Payload, req: PayloadRequest, given: NewSubmission) {
  const { kind, document, title, submission, intent, by, now, comment } = given
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
      contentHash: submission.contentHash,
      snapshot: canonicalJson(intent),
      submittedBy: by.id,
      submittedByName: by.name,
      submittedAt: now.toISOString(),
      authors: [...submission.authors],
      signatures: named(submission, [], by),
      ...(comment ? { comment } : {}),
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

export interface Change {
  submission: Submission
  by: Person
  now: Date
  comment?: string | undefined
}

export function changeSubmission(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  { submission, by, now, comment }: Change,
) {
  return payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: {
      state: submission.state,
      signatures: named(submission, row.signatures, by),
      ...(submission.state === 'waiting' ? {} : { endedBy: by.name, endedAt: now.toISOString() }),
      ...(comment ? { comment } : {}),
    },
  })
}

export const supersede = (payload: Payload, req: PayloadRequest, row: SubmissionRow) =>
  payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: { state: 'superseded' satisfies SubmissionState },
  })
