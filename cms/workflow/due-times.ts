/**
 * Texts whose minute has come: signed ones that are to appear, public ones that
 * are to go. Looked for when the office starts, before each action, and every
 * few seconds by the office's clock (`keepTime`); one that was missed while the
 * office was off is made good.
 */
import type { Payload } from 'payload'
import { hashOf, type Kind } from '../../ledger/index.ts'
import { recordDeed } from '../audit/index.ts'
import { workflowMessages } from '../messages.ts'
import {
  currentView,
  findWorkingCopy,
  inTransaction,
  officeLedger,
  projectWorkingCopy,
} from '../publication/index.ts'
import { editorsOf } from './authors.ts'
import { carryOut } from './carry-out.ts'
import { hasSignerWritten } from './policy/index.ts'
import { createSubmission, submissionOf, type Intent, type SubmissionRow } from './records.ts'

/** Who does what was signed by people and has no hand in it. */
const clock = { id: 'clock', name: '系统', roles: [] }

export async function takeDue(payload: Payload): Promise<void> {
  const now = new Date().toISOString()
  for (const row of await dueRows(payload, 'publishAt', 'scheduled', now))
    await publish(payload, row)
  for (const row of await dueRows(payload, 'expireAt', 'approved', now)) await expire(payload, row)
}

async function dueRows(
  payload: Payload,
  time: 'publishAt' | 'expireAt',
  state: string,
  now: string,
): Promise<SubmissionRow[]> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { [time]: { less_than_equal: now }, state: { equals: state } },
    sort: time,
    pagination: false,
    depth: 0,
  })
  return docs
}

/** A text that was edited since is not the one that was signed: it goes back to its author. */
async function publish(payload: Payload, row: SubmissionRow): Promise<void> {
  const isSame = await isAsSigned(payload, row)
  const data = isSame
    ? { state: 'approved' }
    : { state: 'returned', comment: workflowMessages.SCHEDULED_BUT_CHANGED }
  await payload.update({ collection: 'submissions', id: row.id, data, depth: 0 })
  await tell(payload, row, isSame ? 'published-on-time' : 'schedule-void')
}

async function isAsSigned(payload: Payload, row: SubmissionRow): Promise<boolean> {
  const [kind, id] = [row.kind as Kind, row.document]
  const copy = await findWorkingCopy(payload, kind, id)
  if (!copy) return false
  const view = await currentView(payload)
  const projected = await projectWorkingCopy({ payload, kind, id, row: copy, view })
  const editors = await editorsOf(payload, { kind, id }, projected.newUploads)
  const isSame = projected.contentHash === row.contentHash
  return isSame && !hasSignerWritten(submissionOf(row), editors)
}

/** Only what this submission made public: what was published since has a time of its own. */
async function expire(payload: Payload, row: SubmissionRow): Promise<void> {
  const view = await currentView(payload)
  const kind = row.kind as Kind
  const isShown =
    view.publication(kind, row.document)?.document !== undefined &&
    view.entryOfSubmission(row.id) === view.publication(kind, row.document)?.number
  const done = {
    collection: 'submissions',
    id: row.id,
    data: { expireAt: null },
    depth: 0,
  } as const
  if (!isShown) {
    await payload.update(done)
    return
  }
  await inTransaction(payload, async (req) => {
    await carryOut(payload, req, await createWithdrawal())
    await payload.update({ ...done, req })

    function createWithdrawal() {
      const intent: Intent = {
        type: 'withdrawn',
        subject: { kind, id: row.document },
        reason: workflowMessages.EXPIRED_FOR_RESIDENTS,
      }
      return createSubmission(payload, req, {
        kind,
        document: row.document,
        title: row.title,
        submission: {
          state: 'approved',
          plan: 'withdrawal',
          contentHash: hashOf(intent),
          submittedBy: clock.id,
          authors: [],
          signatures: [],
        },
        intent,
        by: clock,
        now: new Date(),
        comment: workflowMessages.EXPIRED,
      })
    }
  })
  await currentView(payload)
  await tell(payload, row, 'expired')
}

async function tell(payload: Payload, row: SubmissionRow, result: string): Promise<void> {
  const { kind, document: id, title, contentHash } = row
  await recordDeed(payload, {
    action: 'workflow',
    actor: clock,
    subject: { kind, id, title },
    contentHash,
    outcome: 'done',
    details: { action: result, result },
  })
}

const lookAgainSeconds = 5

/** Looks for what is due until it is stopped; `take` is what to do then. */
export function keepTime(
  payload: Payload,
  take: () => Promise<unknown>,
): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(() =>
      officeLedger(payload)
        .changes.take(take)
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
