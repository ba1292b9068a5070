/**
 * What an action is decided on: the working copy as it is saved, what is
 * public of it, and its latest submission. Read in the transaction that stores
 * what is decided; where the database has none, looked at once more before.
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
import { standingSubmissions, submissionOf, type SubmissionRow } from './records.ts'
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
  /** Its entry was appended just now: nobody has said anything of it. */
  isJustEntered?: boolean
  settings: ReviewSettings
  situation: Situation
}

/** Everything about a document that an action or the panel looks at; undefined where there is none. */
export async function findMatter(
  payload: Payload,
  kind: Kind,
  id: string,
  req?: PayloadRequest,
): Promise<Matter | undefined> {
  const copy = await findWorkingCopy(payload, kind, id, req)
  if (!copy) return undefined
  const view = await currentView(payload)
  const projected = await projectWorkingCopy({ payload, kind, id, row: copy, view, ...asked(req) })
  const of = { kind, document: id }
  const { latest: row, owing } = await standingSubmissions(payload, of, req)
  const settings = await reviewSettings(payload, req)
  const situation: Situation = {
    unit: unitOf(copy.unit),
    submission: row && submissionOf(row),
    contentHash: projected.contentHash,
    publicHash: publicHash(view, kind, id),
    editors: await editorsOf(payload, { kind, id }, projected.newUploads, req),
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

const asked = (req: PayloadRequest | undefined) => (req ? { req } : {})

/** Another save or action came first. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** Without a transaction a save may have come in since the matter was read: it was decided on another text. */
export async function requireStill(
  payload: Payload,
  req: PayloadRequest,
  before: Matter,
): Promise<void> {
  const now = await findMatter(payload, before.kind, before.id, req)
  const isSame =
    now &&
    now.row?.id === before.row?.id &&
    stampOf(now) === stampOf(before) &&
    now.situation.contentHash === before.situation.contentHash &&
    String(now.situation.editors) === String(before.situation.editors)
  if (!isSame) throw new Overtaken()
}

/**
 * The matter after a signature or the end of a review, of which `row` is what was written: the
 * same as if it were read anew. Undefined where that must be done.
 */
export function matterAfter(before: Matter, row: SubmissionRow): Matter | undefined {
  const { view, kind, id, projected, situation, owing } = before
  const isApproved = row.state === 'approved'
  if (owing.length > 0 || row.owedUntil || projected.newUploads.length > 0) return undefined
  if (isApproved && view.entryOfSubmission(row.id) === undefined) return undefined
  return {
    ...before,
    row,
    isJustEntered: isApproved,
    situation: {
      ...situation,
      submission: submissionOf(row),
      publicHash: publicHash(view, kind, id),
      change: changeOf(view, kind, id, projected),
      // The next version has editors of its own.
      editors: isApproved ? [] : situation.editors,
    },
  }
}

const stamps = (rows: SubmissionRow[]): string =>
  rows.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join()
