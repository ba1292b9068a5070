/** Who had a part in a text: contributions as rows, read and written here alone, and authors of what was public. */
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import type { Contribution as ContributionRow } from '../payload-types.ts'
import type { UploadShown } from '../publication/index.ts'

/** What people contribute to: a document, or a picture or file that documents show. */
export type Contributed = Kind | UploadShown['collection']

export interface Contribution {
  kind: Contributed
  document: string
  person: string
}

/**
 * Everybody who has edited the working copy since it was last published, and
 * everybody who ever uploaded or changed a picture or file that it newly shows.
 */
export async function editorsOf(
  payload: Payload,
  document: { kind: Kind; id: string },
  uploads: readonly UploadShown[],
  req?: PayloadRequest,
): Promise<string[]> {
  const { docs } = await payload.db.find<Pick<ContributionRow, 'person'>>({
    collection: 'contributions',
    where: {
      or: [
        { kind: { equals: document.kind }, document: { equals: document.id } },
        ...contributedTo('media', uploads),
        ...contributedTo('files', uploads),
      ],
    },
    select: { person: true },
    pagination: false,
    ...(req ? { req } : {}),
  })
  return [...new Set(docs.map(({ person }) => person))].sort()
}

/** To ask after none of them would have the database go through all that anybody ever wrote. */
function contributedTo(
  collection: UploadShown['collection'],
  uploads: readonly UploadShown[],
): Where[] {
  const ids = uploads.filter((one) => one.collection === collection).map(({ id }) => id)
  return ids.length > 0 ? [{ kind: { equals: collection }, document: { in: ids } }] : []
}

/** Everybody who had a part in any version of a document that became public. */
export async function formerAuthors(
  req: PayloadRequest,
  kind: Kind,
  document: string,
): Promise<string[]> {
  const { docs } = await req.payload.find({
    collection: 'submissions',
    where: {
      kind: { equals: kind },
      document: { equals: document },
      type: { equals: 'published' },
      state: { equals: 'approved' },
    },
    pagination: false,
    depth: 0,
    select: { authors: true },
    req,
  })
  return docs.flatMap(({ authors }) => authors ?? [])
}

export async function recordContribution(
  payload: Payload,
  req: PayloadRequest,
  given: Contribution,
): Promise<void> {
  const key = `${given.kind} ${given.document} ${given.person}`
  const where = { key: { equals: key } }
  const { totalDocs } = await payload.count({ collection: 'contributions', where, req })
  if (totalDocs === 0)
    await payload.create({ collection: 'contributions', data: { key, ...given }, req })
}

/** The next version has authors of its own. Who made a picture is not forgotten: others may show it later. */
export async function forgetEditors(
  payload: Payload,
  req: PayloadRequest,
  kind: Kind,
  document: string,
): Promise<void> {
  const where = { kind: { equals: kind }, document: { equals: document } }
  await payload.db.deleteMany({ collection: 'contributions', where, req })
}
