/** What was published and taken down of a document before its latest entry, and how each fared. */
import type { Payload } from 'payload'
import type { Reference } from '../../ledger/index.ts'
import type { PublicationStatus as StatusRow } from '../payload-types.ts'
import { currentView } from './office-ledger.ts'
import { stateOf, type RecentPublication, type StandingState } from './recent.ts'
import { findLiveFrom, findStatuses } from './status.ts'

export interface FormerPublication extends Pick<
  RecentPublication,
  'number' | 'type' | 'at' | 'milliseconds' | 'routesChanged'
> {
  state: Exclude<StandingState, 'held' | 'failed'>
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
  const latest = docs.map(async ({ number, type, at }, index) => {
    const next = docs[index - 1]?.number ?? last
    return { number, type, at, ...(await faring(payload, { number, next }, rows.get(number))) }
  })
  return { latest: await Promise.all(latest), older: totalDocs - docs.length }
}

/** `next`: the entry that replaced it. */
async function faring(
  payload: Payload,
  { number, next }: { number: number; next: number },
  row: StatusRow | undefined,
): Promise<Omit<FormerPublication, 'number' | 'type' | 'at'>> {
  const isTold = row?.state === 'live' || row?.state === 'held'
  const live = isTold ? undefined : await findLiveFrom(payload, number)
  // The release that ends a failure carries all that waited: of a document the last entry alone is shown.
  const isSpokenFor = live !== undefined && (row?.state !== 'failed' || live.number < next)
  const { state, failure: _present, ...figures } = stateOf(row, { isSpokenFor, isLast: false })
  if (state !== 'replaced' && state !== 'held' && state !== 'failed') return { state, ...figures }
  const why = row?.failure?.why || row?.failure?.what
  return { state: 'replaced', ...(why ? { why } : {}) }
}
