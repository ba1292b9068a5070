/**
 * What an action is decided on: the working copy as it is saved, what is
 * public of it, and its latest submission. Read before the action waits for
 * its turn, and looked at once more when the turn has come.
 */
import type { Payload, PayloadRequest } from 'payload'
import { hashOf, type Kind, type LedgerView } from '../../ledger/index.ts'
import {
  currentView,
  findWorkingCopy,
  projectWorkingCopy,
  publicHash,
  titleOf,
  type Projected,
} from '../publication/index.ts'
import { unitOf } from '../units/index.ts'
import { editorsOf } from './authors.ts'
import { changeBetween, levelFor, type Situation } from './policy/index.ts'
import { latestSubmission, owingSubmissions, submissionOf, type SubmissionRow } from './records.ts'
import { reviewSettings, type ReviewSettings } from './review-levels.ts'

/** All that is known of a document at the moment of an action. */
export interface Matter {
  kind: Kind
  id: string
  title: string
  /** When its text was last saved; of one that never was, undefined. */
  savedAt: string | undefined
  view: LedgerView
  projected: Projected
  row: SubmissionRow | undefined
  /** Rows of the situation's debts, in the same order. */
  owing: SubmissionRow[]
  settings: ReviewSettings
  situation: Situation
}

/** Everything about a document that an action or the panel looks at; undefined where there is none. */
export async function findMatter(
  payload: Payload,
  kind: Kind,
  id: string,
): Promise<Matter | undefined> {
  const copy = await findWorkingCopy(payload, kind, id)
  if (!copy) return undefined
  const view = await currentView(payload)
  const projected = await projectWorkingCopy({ payload, kind, id, row: copy, view })
  const row = await latestSubmission(payload, kind, id)
  const owing = await owingSubmissions(payload, { kind, document: id })
  const settings = await reviewSettings(payload)
  const situation: Situation = {
    unit: unitOf(copy.unit),
    submission: row && submissionOf(row),
    contentHash: projected.contentHash,
    publicHash: publicHash(view, kind, id),
    editors: await editorsOf(payload, { kind, id }, projected.newUploads),
    level: levelFor(kind, hasPledge(projected), settings.levels),
    change: changeOf(view, kind, id, projected),
    allowsSmallCorrections: settings.allowsSmallCorrections,
    debts: owing.map(submissionOf),
  }
  const named = { kind, id, title: titleOf(kind, copy), savedAt: savedAtOf(copy) }
  return { ...named, view, projected, row, owing, settings, situation }
}

const savedAtOf = ({ updatedAt }: { updatedAt?: unknown }): string | undefined =>
  typeof updatedAt === 'string' ? updatedAt : undefined

/** Another after each step of its review: whoever acts says which he saw. */
export const stampOf = ({ row, owing }: Pick<Matter, 'row' | 'owing'>): string =>
  hashOf(stamps([...(row ? [row] : []), ...owing]))

/** From what residents read now; undefined where nothing is public. */
function changeOf(view: LedgerView, kind: Kind, id: string, { candidate }: Projected) {
  const before = view.document(kind, id)
  if (!before) return undefined
  const people = [...view.documents('figure'), ...view.documents('lecturer')]
  return changeBetween(
    before,
    candidate,
    people.map(({ name }) => name),
  )
}

const hasPledge = ({ document }: Projected): boolean =>
  document?.kind === 'campaign' && document.pledge !== undefined

/** Another save or action came first. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** A save may have come in while the action waited for its turn: it was decided on another text. */
export async function requireStill(
  payload: Payload,
  req: PayloadRequest,
  matter: Matter,
): Promise<void> {
  const { kind, id, view, row, situation } = matter
  const copy = await findWorkingCopy(payload, kind, id, req)
  if (!copy) throw new Overtaken()
  const latest = await latestSubmission(payload, kind, id, req)
  const projected = await projectWorkingCopy({ payload, kind, id, row: copy, view, req })
  const editors = await editorsOf(payload, { kind, id }, projected.newUploads, req)
  const isSame = latest?.id === row?.id && latest?.updatedAt === row?.updatedAt
  if (!isSame || projected.contentHash !== situation.contentHash) throw new Overtaken()
  if (String(editors) !== String(situation.editors)) throw new Overtaken()
  const debts = await owingSubmissions(payload, { kind, document: id }, req)
  if (stamps(debts) !== stamps(matter.owing)) throw new Overtaken()
}

const stamps = (rows: SubmissionRow[]): string =>
  rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join()
