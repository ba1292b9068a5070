/**
 * What the publisher says of an entry: one row kept for each number, written
 * beneath Payload's operations.
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { kinds } from '../../ledger/index.ts'
import type { PublicationStatus as StatusRow } from '../payload-types.ts'
import { officeLedger } from './office-ledger.ts'
import { inTransaction } from './transaction.ts'

const sentence = z.string().max(2000)

const statusReport = z.strictObject({
  number: z.int().min(1),
  state: z.enum(['rendering', 'live', 'held', 'replaced', 'failed']),
  release: z.string().max(100).optional(),
  routesChanged: z.int().min(0).optional(),
  milliseconds: z.number().min(0).optional(),
  failure: z
    .strictObject({
      kind: z.enum(kinds).optional(),
      id: z.string().max(64).optional(),
      what: sentence,
      why: sentence,
      todo: sentence,
    })
    .optional(),
})

/** A release of many entries is told of in batches. */
export const statusReports = z.array(statusReport).min(1).max(500)

export type StatusReport = z.infer<typeof statusReport>

/**
 * Records all of them or none. The last word on an entry counts, but that it
 * went live stands with the figures of that release: a site made anew tells of
 * every entry again.
 */
export async function recordStatuses(
  payload: Payload,
  reports: readonly StatusReport[],
): Promise<void> {
  const latest = new Map(reports.map((report) => [report.number, report]))
  const numbers = [...latest.keys()]
  await officeLedger(payload).reports.take(() =>
    inTransaction(payload, async (req) => {
      const { docs } = await payload.db.find<StatusRow>({
        collection: 'publication-status',
        where: { number: { in: numbers } },
        select: { number: true, state: true },
        pagination: false,
        limit: 0,
        req,
      })
      const rows = new Map(docs.map((row) => [row.number, row]))
      for (const report of latest.values()) {
        const row = rows.get(report.number)
        const writing = { collection: 'publication-status', returning: false, req } as const
        if (row?.state === 'live' && !isNewsOfLive(report)) continue
        if (row) await payload.db.updateOne({ ...writing, id: row.id, data: rowOf(report) })
        else await payload.db.create({ ...writing, data: rowOf(report) })
      }
    }),
  )
  for (const number of numbers) officeLedger(payload).events.emit('status', number)
}

const isNewsOfLive = ({ state }: StatusReport): boolean => state === 'held' || state === 'failed'

/** Why what is replaced was not shown stays. */
function rowOf(report: StatusReport) {
  if (report.state === 'replaced') return report
  const nothing = { kind: null, document: null, what: null, why: null, todo: null }
  const { id: document = null, ...words } = report.failure ?? {}
  return { ...report, failure: { ...nothing, ...words, document } }
}

export async function findStatus(payload: Payload, number: number): Promise<StatusRow | undefined> {
  const { docs } = await payload.find({
    collection: 'publication-status',
    where: { number: { equals: number } },
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs[0]
}

/** By number, of those that anything has been said of. */
export async function findStatuses(
  payload: Payload,
  numbers: number[],
): Promise<Map<number, StatusRow>> {
  const { docs } = await payload.find({
    collection: 'publication-status',
    where: { number: { in: numbers } },
    pagination: false,
    depth: 0,
  })
  return new Map(docs.map((row) => [row.number, row]))
}

/** A release that is live and carries this entry. */
export async function findLiveFrom(
  payload: Payload,
  number: number,
): Promise<StatusRow | undefined> {
  const { docs } = await payload.find({
    collection: 'publication-status',
    where: { number: { greater_than_equal: number }, state: { equals: 'live' } },
    sort: 'number',
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs[0]
}
