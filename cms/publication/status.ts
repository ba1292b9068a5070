/**
 * What the publisher says of an entry: one row kept for each number, written
 * beneath Payload's operations.
 */
import type { Payload } from 'payload'
import { z } from 'zod'
import { kinds } from '../../ledger/index.ts'
import type { PublicationStatus as StatusRow } from '../payload-types.ts'
import { officeLedger } from './office-ledger.ts'

const sentence = z.string().max(2000)

export const statusReport = z.strictObject({
  number: z.int().min(1),
  state: z.enum(['rendering', 'live', 'failed']),
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

export type StatusReport = z.infer<typeof statusReport>

export async function recordStatus(payload: Payload, report: StatusReport): Promise<void> {
  await officeLedger(payload).reports.take(async () => {
    const known = await findStatus(payload, report.number)
    const nothing = { kind: null, document: null, what: null, why: null, todo: null }
    const { id: document = null, ...words } = report.failure ?? {}
    const data = { ...report, failure: { ...nothing, ...words, document } }
    const writing = { collection: 'publication-status', data, returning: false } as const
    if (known) await payload.db.updateOne({ ...writing, id: known.id })
    else await payload.db.create(writing)
  })
  officeLedger(payload).events.emit('status', report.number)
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
