/** The versions that a working copy may be compared with: what is public, and every text that was submitted. */
import type { Payload } from 'payload'
import type { Fact, Kind, LedgerDocument, LedgerView } from '../../ledger/index.ts'
import { kinds } from '../../ledger/index.ts'
import { minuteOf } from '../clock.ts'
import { currentView, findWorkingCopy, projectWorkingCopy } from '../publication/index.ts'
import { compareDocuments, type ComparedField } from './compare.ts'

export interface Version {
  /** `public`, or the id of a submission. */
  key: string
  label: string
}

interface Known extends Version {
  contentHash?: string
  signers: string[]
  document: () => LedgerDocument
}

export interface Changes {
  versions: Version[]
  /** What the working copy is compared with; undefined where there is no former version. */
  chosen?: Version
  fields: ComparedField[]
}

export interface ChangesQuestion {
  payload: Payload
  kind: Kind
  id: string
  /** Who asks: what he signed is what he knows. */
  person: string
  /** Of the version to compare with; the most useful one unless said. */
  key?: string | undefined
}

const mostSubmissions = 20

/** Undefined where there is no such document. */
export async function findChanges(question: ChangesQuestion): Promise<Changes | undefined> {
  const { payload, kind, id, person, key } = question
  const row = await findWorkingCopy(payload, kind, id)
  if (!row) return undefined
  const view = await currentView(payload)
  const { candidate, contentHash } = await projectWorkingCopy({ payload, kind, id, row, view })
  const known = await versionsOf(payload, view, kind, id)
  const chosen =
    known.find((version) => version.key === key) ?? preferred(known, person, contentHash)
  return {
    versions: known.map(({ key, label }) => ({ key, label })),
    ...(chosen ? { chosen } : {}),
    fields: chosen ? compareDocuments(chosen.document(), candidate, namesIn(view)) : [],
  }
}

/** What the person signed last, if it was another text; else what is public; else what was submitted last. */
function preferred(known: Known[], person: string, contentHash: string): Known | undefined {
  const signed = known.find(
    (version) => version.signers.includes(person) && version.contentHash !== contentHash,
  )
  return signed ?? known.find(({ key }) => key === 'public') ?? known[0]
}

async function versionsOf(
  payload: Payload,
  view: LedgerView,
  kind: Kind,
  id: string,
): Promise<Known[]> {
  const publication = view.publication(kind, id)
  const document = publication?.document
  const shown: Known[] = document
    ? [
        {
          key: 'public',
          label: `网上的内容（第 ${publication.number} 号条目）`,
          signers: [],
          document: () => document,
        },
      ]
    : []
  return [...shown, ...(await submissionsOf(payload, kind, id))]
}

async function submissionsOf(payload: Payload, kind: Kind, id: string): Promise<Known[]> {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: {
      kind: { equals: kind },
      document: { equals: id },
      type: { equals: 'published' },
    },
    sort: '-createdAt',
    limit: mostSubmissions,
    pagination: false,
    depth: 0,
  })
  return docs.map((row) => ({
    key: row.id,
    label: `${row.submittedByName} ${minuteOf(row.submittedAt)} 送审的一稿`,
    contentHash: row.contentHash,
    signers: (row.signatures ?? []).map(({ by }) => by),
    document: () => (JSON.parse(row.snapshot) as Extract<Fact, { type: 'published' }>).document,
  }))
}

/** Titles by id: ids of different kinds are never the same. */
function namesIn(view: LedgerView): (id: string) => string | undefined {
  return (id) => {
    const kind = kinds.find((each) => view.document(each, id))
    const document = kind && view.document(kind, id)
    if (!document) return undefined
    return 'title' in document ? document.title : 'name' in document ? document.name : undefined
  }
}
