/** Submissions as rows, and as the policy knows them. Written by store-submission.ts alone. */
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Fact, Kind } from '../../ledger/index.ts'
import type { Submission as SubmissionRow } from '../payload-types.ts'
import {
  isPlan,
  type Plan,
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

/** A sentence that a reviewer points at when he returns a text. */
export interface Remark {
  quote?: string | undefined
  path?: string | undefined
  remark: string
}

/** The latest submission to publish a document, and those of it that owe signatures. */
export interface StandingSubmissions {
  latest: SubmissionRow | undefined
  owing: SubmissionRow[]
}

/**
 * Both at once: the rows are looked through for those that count, and only these are read, with
 * their texts and all that hangs on them.
 */
export async function standingSubmissions(
  payload: Payload,
  { kind, document }: { kind: Kind; document: string },
  req?: PayloadRequest,
): Promise<StandingSubmissions> {
  const { docs } = await payload.db.find<Pick<SubmissionRow, 'id' | 'type' | 'owedUntil'>>({
    collection: 'submissions',
    where: { kind: { equals: kind }, document: { equals: document } },
    select: { type: true, owedUntil: true, createdAt: true },
    sort: '-createdAt',
    pagination: false,
    ...(req ? { req } : {}),
  })
  const latest = docs.find(({ type }) => type === 'published')?.id
  const owing = docs.flatMap(({ id, owedUntil }) => (owedUntil ? [id] : []))
  const ids = new Set(latest === undefined ? owing : [latest, ...owing])
  const rows = await wholeRows(payload, [...ids], req)
  return {
    latest: rows.find(({ id }) => id === latest),
    owing: rows.filter(({ id }) => owing.includes(id)),
  }
}

/** The oldest first. */
async function wholeRows(
  payload: Payload,
  ids: string[],
  req?: PayloadRequest,
): Promise<SubmissionRow[]> {
  if (ids.length === 0) return []
  const { docs } = await payload.db.find<SubmissionRow>({
    collection: 'submissions',
    where: { id: { in: ids } },
    sort: 'createdAt',
    pagination: false,
    ...(req ? { req } : {}),
  })
  return docs
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

/**
 * What the program itself has to do, in the order it was asked for: a signed text whose minute
 * has come, a public one whose time is over, an entry that a crash left out. One question, before
 * every action: it is answered by indexes that hold little besides, as long as it asks for no
 * order that another index has.
 */
export async function rowsToCarryOn(payload: Payload, now: string): Promise<SubmissionRow[]> {
  const { docs } = await payload.db.find<Pick<SubmissionRow, 'id' | 'state' | 'createdAt'>>({
    collection: 'submissions',
    where: {
      or: [
        { publishAt: { less_than_equal: now }, state: { equals: 'scheduled' } },
        { expireAt: { less_than_equal: now } },
        { entered: { equals: false } },
      ],
    },
    select: { state: true, createdAt: true },
    sort: 'submittedAt',
    pagination: false,
  })
  // Asked of the database, it would read every text that was ever approved.
  const due = docs.filter(({ state }) => state === 'scheduled' || state === 'approved')
  if (due.length === 0) return []
  return wholeRows(
    payload,
    due.map(({ id }) => id),
  )
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
