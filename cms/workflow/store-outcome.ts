/**
 * Stores what the policy decided, in one transaction. The last signature is
 * written first, then the entry, so that a crash between them loses neither.
 */
import type { Payload, PayloadRequest } from 'payload'
import { hashOf } from '../../ledger/index.ts'
import { inTransaction } from '../publication/index.ts'
import { carryOut } from './finish.ts'
import { requireStill, type Matter } from './matter.ts'
import type { Outcome, Submission } from './policy/index.ts'
import {
  changeSubmission,
  createSubmission,
  supersede,
  type Intent,
  type Person,
} from './records.ts'
import { tellSigners } from './void-signatures.ts'

export interface Doing {
  by: Person
  now: Date
  comment: string | undefined
}

/** `alsoRecord` writes the record of it, in the same transaction. */
export async function storeOutcome(
  payload: Payload,
  matter: Matter,
  outcome: Outcome,
  doing: Doing,
  alsoRecord: (req: PayloadRequest) => Promise<void>,
): Promise<void> {
  if (outcome.type === 'unchanged') return
  await inTransaction(payload, async (req) => {
    await write({ payload, req, matter, ...doing }, outcome)
    await alsoRecord(req)
  })
}

interface Writing extends Doing {
  payload: Payload
  req: PayloadRequest
  matter: Matter
}

function write(writing: Writing, outcome: Exclude<Outcome, { type: 'unchanged' }>): Promise<void> {
  switch (outcome.type) {
    case 'submitted':
      return submit(writing, outcome)
    case 'withdrawn':
      return withdraw(writing, outcome)
    case 'signed':
    case 'returned':
    case 'recalled':
    case 'approved':
      return sign(writing, outcome)
  }
}

async function submit(
  { payload, req, matter, by, now }: Writing,
  { submission, supersedes }: Extract<Outcome, { type: 'submitted' }>,
): Promise<void> {
  const { kind, id: document, title, row, projected } = matter
  const intent: Intent = { type: 'published', document: required(projected.document) }
  await requireStill(payload, req, matter)
  if (supersedes && row) {
    await tellSigners(payload, req, row, by)
    await supersede(payload, req, row)
  }
  await createSubmission(payload, req, { kind, document, title, submission, intent, by, now })
}

async function sign(
  { payload, req, matter, by, now, comment }: Writing,
  { type, submission }: Extract<Outcome, { type: 'signed' | 'approved' | 'returned' | 'recalled' }>,
): Promise<void> {
  await requireStill(payload, req, matter)
  const row = required(matter.row)
  const changed = await changeSubmission(payload, req, row, { submission, by, now, comment })
  if (type !== 'approved') return
  await afterLastSignature.hook?.()
  await carryOut(payload, req, changed)
}

/** Called between the last signature and its entry; tests stop the process here. */
export const afterLastSignature: { hook?: () => Promise<void> } = {}

async function withdraw(
  { payload, req, matter, by, now, comment }: Writing,
  { voided, signatures }: Extract<Outcome, { type: 'withdrawn' }>,
): Promise<void> {
  const { kind, id: document, title, row } = matter
  const subject = { kind, id: document }
  const intent: Intent = { type: 'withdrawn', subject, ...(comment ? { reason: comment } : {}) }
  const contentHash = hashOf(intent)
  const submission: Submission = {
    state: 'approved',
    plan: 'withdrawal',
    contentHash,
    submittedBy: by.id,
    authors: [by.id],
    signatures: signatures.map((signature) => ({ ...signature, hash: contentHash })),
  }
  const given = { kind, document, title, submission, intent, by, now, comment }
  // First: a crash in between must not leave a text that an approval publishes after all.
  if (voided) await changeSubmission(payload, req, required(row), { submission: voided, by, now })
  await carryOut(payload, req, await createSubmission(payload, req, given))
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('The outcome does not fit the situation.')
  return value
}
