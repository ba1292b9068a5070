/** Reads a working copy as it was last saved, draft or not. */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind, Reference } from '../../ledger/index.ts'
import { collectionOf, isSingleKind, kindNames, type KindCollection } from '../kinds.ts'
import { unitOf } from '../units/index.ts'
import type { Row } from './projections/index.ts'

/** The saved row, or undefined where the document is not there. */
export async function findWorkingCopy(
  payload: Payload,
  kind: Kind,
  id: string,
  req?: PayloadRequest,
): Promise<Row | undefined> {
  const common = { depth: 0, draft: true, ...(req ? { req } : {}) }
  if (isSingleKind(kind)) {
    if (id !== kind) return undefined
    return (await payload.findGlobal({ slug: kind as never, ...common })) as Row
  }
  const collection = collectionOf(kind) as 'stories'
  const row: unknown = await payload.findByID({ collection, id, disableErrors: true, ...common })
  return (row ?? undefined) as Row | undefined
}

/** When it was last saved, without a word of it. */
export async function lastSavedAt(
  payload: Payload,
  kind: Kind,
  id: string,
): Promise<string | undefined> {
  const select = { updatedAt: true } as const
  const row = isSingleKind(kind)
    ? await payload.db.findGlobal({ slug: kind, select })
    : await payload.db.findOne<Row & { id: string }>({
        collection: collectionOf(kind),
        where: { id: { equals: id } },
        select,
      })
  const savedAt: unknown = row?.updatedAt
  return typeof savedAt === 'string' ? savedAt : undefined
}

/** What lists say of a working copy. */
export interface ListedCopy {
  title: string
  unit?: string | undefined
  /** When it was last saved; unknown of those of which there is one. */
  savedAt?: string
}

/** Many working copies, a query for each kind: by kind and id. What is not there is left out. */
export async function findListedCopies(
  payload: Payload,
  documents: readonly Reference[],
): Promise<(document: Reference) => ListedCopy | undefined> {
  const found = new Map<string, ListedCopy>()
  for (const kind of new Set(documents.map((one) => one.kind))) {
    const ids = new Set(documents.filter((one) => one.kind === kind).map(({ id }) => id))
    if (isSingleKind(kind)) found.set(`${kind} ${kind}`, { title: kindNames[kind] })
    else
      for (const row of await listedRows(payload, collectionOf(kind), [...ids]))
        found.set(`${kind} ${row.id}`, {
          title: titleOf(kind, row),
          unit: unitOf(row.unit),
          savedAt: String(row.updatedAt),
        })
  }
  return ({ kind, id }) => found.get(`${kind} ${id}`)
}

/** A database takes so many values in a query. */
const mostAtOnce = 1_000

async function listedRows(
  payload: Payload,
  collection: KindCollection,
  ids: string[],
): Promise<Row[]> {
  const rows: unknown[] = []
  for (let at = 0; at < ids.length; at += mostAtOnce) {
    const { docs } = await payload.find({
      collection: collection as 'stories',
      where: { id: { in: ids.slice(at, at + mostAtOnce) } },
      select: { title: true, name: true, from: true, unit: true, updatedAt: true } as {
        title: true
      },
      pagination: false,
      depth: 0,
    })
    rows.push(...docs)
  }
  return rows as Row[]
}

/** What an editor calls the document; one of which there is one is called by its kind. */
export function titleOf(kind: Kind, row: Row): string {
  if (isSingleKind(kind)) return kindNames[kind]
  const names = [row.title, row.name, row.from, '（没有标题）']
  return names.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? ''
}
