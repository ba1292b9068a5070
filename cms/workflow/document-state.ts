/** What an editor is shown of a document: where it stands, who must act, what he may do. */
import type { Payload, TypedUser } from 'payload'
import { addressOf, type Kind } from '../../ledger/index.ts'
import { notSmallWords, workflowMessages } from '../messages.ts'
import { findStatus, isSpokenFor, stateOf, type RecentPublication } from '../publication/index.ts'
import { labelled, type LabelledProblem } from './problem-labels.ts'
import { findMatter, stampOf, type Matter } from './matter.ts'
import { actorOf } from './people.ts'
import {
  actions,
  decideAction,
  isOnItsWay,
  missingSteps,
  mostCharacters,
  whyNoSmallCorrection,
  type Action,
  type NotSmall,
  type Outcome,
  type Situation,
} from './policy/index.ts'
import {
  debtStateOf,
  submissionStateOf,
  type DebtState,
  type SubmissionState,
} from './submission-state.ts'

export interface DocumentState {
  contentHash: string
  /** When the text was last saved, by whomever. */
  savedAt?: string
  /** Another after each step; an action that names an older one is refused. */
  stamp: string
  publication: PublicationState
  submission?: SubmissionState
  /** Published or taken down before everybody had signed: the oldest first. */
  debts: DebtState[]
  /** Whether the saved text may be submitted as a small correction, where it may be submitted at all. */
  smallCorrection?: { may: boolean; characters: number; why?: string }
  /** What the publisher says of the document's latest entry. */
  site?: SiteState
  problems: LabelledProblem[]
  /** Each action: may it be taken, and if not, why; of one that signs, which steps. */
  actions: Record<Action, { may: boolean; why?: string; signs?: string[] }>
}

/** `hasFormer`: the ledger has earlier entries of the document. */
export type PublicationState =
  | { is: 'never' }
  | {
      is: 'published' | 'changed'
      number: number
      at: string
      hasFormer: boolean
      address?: string
    }
  | { is: 'withdrawn'; number: number; at: string; hasFormer: boolean; reason?: string }

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
  const { payload, kind, id } = question
  const matter = await findMatter(payload, kind, id)
  return matter && documentStateOf(matter, question)
}

/** The same of a matter that has been read. */
export async function documentStateOf(
  matter: Matter,
  { payload, user, kind, publicOrigin }: Omit<Question, 'id'>,
): Promise<DocumentState> {
  const publication = publicationOf(matter, publicOrigin)
  const submission = await submissionStateOf(payload, matter)
  return {
    contentHash: matter.situation.contentHash,
    ...(matter.savedAt ? { savedAt: matter.savedAt } : {}),
    stamp: stampOf(matter),
    publication,
    ...(submission ? { submission } : {}),
    ...smallCorrectionOf(matter, publication),
    debts: await Promise.all(
      matter.owing.map((row) => debtStateOf(payload, row, matter.situation.unit)),
    ),
    ...(await siteOf(payload, matter, publication)),
    problems: labelled(payload, kind, matter.projected.problems),
    actions: actionsFor(matter, user),
  }
}

function publicationOf({ view, kind, id, situation }: Matter, origin: string): PublicationState {
  const publication = view.publication(kind, id)
  if (!publication) return { is: 'never' }
  const { number, at, firstAt, reason, document } = publication
  const entry = { number, at, hasFormer: firstAt !== at }
  if (!document) return { is: 'withdrawn', ...entry, ...(reason ? { reason } : {}) }
  const address = addressOf(document)
  return {
    is: situation.publicHash === situation.contentHash ? 'published' : 'changed',
    ...entry,
    ...(address ? { address: `${origin}${address}` } : {}),
  }
}

function smallCorrectionOf({ situation }: Matter, { is }: PublicationState) {
  const { change, level } = situation
  if (is !== 'changed' || !change || level === 'one-review') return {}
  const { characters, why } = change
  const refused = whyNoSmallCorrection(situation)
  if (!refused) return { smallCorrection: { may: true, characters } }
  const words = refused === 'NOT_SMALL' && why ? wordsAgainst(why, characters) : undefined
  return {
    smallCorrection: { may: false, characters, why: words ?? workflowMessages[refused] },
  }
}

function wordsAgainst(why: NotSmall, characters: number): string {
  const words = notSmallWords[why]
  return typeof words === 'string' ? words : words(characters, mostCharacters)
}

async function siteOf(
  payload: Payload,
  { isJustEntered }: Matter,
  publication: PublicationState,
): Promise<{ site?: SiteState }> {
  if (publication.is === 'never') return {}
  const { number } = publication
  if (isJustEntered) return { site: { is: 'waiting', number } }
  const own = await findStatus(payload, number)
  const isCarried = own?.state !== 'live' && (await isSpokenFor(payload, number))
  const { state, ...rest } = stateOf(own, { isSpokenFor: isCarried, isLast: true })
  return { site: { is: state, number, ...rest } }
}

function actionsFor({ situation }: Matter, user: TypedUser): DocumentState['actions'] {
  const act = { actor: actorOf(user), now: new Date(), comment: '…', ...timesOf(situation) }
  const answers = actions.map((action) => {
    const decision = decideAction(situation, { action, ...act })
    // Whom is asked next.
    if (!decision.allowed && decision.code === 'CHOOSE_WHOM') return [action, { may: true }]
    if (!decision.allowed) return [action, { may: false, why: workflowMessages[decision.code] }]
    const { outcome } = decision
    const signs = signedBy(outcome, situation)
    return [action, { may: outcome.type !== 'unchanged', ...(signs.length > 0 ? { signs } : {}) }]
  })
  return Object.fromEntries(answers) as DocumentState['actions']
}

/** The text that is under way for a later minute is not submitted once more: to change the minute it is recalled. */
function timesOf({ submission, contentHash }: Situation) {
  if (!isOnItsWay(submission) || submission.contentHash !== contentHash) return {}
  const { publishAt, expireAt } = submission
  return { publishAt, expireAt }
}

/** The names of the steps that a press would sign. */
function signedBy(outcome: Outcome, { submission, debts }: Situation): string[] {
  const { type } = outcome
  if (type !== 'signed' && type !== 'approved' && type !== 'scheduled' && type !== 'settled')
    return []
  const before = outcome.type === 'settled' ? debts[outcome.debt] : submission
  const after = missingSteps(outcome.submission)
  return before
    ? missingSteps(before).flatMap((step) => (after.includes(step) ? [] : [step.name]))
    : []
}
