/**
 * Carries out what was signed: the entry of an approved submission, appended
 * once. Where the database has no transactions, a crash can leave a last
 * signature without its entry; it is finished when the office starts, and
 * before the next action on any document. What was signed for a later minute
 * is appended when it has come.
 */
import type { Payload } from 'payload'
import { workflowMessages } from '../messages.ts'
import { currentView, inTransaction, isLedgerError } from '../publication/index.ts'
import { carryOut } from './carry-out.ts'
import { takeDue } from './due-times.ts'
import type { SubmissionRow } from './records.ts'

/** Appends every entry that was signed and is missing, or whose minute has come; answers how many there were. */
export async function finishApproved(payload: Payload): Promise<number> {
  await takeDue(payload)
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
