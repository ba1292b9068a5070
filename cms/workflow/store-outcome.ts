/**
 * Stores what the policy decided, in one transaction. The last signature is
 * written first, then the entry, so that a crash between them loses neither.
 */
import type { Payload } from 'payload'
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

export async function storeOutcome(
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
    if (supersedes && row) {
      await tellSigners(payload, req, row, by)
      await supersede(payload, req, row)
    }
    await createSubmission(payload, req, { kind, document, title, submission, intent, by, now })
  })
}

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
  { voided, signatures }: Extract<Outcome, { type: 'withdrawn' }>,
  { by, now, comment }: Doing,
): Promise<void> {
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
  return inTransaction(payload, async (req) => {
    // First: a crash in between must not leave a text that an approval publishes after all.
    if (voided) await changeSubmission(payload, req, required(row), { submission: voided, by, now })
    await carryOut(payload, req, await createSubmission(payload, req, given))
  })
}

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('The outcome does not fit the situation.')
  return value
}
