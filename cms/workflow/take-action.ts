/**
 * The one function that takes a document a step towards the public, or takes
 * it down. No route, hook, job or script does it in any other way. One action
 * at a time in a process; across processes the unique number of an entry
 * keeps order. Whatever is refused has changed nothing.
 */
import type { Payload, TypedUser } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { unexplainedWarnings } from '../checks/index.ts'
import { workflowMessages, type WorkflowCode } from '../messages.ts'
import { currentView, isLedgerError, officeLedger } from '../publication/index.ts'
import type { Problem } from '../rich-text/index.ts'
import { finishApproved } from './finish.ts'
import { findMatter, Overtaken, stampOf, type Matter } from './matter.ts'
import { actorOf, findAccount, personOf } from './people.ts'
import { decideAction, type Action, type Decision, type Outcome } from './policy/index.ts'
import { recordDone, recordRefused } from './recording.ts'
import type { Remark } from './records.ts'
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

export async function takeAction(request: ActionRequest): Promise<ActionAnswer> {
  const answer = await decideInTurn(request)
  if (!answer.ok) await recordRefused(request, answer.code)
  return answer
}

function decideInTurn(request: ActionRequest): Promise<ActionAnswer> {
  const { payload } = request
  return officeLedger(payload).changes.take(async () => {
    try {
      await finishApproved(payload)
      return await decideAndStore(request)
    } catch (error) {
      if (error instanceof Overtaken) return refusal('SEEN_ANOTHER_TEXT')
      if (isLedgerError(error) && error.code === 'ADDRESS_TAKEN') return refusal('ADDRESS_TAKEN')
      if (await isOvertaken(payload)) return refusal('TAKE_AGAIN')
      throw error
    }
  })
}

const longestComment = 200

async function decideAndStore(request: ActionRequest): Promise<ActionAnswer> {
  const { payload, action, kind, id, user, contentHash, isSmallCorrection, wantedBy } = request
  const [comment, publicReason] = [request.comment?.trim(), request.publicReason?.trim()]
  if ([comment, publicReason].some((text) => (text ?? '').length > longestComment))
    return refusal('COMMENT_TOO_LONG')
  const matter = await findMatter(payload, kind, id)
  if (!matter) return refusal('DOCUMENT_NOT_FOUND')
  const now = new Date()
  const to = request.to === undefined ? undefined : await findAccount(payload, request.to)
  const decision = decideAction(matter.situation, {
    action,
    actor: actorOf(user),
    now,
    comment,
    isSmallCorrection,
    wantedBy,
    publishAt: request.publishAt,
    expireAt: request.expireAt,
    ...(to ? { to: actorOf(to) } : {}),
    seenHash: contentHash,
  })
  if (isPassed(request, matter, decision)) return refusal('SEEN_ANOTHER_STATE')
  if (!decision.allowed) return refusal(decision.code)
  const { outcome } = decision
  if (needsWholeText.has(outcome.type)) {
    if (matter.projected.problems.length > 0)
      return refusal('DOCUMENT_HAS_PROBLEMS', matter.projected.problems)
    requireFreeAddress(matter)
  }
  if (outcome.type === 'submitted') {
    const { view, projected } = matter
    const warnings = await unexplainedWarnings(payload, { kind, id, view, ...projected })
    if (warnings.length > 0) return refusal('WARNINGS_UNEXPLAINED', warnings)
  }
  const { remarks } = request
  const words = { comment, publicReason, wantedBy, remarks, to: to && personOf(to) }
  const doing = { by: personOf(user), now, ...words }
  await storeOutcome(payload, matter, outcome, doing, (req) =>
    recordDone(request, matter, outcome, req),
  )
  const code = codeOf(outcome)
  return { ok: true, code, message: workflowMessages[code] }
}

/** Whether a colleague took a step meanwhile. To press once more changes nothing, and says so. */
function isPassed({ stamp }: ActionRequest, matter: Matter, decision: Decision): boolean {
  if (stamp === undefined || stamp === stampOf(matter)) return false
  return decision.allowed
    ? decision.outcome.type !== 'unchanged'
    : decision.code !== 'SEEN_ANOTHER_TEXT'
}

/** What leads to the public must be fit for it at each step. */
const needsWholeText = new Set<Outcome['type']>(['submitted', 'signed', 'approved', 'scheduled'])

/** Known already at submission, so that no reviewer reads in vain. */
function requireFreeAddress({ view, projected }: Matter): void {
  const { document } = projected
  if (document) view.requireMayStand({ type: 'published', submission: 'not-yet', document })
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

const refusal = (
  code: WorkflowCode,
  problems: Problem[] = [],
): Extract<ActionAnswer, { ok: false }> => ({
  ok: false,
  code,
  message: workflowMessages[code],
  problems,
})
