/**
 * That something about a document is another now: its text was saved, or its
 * review went a step on. Told by kind and id alone, to whoever may want to read
 * it anew.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind, Reference } from '../../ledger/index.ts'
import { collectionOf, isKind, isSingleKind } from '../kinds.ts'
import { onTransactionEnd } from '../transaction-ends.ts'
import { officeLedger } from './office-ledger.ts'

/**
 * Told once the change is committed, so that whoever hears of it reads what it made; not at all
 * where it was rolled back. Payload calls its hooks before. Where the database has no
 * transactions, what was written stands.
 */
export async function announceDocument(
  { payload, transactionID }: PayloadRequest,
  kind: string,
  id: string,
): Promise<void> {
  if (!isKind(kind)) return
  const tell = () => officeLedger(payload).events.emit('document', { kind, id } satisfies Reference)
  const transaction = await transactionID
  if (transaction === undefined) tell()
  else
    onTransactionEnd(payload, transaction, async (isCommitted) => {
      if (isCommitted) tell()
    })
}

/**
 * What another process may have changed: every document whose review went on since, at most
 * `limit`, and of those whose text was saved the one that is open.
 */
export async function documentsChangedSince(
  payload: Payload,
  moment: Date,
  { limit, open }: { limit: number; open: Reference | undefined },
): Promise<Reference[]> {
  const since = { updatedAt: { greater_than_equal: moment.toISOString() } }
  const { docs } = await payload.find({
    collection: 'submissions',
    where: since,
    sort: '-updatedAt',
    limit,
    pagination: false,
    depth: 0,
    select: { kind: true, document: true },
  })
  const changed = docs.flatMap(({ kind, document: id }) => (isKind(kind) ? [{ kind, id }] : []))
  const isSaved = open !== undefined && (await isSavedSince(payload, open, moment))
  return onceEach(isSaved ? [...changed, open] : changed)
}

async function isSavedSince(
  payload: Payload,
  { kind, id }: Reference,
  moment: Date,
): Promise<boolean> {
  if (isSingleKind(kind)) {
    const row = await payload.findGlobal({ slug: kind, depth: 0 })
    return String(row.updatedAt) >= moment.toISOString()
  }
  const { totalDocs } = await payload.count({
    collection: collectionOf(kind) as 'stories',
    where: { id: { equals: id }, updatedAt: { greater_than_equal: moment.toISOString() } },
  })
  return totalDocs > 0
}

const onceEach = (documents: Reference[]): Reference[] => [
  ...new Map(documents.map((one) => [`${one.kind} ${one.id}`, one])).values(),
]

/** story:3f2c… as an address names a document. */
export function referenceIn(text: unknown): Reference | undefined {
  const [, kind, id] = /^([a-z-]+):([\w-]{1,64})$/.exec(String(text)) ?? []
  return isKind(kind) && id ? { kind: kind satisfies Kind, id } : undefined
}
