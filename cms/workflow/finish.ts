/**
 * Carries on what people have signed and no one need press a button for: the
 * entry that a crash left out where the database has no transactions, the text
 * whose minute has come, the one whose time is over. Looked for when the office
 * starts, before each action on any document, and every few seconds by the
 * office's clock (`keepTime`); what was missed while the office was off is made
 * good.
 */
import type { Payload } from 'payload'
import { workflowMessages } from '../messages.ts'
import {
  announceDocument,
  currentView,
  inTransaction,
  isLedgerError,
  officeLedger,
} from '../publication/index.ts'
import { carryOut } from './carry-out.ts'
import { approveOnTime, expire } from './due-times.ts'
import { rowsToCarryOn, type SubmissionRow } from './records.ts'

/** Answers how many entries were appended, or could not be. */
export async function finishApproved(payload: Payload): Promise<number> {
  const now = new Date().toISOString()
  let count = 0
  for (const row of await rowsToCarryOn(payload, now)) {
    const approved = row.state === 'scheduled' ? await approveOnTime(payload, row) : row
    if (!approved) continue
    if (approved.entered !== true) {
      count += 1
      await finish(payload, approved)
    } else if (isOver(approved, now)) await expire(payload, approved)
  }
  return count
}

const isOver = ({ expireAt }: SubmissionRow, now: string): boolean =>
  typeof expireAt === 'string' && expireAt <= now

/** One that can no longer stand, say because its address was taken since, goes back to its author. */
async function finish(payload: Payload, row: SubmissionRow): Promise<void> {
  try {
    await inTransaction(payload, (req) => carryOut(payload, req, row))
    await currentView(payload)
  } catch (error) {
    if (!isLedgerError(error)) throw error
    payload.logger.error({ err: error, submission: row.id }, 'a signed submission cannot stand')
    const data = {
      state: 'returned',
      entered: null,
      owedUntil: null,
      comment: reasonOf(error.code),
    }
    await inTransaction(payload, async (req) => {
      await payload.update({ collection: 'submissions', id: row.id, data, depth: 0, req })
      await announceDocument(req, row.kind, row.document)
    })
  }
}

const reasonOf = (code: string): string =>
  code === 'ADDRESS_TAKEN'
    ? workflowMessages.ADDRESS_TAKEN
    : '系统没有能发布签过字的这一稿。请检查后重新送审。'

const lookAgainSeconds = 5

/** Looks for what is due until it is stopped. */
export function keepTime(payload: Payload): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(() =>
      officeLedger(payload)
        .changes.take(() => finishApproved(payload))
        .catch((error: unknown) =>
          payload.logger.error({ err: error }, 'the clock was not served'),
        ),
    )
  }, lookAgainSeconds * 1000)
  return {
    async stop() {
      clearInterval(timer)
      await looking
    },
  }
}
