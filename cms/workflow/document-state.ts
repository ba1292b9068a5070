/** What an editor is shown of a document: where it stands, who must act, what he may do. */
import type { Payload, TypedUser } from 'payload'
import { addressOf, type Kind } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { findStatus, isSpokenFor, stateOf, type RecentPublication } from '../publication/index.ts'
import { labelled, type LabelledProblem } from './problem-labels.ts'
import { findMatter, type Matter } from './matter.ts'
import { actorOf } from './people.ts'
import {
  actions,
  decideAction,
  isLevel,
  levelNames,
  missingSteps,
  type Action,
  type Outcome,
  type Submission,
} from './policy/index.ts'
import { reviewStepsOf, whoMaySign, type ReviewStep } from './review-steps.ts'

export interface DocumentState {
  contentHash: string
  publication: PublicationState
  submission?: SubmissionState
  /** What the publisher says of the document's latest entry. */
  site?: SiteState
  problems: LabelledProblem[]
  /** Each action: may it be taken, and if not, why; of one that signs, which steps. */
  actions: Record<Action, { may: boolean; why?: string; signs?: string[] }>
}

export type PublicationState =
  | { is: 'never' }
  | { is: 'published' | 'changed'; number: number; at: string; address?: string }
  | { is: 'withdrawn'; number: number; at: string; reason?: string }

export interface SubmissionState {
  is: string
  by: string
  at: string
  /** Whether the saved text is the one that was submitted. */
  isSavedText: boolean
  /** 三审三校 and so on. */
  level: string
  steps: ReviewStep[]
  /** What is waited for: 初审, 终审. */
  waitsFor?: string
  /** The names of those who may sign it. */
  whoMay?: string[]
  endedBy?: string
  endedAt?: string
  comment?: string
}

export interface SiteState extends Pick<
  RecentPublication,
  'milliseconds' | 'routesChanged' | 'failure'
> {
  is: RecentPublication['state']
  /** The entry that is told of. */
  number: number
}

export interface Question {
  payload: Payload
  user: TypedUser
  kind: Kind
  id: string
  publicOrigin: string
}

export async function findDocumentState(question: Question): Promise<DocumentState | undefined> {
  const { payload, user, kind, id, publicOrigin } = question
  const matter = await findMatter(payload, kind, id)
  if (!matter) return undefined
  const publication = publicationOf(matter, publicOrigin)
  const submission = await submissionStateOf(payload, matter)
  return {
    contentHash: matter.situation.contentHash,
    publication,
    ...(submission ? { submission } : {}),
    ...(publication.is === 'never' ? {} : { site: await siteOf(payload, publication.number) }),
    problems: labelled(payload, kind, matter.projected.problems),
    actions: actionsFor(matter, user),
  }
}

function publicationOf({ view, kind, id, situation }: Matter, origin: string): PublicationState {
  const publication = view.publication(kind, id)
  if (!publication) return { is: 'never' }
  const { number, at, reason, document } = publication
  if (!document) return { is: 'withdrawn', number, at, ...(reason ? { reason } : {}) }
  const address = addressOf(document)
  return {
    is: situation.publicHash === situation.contentHash ? 'published' : 'changed',
    number,
    at,
    ...(address ? { address: `${origin}${address}` } : {}),
  }
}

async function submissionStateOf(
  payload: Payload,
  matter: Matter,
): Promise<SubmissionState | undefined> {
  const { row, situation } = matter
  const { submission } = situation
  if (!row || !submission) return undefined
  const steps = reviewStepsOf(row)
  const next = steps.find(({ isNext }) => isNext)
  return {
    is: row.state,
    by: row.submittedByName,
    at: row.submittedAt,
    isSavedText: row.contentHash === situation.contentHash,
    level: isLevel(submission.plan) ? levelNames[submission.plan] : '',
    steps,
    ...(next ? { waitsFor: next.name, whoMay: await whoMaySign(payload, situation) } : {}),
    ...(row.endedBy ? { endedBy: row.endedBy } : {}),
    ...(row.endedAt ? { endedAt: row.endedAt } : {}),
    ...(row.comment ? { comment: row.comment } : {}),
  }
}

async function siteOf(payload: Payload, number: number): Promise<SiteState> {
  const own = await findStatus(payload, number)
  const isCarried = own?.state !== 'live' && (await isSpokenFor(payload, number))
  const { state, ...rest } = stateOf(own, isCarried)
  return { is: state, number, ...rest }
}

function actionsFor({ situation }: Matter, user: TypedUser): DocumentState['actions'] {
  const actor = actorOf(user)
  const answers = actions.map((action) => {
    const decision = decideAction(situation, { action, actor, now: new Date(), comment: '…' })
    if (!decision.allowed) return [action, { may: false, why: workflowMessages[decision.code] }]
    const { outcome } = decision
    const signs = signedBy(outcome, situation.submission)
    return [action, { may: outcome.type !== 'unchanged', ...(signs.length > 0 ? { signs } : {}) }]
  })
  return Object.fromEntries(answers) as DocumentState['actions']
}

/** The names of the steps that a press would sign. */
function signedBy(outcome: Outcome, before: Submission | undefined): string[] {
  if (!before || (outcome.type !== 'signed' && outcome.type !== 'approved')) return []
  const after = missingSteps(outcome.submission)
  return missingSteps(before).flatMap((step) => (after.includes(step) ? [] : [step.name]))
}
