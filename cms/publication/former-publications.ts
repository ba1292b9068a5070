/** What was published and taken down of a document before its latest entry, and how each fared. */
import type { Payload } from 'payload'
import type { Reference } from '../../ledger/index.ts'
import type { PublicationStatus as StatusRow } from '../payload-types.ts'
import { currentView } from './office-ledger.ts'
import type { NewsState } from './news.ts'
import { isSpokenFor, stateOf, type RecentPublication } from './recent.ts'
import { findStatuses } from './status.ts'

export interface FormerPublication extends Pick<
  RecentPublication,
  'number' | 'type' | 'at' | 'milliseconds' | 'routesChanged'
> {
  state: Exclude<NewsState, 'held' | 'failed'>
  /** Why it was not shown before another entry replaced it, where that was told. */
  why?: string
}

export interface FormerPublications {
  /** The newest first. */
  latest: FormerPublication[]
  /** How many are older than these. */
  older: number
}

const most = 20

/** Nobody is asked here whether he may read the document. */
export async function formerPublications(
  payload: Payload,
  { kind, id }: Reference,
): Promise<FormerPublications> {
  const last = (await currentView(payload)).publication(kind, id)?.number ?? 0
  const { docs, totalDocs } = await payload.find({
    collection: 'ledger-entries',
    where: { document: { equals: id }, kind: { equals: kind }, number: { less_than: last } },
    sort: '-number',
    limit: most,
    depth: 0,
    select: { number: true, type: true, at: true },
  })
  const rows = await findStatuses(
    payload,
    docs.map(({ number }) => number),
  )
  const latest = docs.map(async ({ number, type, at }) => ({
    number,
    type,
    at,
    ...(await faring(payload, number, rows.get(number))),
  }))
  return { latest: await Promise.all(latest), older: totalDocs - docs.length }
}

async function faring(
  payload: Payload,
  number: number,
  row: StatusRow | undefined,
): Promise<Omit<FormerPublication, 'number' | 'type' | 'at'>> {
  const isCarried = row?.state !== 'live' && (await isSpokenFor(payload, number))
  const around = { isSpokenFor: isCarried, isLast: false }
  const { state, failure: _present, ...figures } = stateOf(row, around)
  if (state !== 'replaced' && state !== 'held' && state !== 'failed') return { state, ...figures }
  const why = row?.failure?.why || row?.failure?.what
  return { state: 'replaced', ...(why ? { why } : {}) }
}
