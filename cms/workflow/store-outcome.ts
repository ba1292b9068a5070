/**
 * Stores what the policy decided, in the transaction it was decided in. The last
 * signature is written first, then the entry, so that where there is no
 * transaction a crash between them loses neither.
 */
import type { Payload, PayloadRequest } from 'payload'
import { hashOf } from '../../ledger/index.ts'
import { carryOut } from './carry-out.ts'
import { requireStill, type Matter } from './matter.ts'
import { dueFrom, isLevel, type Outcome, type Submission, type Withdrawal } from './policy/index.ts'
import type { Intent, Person, Remark, SubmissionRow } from './records.ts'
import { changeSubmission, createSubmission, handOver, supersede } from './store-submission.ts'
import { tellSigners } from './void-signatures.ts'
import { workingCalendar } from './working-calendar.ts'

export interface Doing {
  by: Person
  now: Date
  comment: string | undefined
  /** Of a withdrawal, what residents read. */
  publicReason?: string | undefined
  /** Of a submission, when its author wants it to be done with. */
  wantedBy?: string | undefined
  /** Of a return, the sentences meant. */
  remarks?: Remark[] | undefined
  /** Of a hand-over, to whom. */
  to?: Person | undefined
}

/** Answers the document's submission as it stands then, where it is known without asking. */
export async function storeOutcome(
  payload: Payload,
  req: PayloadRequest,
  matter: Matter,
  outcome: Exclude<Outcome, { type: 'unchanged' }>,
  doing: Doing,
): Promise<SubmissionRow | undefined> {
  const dueAt = await dueOf(payload, matter, outcome, doing)
  const isWhole = Boolean(await req.transactionID)
  if (!isWhole && outcome.type !== 'withdrawn') await requireStill(payload, req, matter)
  return write({ payload, req, matter, dueAt, isWhole, ...doing }, outcome)
}

/** By when the step that is next now is to be done; undefined where none is. */
async function dueOf(
  payload: Payload,
  { settings, row }: Matter,
  outcome: Outcome,
  doing: Doing,
): Promise<string | undefined> {
  if (outcome.type !== 'submitted' && outcome.type !== 'signed') return undefined
  const { plan } = outcome.submission
  if (!isLevel(plan)) return undefined
  const calendar = await workingCalendar(payload)
  const wantedBy = (outcome.type === 'submitted' ? doing.wantedBy : row?.wantedBy) ?? undefined
  return dueFrom({ now: doing.now, workingDays: settings.dueDays[plan], calendar, wantedBy })
}

interface Writing extends Doing {
  /** Whether all of it is written or nothing. */
  isWhole: boolean
  dueAt: string | undefined
  payload: Payload
  req: PayloadRequest
  matter: Matter
}

async function write(
  writing: Writing,
  outcome: Exclude<Outcome, { type: 'unchanged' }>,
): Promise<SubmissionRow | undefined> {
  switch (outcome.type) {
    case 'submitted':
      await submit(writing, outcome)
      return undefined
    case 'withdrawn':
      await withdraw(writing, outcome)
      return undefined
    case 'settled':
      await settle(writing, outcome)
      return undefined
    case 'handed-over':
      await handOverTo(writing)
      return undefined
    case 'signed':
    case 'returned':
    case 'recalled':
    case 'approved':
    case 'scheduled':
      return sign(writing, outcome)
  }
}

async function submit(
  { payload, req, matter, by, now, wantedBy, dueAt }: Writing,
  { submission, supersedes }: Extract<Outcome, { type: 'submitted' }>,
): Promise<void> {
  const { kind, id: document, title, row, projected } = matter
  const intent: Intent = { type: 'published', document: required(projected.document) }
  if (supersedes && row) {
    await tellSigners(payload, req, row, by)
    await supersede(payload, req, row)
  }
  const given = { kind, document, title, submission, intent, by, now, dueAt, wantedBy }
  await createSubmission(payload, req, given)
}

async function sign(
  { payload, req, matter, by, now, comment, remarks, dueAt, isWhole }: Writing,
  {
    type,
    submission,
  }: Extract<Outcome, { type: 'signed' | 'approved' | 'scheduled' | 'returned' | 'recalled' }>,
): Promise<SubmissionRow | undefined> {
  const row = required(matter.row)
  const isEntered = type === 'approved' && isWhole
  const change = { submission, by, now, comment, remarks, dueAt, isEntered }
  const changed = await changeSubmission(payload, req, row, change)
  if (type !== 'approved') return changed
  await afterLastSignature.hook?.()
  await carryOut(payload, req, changed, matter.view)
  return isEntered ? changed : undefined
}

/** Called between the last signature and its entry; tests stop the process here. */
export const afterLastSignature: { hook?: () => Promise<void> } = {}

async function handOverTo(writing: Writing): Promise<void> {
  const { payload, req, matter, by, now, comment: reason } = writing
  const to = required(writing.to)
  await handOver(payload, req, required(matter.row), { to, by, now, reason })
}

/** Signed afterwards: the entry stands already, and nothing of the working copy matters. */
async function settle(
  { payload, req, matter, by, now }: Writing,
  { submission, debt }: Extract<Outcome, { type: 'settled' }>,
): Promise<void> {
  await changeSubmission(payload, req, required(matter.owing[debt]), { submission, by, now })
}

async function withdraw(
  { payload, req, matter, by, now, comment, publicReason: reason }: Writing,
  { voided, withdrawal }: Extract<Outcome, { type: 'withdrawn' }>,
): Promise<void> {
  const { kind, id: document, title, row } = matter
  const intent: Intent = {
    type: 'withdrawn',
    subject: { kind, id: document },
    ...(reason ? { reason } : {}),
  }
  const submission = submissionOfWithdrawal(withdrawal, hashOf(intent))
  const given = { kind, document, title, submission, intent, by, now, comment }
  // First: a crash in between must not leave a text that an approval publishes after all.
  if (voided) await changeSubmission(payload, req, required(row), { submission: voided, by, now })
  await carryOut(payload, req, await createSubmission(payload, req, given))
}

const submissionOfWithdrawal = (
  { by, at, owedUntil }: Withdrawal,
  contentHash: string,
): Submission => ({
  state: 'approved',
  plan: 'withdrawal',
  contentHash,
  submittedBy: by,
  authors: [by],
  signatures: [{ step: 'withdrawal', by, at, hash: contentHash }],
  owedUntil,
})

function required<T>(value: T | undefined): T {
  if (value === undefined) throw new TypeError('The outcome does not fit the situation.')
  return value
}
