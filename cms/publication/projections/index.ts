/**
 * Projections: a working copy → the document that would stand in the ledger.
 * One function a kind, field by field, so that nothing slips in unnamed.
 */
import type { Payload, PayloadRequest } from 'payload'
import { hashOf, type Kind, type LedgerDocument, type LedgerView } from '../../../ledger/index.ts'
import type { Problem } from '../../rich-text/index.ts'
import { campaign, campaignPiece } from './campaigns.ts'
import { readCandidate } from './document-problems.ts'
import { audience, form, lecture, lecturer, team, theme } from './lectures.ts'
import { figure, story, venue } from './people-and-places.ts'
import { newUploadsIn, type UploadShown } from './new-uploads.ts'
import type { Projection } from './projection.ts'
import { requiredReferences } from './required-references.ts'
import { homePage, navigation, redirect, siteSettings } from './site.ts'
import { Sources } from './sources.ts'
import { chapter, textbook } from './textbooks.ts'
import { WorkingCopy, type Row } from './working-copy.ts'

export type { UploadShown } from './new-uploads.ts'
export type { Row } from './working-copy.ts'

export interface Projected {
  /** Of what would be published, faults and all: changes with every visible change. */
  contentHash: string
  /** What would be published, faults and all. */
  candidate: Record<string, unknown>
  /** Absent where there are problems. */
  document?: LedgerDocument
  problems: Problem[]
  /** Pictures and files that the public version does not show, or shows otherwise. */
  newUploads: UploadShown[]
}

const projections: { [K in Kind]: Projection<K> } = {
  lecture,
  team,
  lecturer,
  theme,
  audience,
  form,
  textbook,
  chapter,
  campaign,
  'campaign-piece': campaignPiece,
  story,
  figure,
  venue,
  redirect,
  'site-settings': siteSettings,
  'home-page': homePage,
  navigation,
}

export interface Projecting {
  payload: Payload
  kind: Kind
  id: string
  row: Row
  view: LedgerView
  req?: PayloadRequest
}

/** The document of a working copy as it is saved, or all that stands against it. */
export async function projectWorkingCopy(given: Projecting): Promise<Projected> {
  const sources = new Sources()
  candidateOf(given, sources)
  await sources.look(given.payload, given.req)
  const { candidate, problems } = candidateOf(given, sources)
  const read = readCandidate(given.kind, candidate)
  const all = [
    ...problems,
    ...withoutDoubles(read.problems, problems),
    ...requiredReferences(candidate, given.view),
  ]
  const contentHash = hashOf(candidate)
  const newUploads = newUploadsIn(sources, given.view.document(given.kind, given.id))
  const known = { contentHash, candidate, problems: all, newUploads }
  return all.length > 0 || !read.document ? known : { ...known, document: read.document }
}

function candidateOf({ kind, id, row }: Projecting, sources: Sources) {
  const problems: Problem[] = []
  const copy = new WorkingCopy(row, sources, problems)
  const sample = copy.flag('sample')
  const fields = projections[kind](copy)
  const candidate = withoutUndefined({ kind, id, sample, ...fields }) as Record<string, unknown>
  return { candidate, problems }
}

/** A field whose fault is already explained needs no second sentence. */
function withoutDoubles(found: Problem[], known: Problem[]): Problem[] {
  const isExplained = ({ path }: Problem) =>
    known.some(
      (one) =>
        path === one.path || path.startsWith(`${one.path}.`) || one.path.startsWith(`${path}.`),
    )
  return found.filter((problem) => !isExplained(problem))
}

function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(withoutUndefined)
  if (typeof value !== 'object' || value === null) return value
  const present = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(present.map(([key, inner]) => [key, withoutUndefined(inner)]))
}
