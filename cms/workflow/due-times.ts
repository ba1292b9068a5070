/** Texts whose minute has come: signed ones that are to appear, public ones that are to go. */
import type { Payload, PayloadRequest } from 'payload'
import { hashOf, type Kind } from '../../ledger/index.ts'
import { recordDeed } from '../audit/index.ts'
import { workflowMessages } from '../messages.ts'
import { announceDocument, currentView, inTransaction } from '../publication/index.ts'
import { carryOut } from './carry-out.ts'
import { findMatter } from './matter.ts'
import { whyStale } from './policy/index.ts'
import { submissionOf, type Intent, type SubmissionRow } from './records.ts'
import { createSubmission } from './store-submission.ts'

/** Who does what was signed by people and has no hand in it. */
const clock = { id: 'clock', name: '系统', roles: [] }

/**
 * Answers the row whose entry is now to be appended. What is not the text that was signed, or may
 * not be public any more, goes back to its author.
 */
export async function approveOnTime(
  payload: Payload,
  row: SubmissionRow,
): Promise<SubmissionRow | undefined> {
  const why = await whyNotPublish(payload, row)
  const data = why
    ? { state: 'returned', comment: workflowMessages[why] }
    : { state: 'approved', entered: false }
  return inTransaction(payload, async (req) => {
    const given = { collection: 'submissions', id: row.id, data, depth: 0, req } as const
    const updated = await payload.update(given)
    await announceDocument(req, row.kind, row.document)
    await tell(payload, row, why ? results[why] : 'published-on-time', req)
    return why ? undefined : updated
  })
}

const results = {
  SCHEDULED_BUT_CHANGED: 'schedule-void',
  SCHEDULED_BUT_FAULTY: 'schedule-faulty',
} as const

/** As at a signature: what the text leans on may have been taken down since it was signed. */
async function whyNotPublish(
  payload: Payload,
  row: SubmissionRow,
): Promise<keyof typeof results | undefined> {
  const matter = await findMatter(payload, row.kind as Kind, row.document)
  if (!matter) return 'SCHEDULED_BUT_CHANGED'
  if (whyStale(matter.situation, submissionOf(row))) return 'SCHEDULED_BUT_CHANGED'
  return matter.projected.problems.length > 0 ? 'SCHEDULED_BUT_FAULTY' : undefined
}

/** Only what this submission made public: what was published since has a time of its own. */
export async function expire(payload: Payload, row: SubmissionRow): Promise<void> {
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
    await tell(payload, row, 'expired', req)

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
}

async function tell(
  payload: Payload,
  row: SubmissionRow,
  result: string,
  req: PayloadRequest,
): Promise<void> {
  const { kind, document: id, title, contentHash } = row
  const deed = { action: 'workflow', outcome: 'done', actor: clock, contentHash } as const
  const subject = { kind, id, title }
  await recordDeed(payload, { ...deed, subject, details: { action: result, result } }, req)
}
