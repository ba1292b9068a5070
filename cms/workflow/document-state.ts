/** What an editor is shown of a document: where it stands, who must act, what he may do. */
import type { Payload, TypedUser } from 'payload'
import { addressOf, type Kind } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { findStatus, isSpokenFor, stateOf, type RecentPublication } from '../publication/index.ts'
import { labelled, type LabelledProblem } from './problem-labels.ts'
import { nextStep, actions, decideAction, type Action } from './policy.ts'
import { submissionOf } from './records.ts'
import { findMatter, type Matter } from './matter.ts'
import { actorOf } from './take-action.ts'

export interface DocumentState {
  contentHash: string
  publication: PublicationState
  submission?: SubmissionState
  /** What the publisher says of the document's latest entry. */
  site?: SiteState
  problems: LabelledProblem[]
  /** Each action: may it be taken, and if not, why. */
  actions: Record<Action, { may: boolean; why?: string }>
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
  signatures: { name: string; at: string }[]
  /** What is waited for: 审核, 终审. */
  waitsFor?: string
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
  const submission = submissionStateOf(matter)
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

function submissionStateOf({ row, situation }: Matter): SubmissionState | undefined {
  if (!row) return undefined
  const submission = submissionOf(row)
  const step = submission.state === 'waiting' ? nextStep(submission, situation.plan) : undefined
  return {
    is: row.state,
    by: row.submittedByName,
    at: row.submittedAt,
    isSavedText: row.contentHash === situation.contentHash,
    signatures: (row.signatures ?? []).map(({ name, at }) => ({ name, at })),
    ...(step ? { waitsFor: step.name } : {}),
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
    const answer = decision.allowed
      ? { may: decision.outcome.type !== 'unchanged' }
      : { may: false, why: workflowMessages[decision.code] }
    return [action, answer]
  })
  return Object.fromEntries(answers) as DocumentState['actions']
}
