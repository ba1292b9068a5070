/**
 * How entries fare, in numbers and states: no word of a document leaves with
 * them. One that is held back is not shown, though its release is live; one
 * that is replaced has another of its document after it and was never shown.
 */
import type { Payload } from 'payload'
import { findStatuses } from './status.ts'

export const newsStates = ['waiting', 'rendering', 'live', 'held', 'replaced', 'failed'] as const
export type NewsState = (typeof newsStates)[number]

export interface News {
  number: number
  kind: string
  document: string
  state: NewsState
  milliseconds?: number
  routesChanged?: number
}

/** The present state of these entries, by number. One that nobody has reported on waits. */
export async function newsOf(payload: Payload, numbers: number[]): Promise<News[]> {
  if (numbers.length === 0) return []
  const common = { pagination: false, depth: 0, sort: 'number' } as const
  const where = { number: { in: numbers } }
  const { docs: entries } = await payload.find({
    collection: 'ledger-entries',
    where,
    ...common,
    select: { number: true, kind: true, document: true },
  })
  const states = await findStatuses(payload, numbers)
  return entries.map(({ number, kind, document }) => {
    const row = states.get(number)
    return {
      number,
      kind,
      document,
      state: newsStates.find((state) => state === row?.state) ?? 'waiting',
      ...figuresOf(row),
    }
  })
}

/** The figures of a status row, where it has any. */
export const figuresOf = (
  row: { milliseconds?: number | null; routesChanged?: number | null } | undefined,
): Pick<News, 'milliseconds' | 'routesChanged'> => ({
  ...(typeof row?.milliseconds === 'number' ? { milliseconds: row.milliseconds } : {}),
  ...(typeof row?.routesChanged === 'number' ? { routesChanged: row.routesChanged } : {}),
})

/** The numbers whose state was written at this moment or later; at most `limit`. */
export async function numbersChangedSince(
  payload: Payload,
  moment: Date,
  limit: number,
): Promise<number[]> {
  const common = { pagination: false, depth: 0, limit, select: { number: true } } as const
  const at = moment.toISOString()
  const { docs: rows } = await payload.find({
    collection: 'publication-status',
    where: { updatedAt: { greater_than_equal: at } },
    sort: '-updatedAt',
    ...common,
  })
  const { docs: entries } = await payload.find({
    collection: 'ledger-entries',
    where: { at: { greater_than_equal: at } },
    sort: '-number',
    ...common,
  })
  return [...new Set([...rows, ...entries].map(({ number }) => number))]
}
