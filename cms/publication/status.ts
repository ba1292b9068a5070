/** What the publisher says of an entry: one row kept for each number. */
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
  await officeLedger(payload).changes.take(async () => {
    const known = await findStatus(payload, report.number)
    const nothing = { kind: null, id: null, what: null, why: null, todo: null }
    const data = { ...report, failure: { ...nothing, ...report.failure } }
    if (known) await payload.update({ collection: 'publication-status', id: known.id, data })
    else await payload.create({ collection: 'publication-status', data })
  })
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

/** What was last said, of whatever entry: a release carries all entries up to it. */
export async function latestStatus(payload: Payload): Promise<StatusRow | undefined> {
  const { docs } = await payload.find({
    collection: 'publication-status',
    sort: '-number',
    limit: 1,
    pagination: false,
    depth: 0,
  })
  return docs[0]
}
