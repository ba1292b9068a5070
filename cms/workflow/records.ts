/** Submissions and contributions as rows: read and written here alone. */
import type { Payload, PayloadRequest } from 'payload'
import { canonicalJson, type Fact, type Kind } from '../../ledger/index.ts'
import type { Submission as SubmissionRow } from '../payload-types.ts'
import type { Signature, Submission, SubmissionState } from './policy.ts'

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

/** A row as the policy knows it. */
export const submissionOf = (row: SubmissionRow): Submission => ({
  state: row.state as SubmissionState,
  contentHash: row.contentHash,
  submittedBy: row.submittedBy,
  authors: row.authors ?? [],
  signatures: (row.signatures ?? []).map(({ by, at }) => ({ by, at })),
})

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
      contentHash: submission.contentHash,
      snapshot: canonicalJson(intent),
      submittedBy: by.id,
      submittedByName: by.name,
      submittedAt: now.toISOString(),
      authors: [...submission.authors],
      signatures: named(submission.signatures, [], by),
      ...(comment ? { comment } : {}),
      entered: false,
    },
  })
}

/** Signatures with names: former ones as they stand, the new one by `by`. */
function named(
  signatures: readonly Signature[],
  former: SubmissionRow['signatures'],
  by: Person,
): { by: string; name: string; at: string }[] {
  return signatures.map((signature, index) => ({
    ...signature,
    name: former?.[index]?.name ?? by.name,
  }))
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
      signatures: named(submission.signatures, row.signatures, by),
      endedBy: by.name,
      endedAt: now.toISOString(),
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

/** Everybody who has edited the working copy since it was last published. */
export async function editorsOf(
  payload: Payload,
  kind: Kind,
  document: string,
  req?: PayloadRequest,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection: 'contributions',
    where: { kind: { equals: kind }, document: { equals: document } },
    pagination: false,
    depth: 0,
    ...(req ? { req } : {}),
  })
  return docs.map(({ person }) => person)
}

export async function recordEditor(
  payload: Payload,
  req: PayloadRequest,
  given: { kind: Kind; document: string; person: string },
): Promise<void> {
  const key = `${given.kind} ${given.document} ${given.person}`
  const where = { key: { equals: key } }
  const { totalDocs } = await payload.count({ collection: 'contributions', where, req })
  if (totalDocs === 0)
    await payload.create({ collection: 'contributions', data: { key, ...given }, req })
}

/** The next version has authors of its own. */
export async function forgetEditors(
  payload: Payload,
  req: PayloadRequest,
  kind: Kind,
  document: string,
): Promise<void> {
  const where = { kind: { equals: kind }, document: { equals: document } }
  await payload.delete({ collection: 'contributions', where, req })
}
