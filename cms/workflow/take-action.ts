/**
 * The one function that takes a document a step towards the public, or takes
 * it down. No route, hook, job or script does it in any other way. One action
 * at a time in a process; across processes the unique number of an entry
 * keeps order. Whatever is refused has changed nothing.
 */
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { workflowMessages, type WorkflowCode } from '../messages.ts'
import {
  currentView,
  inTransaction,
  isLedgerError,
  lastSavedAt,
  officeLedger,
} from '../publication/index.ts'
import type { Problem } from '../rich-text/index.ts'
import { finishApproved } from './finish.ts'
import { whyUnfit } from './fitness.ts'
import { findMatter, matterAfter, Overtaken, stampOf, type Matter } from './matter.ts'
import { actorOf, findAccount, personOf } from './people.ts'
import { decideAction, type Action, type Decision, type Outcome } from './policy/index.ts'
import { recordDone, recordRefused } from './recording.ts'
import type { Remark, SubmissionRow } from './records.ts'
import { storeOutcome } from './store-outcome.ts'

export interface ActionRequest {
  payload: Payload
  user: TypedUser
  action: Action
  kind: Kind
  id: string
  /** Why it is returned, taken down or published urgently: for the office alone. */
  comment?: string | undefined
  /** Of a withdrawal, what residents read. */
  publicReason?: string | undefined
  /** Of a submission. */
  isSmallCorrection?: boolean | undefined
  wantedBy?: string | undefined
  publishAt?: string | undefined
  expireAt?: string | undefined
  /** Of a return: the sentences meant. */
  remarks?: Remark[] | undefined
  /** Of a hand-over: the account that is to sign next. */
  to?: string | undefined
  /** Of the text that the person saw: another text is then not acted on. */
  contentHash?: string | undefined
  /** Of the step that the person saw the document at: after another he is asked to look again. */
  stamp?: string | undefined
  /** The network address it comes from. */
  address?: string | undefined
}

export type ActionAnswer =
  | { ok: true; code: WorkflowCode; message: string }
  | { ok: false; code: WorkflowCode; message: string; problems: Problem[] }

/** What was answered, and how the document stands since, where it is known without asking. */
export interface Taken {
  answer: ActionAnswer
  matter?: Matter | undefined
}

export async function takeAction(request: ActionRequest): Promise<ActionAnswer> {
  return (await takeActionAndLook(request)).answer
}

export async function takeActionAndLook(request: ActionRequest): Promise<Taken> {
  const taken = await decideInTurn(request)
  const { answer } = taken
  if (!answer.ok) await recordRefused(request, answer.code)
  return taken
}

function decideInTurn(request: ActionRequest): Promise<Taken> {
  const { payload } = request
  return officeLedger(payload).changes.take(async () => {
    try {
      await finishApproved(payload)
      return await decideAndStore(request)
    } catch (error) {
      if (error instanceof Overtaken) return refused('SEEN_ANOTHER_TEXT')
      if (isLedgerError(error) && error.code === 'ADDRESS_TAKEN') return refused('ADDRESS_TAKEN')
      if (await isOvertaken(payload)) return refused('TAKE_AGAIN')
      throw error
    }
  })
}

const longestComment = 200

/**
 * Reads, decides and stores in one transaction, so that nobody saves in between. The text as it
 * was saved before the transaction had its turn is the one that was acted on.
 */
async function decideAndStore(request: ActionRequest): Promise<Taken> {
  const { payload, kind, id } = request
  if ([request.comment, request.publicReason].some(isTooLong)) return refused('COMMENT_TOO_LONG')
  const savedBefore = await lastSavedAt(payload, kind, id)
  const { answer, matter, row } = await inTransaction(payload, async (req): Promise<Stored> => {
    const matter = await findMatter(payload, kind, id, req)
    if (!matter) return refused('DOCUMENT_NOT_FOUND')
    if (matter.savedAt !== savedBefore) return refused('SEEN_ANOTHER_TEXT')
    return decide(request, matter, req)
  })
  // Only now is the entry known to stand.
  return { answer, matter: row && matter && matterAfter(matter, row) }
}

const isTooLong = (text: string | undefined): boolean =>
  (text?.trim() ?? '').length > longestComment

interface Stored extends Taken {
  /** The submission as it was written. */
  row?: SubmissionRow | undefined
}

async function decide(
  request: ActionRequest,
  matter: Matter,
  req: PayloadRequest,
): Promise<Stored> {
  const { payload, user, action, wantedBy, remarks } = request
  const [comment, publicReason] = [request.comment?.trim(), request.publicReason?.trim()]
  const now = new Date()
  const to = request.to === undefined ? undefined : await findAccount(payload, request.to)
  const decision = decideAction(matter.situation, {
    action,
    actor: actorOf(user),
    now,
    comment,
    isSmallCorrection: request.isSmallCorrection,
    wantedBy,
    publishAt: request.publishAt,
    expireAt: request.expireAt,
    ...(to ? { to: actorOf(to) } : {}),
    seenHash: request.contentHash,
  })
  if (isPassed(request, matter, decision)) return refused('SEEN_ANOTHER_STATE')
  if (!decision.allowed) return refused(decision.code)
  const { outcome } = decision
  const unfit = await whyUnfit(payload, matter, outcome)
  if (unfit) return refused(unfit.code, unfit.problems)
  const code = codeOf(outcome)
  const answer = { ok: true, code, message: workflowMessages[code] } as const
  if (outcome.type === 'unchanged') return { answer }
  const words = { comment, publicReason, wantedBy, remarks, to: to && personOf(to) }
  const doing = { by: personOf(user), now, ...words }
  const row = await storeOutcome(payload, req, matter, outcome, doing)
  await recordDone(request, matter, outcome, req)
  return { answer, matter, row }
}

/** Whether a colleague took a step meanwhile. To press once more changes nothing, and says so. */
function isPassed({ stamp }: ActionRequest, matter: Matter, decision: Decision): boolean {
  if (stamp === undefined || stamp === stampOf(matter)) return false
  return decision.allowed
    ? decision.outcome.type !== 'unchanged'
    : decision.code !== 'SEEN_ANOTHER_TEXT'
}

/** Whether another process has appended meanwhile: our entry then had a number that was taken. */
async function isOvertaken(payload: Payload): Promise<boolean> {
  const before = officeLedger(payload).view.head.number
  return (await currentView(payload)).head.number > before
}

const done = {
  submitted: 'SUBMITTED',
  signed: 'SIGNED',
  approved: 'APPROVED',
  scheduled: 'SCHEDULED',
  settled: 'SETTLED',
  returned: 'RETURNED',
  'handed-over': 'HANDED_OVER',
  recalled: 'RECALLED',
  withdrawn: 'WITHDRAWN',
  unchanged: 'UNCHANGED',
} as const satisfies Record<Outcome['type'], WorkflowCode>

function codeOf(outcome: Outcome): WorkflowCode {
  if (outcome.type === 'withdrawn' && outcome.voided) return 'WITHDRAWN_AND_VOIDED'
  if (outcome.type === 'approved' && outcome.submission.owedUntil) return 'APPROVED_URGENTLY'
  return done[outcome.type]
}

const refused = (code: WorkflowCode, problems: Problem[] = []): Taken => ({
  answer: { ok: false, code, message: workflowMessages[code], problems },
})
