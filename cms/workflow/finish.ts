/**
 * Carries out what was signed: the entry of an approved submission, appended
 * once. Where the database has no transactions, a crash can leave a last
 * signature without its entry; it is finished when the office starts, and
 * before the next action on any document.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { appendFact, currentView, inTransaction, isLedgerError } from '../publication/index.ts'
import { forgetEditors } from './authors.ts'
import { factOf, type SubmissionRow } from './records.ts'

/** Appends the entry of a signed submission. Throws LedgerError where it may not stand. */
export async function carryOut(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
): Promise<void> {
  const view = await currentView(payload)
  if (view.entryOfSubmission(row.id) === undefined) await appendFact(payload, req, factOf(row))
  if (row.type === 'published') await forgetEditors(payload, req, row.kind as Kind, row.document)
  await payload.update({
    collection: 'submissions',
    id: row.id,
    req,
    depth: 0,
    data: { entered: true },
  })
}

/** Appends every entry that was signed and is missing; answers how many there were. */
export async function finishApproved(payload: Payload): Promise<number> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { state: { equals: 'approved' }, entered: { not_equals: true } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
  })
  for (const row of docs) await finish(payload, row)
  return docs.length
}

/** One that can no longer stand, say because its address was taken since, goes back to its author. */
async function finish(payload: Payload, row: SubmissionRow): Promise<void> {
  try {
    await inTransaction(payload, (req) => carryOut(payload, req, row))
    await currentView(payload)
  } catch (error) {
    if (!isLedgerError(error)) throw error
    payload.logger.error({ err: error, submission: row.id }, 'a signed submission cannot stand')
    await payload.update({
      collection: 'submissions',
      id: row.id,
      data: { state: 'returned', owedUntil: null, comment: reasonOf(error.code) },
    })
  }
}

const reasonOf = (code: string): string =>
  code === 'ADDRESS_TAKEN'
    ? workflowMessages.ADDRESS_TAKEN
    : '系统没有能发布签过字的这一稿。请检查后重新送审。'
