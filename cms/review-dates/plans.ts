/** What editors have set for 复核, of all documents for which they have: a query for each kind. */
import type { Payload, Where } from 'payload'
import type { Kind, Reference } from '../../ledger/index.ts'
import { dayOf } from '../clock.ts'
import { collectionOf, isSingleKind, kindNames } from '../kinds.ts'
import { reviewDateNames } from './fields.ts'
import { isPeriod } from './periods.ts'
import type { ReviewPlan } from './review-day.ts'

export type PlanOf = (document: Reference) => ReviewPlan

interface Row {
  id: string
  reviewOn?: string | null
  reviewEvery?: string | null
  reviewOwner?: string | null
}

export async function reviewPlans(payload: Payload): Promise<PlanOf> {
  const kinds = Object.keys(kindNames) as Kind[]
  const found = await Promise.all(kinds.map((kind) => rowsOf(payload, kind)))
  const nameOf = await namesOf(payload, found.flat())
  const plans = new Map<string, ReviewPlan>()
  kinds.forEach((kind, at) => {
    for (const row of found[at] ?? []) plans.set(`${kind} ${row.id}`, planOf(row, nameOf))
  })
  return ({ kind, id }) => plans.get(`${kind} ${id}`) ?? {}
}

const isSet: Where = { or: reviewDateNames.map((name) => ({ [name]: { exists: true } })) }

async function rowsOf(payload: Payload, kind: Kind): Promise<Row[]> {
  if (isSingleKind(kind)) {
    const row: unknown = await payload.findGlobal({ slug: kind, depth: 0 })
    return [{ ...(row as Omit<Row, 'id'>), id: kind }]
  }
  const { docs } = await payload.find({
    collection: collectionOf(kind) as 'stories',
    where: isSet,
    select: { reviewOn: true, reviewEvery: true, reviewOwner: true },
    pagination: false,
    depth: 0,
  })
  return docs as Row[]
}

function planOf({ reviewOn, reviewEvery, reviewOwner }: Row, nameOf: Map<string, string>) {
  const name = reviewOwner ? nameOf.get(reviewOwner) : undefined
  return {
    ...(reviewOn ? { on: dayOf(new Date(reviewOn)) } : {}),
    ...(isPeriod(reviewEvery) ? { every: reviewEvery } : {}),
    ...(reviewOwner && name !== undefined ? { owner: { id: reviewOwner, name } } : {}),
  }
}

/** An account that is gone owns nothing. */
async function namesOf(payload: Payload, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ reviewOwner }) => reviewOwner ?? []))]
  if (ids.length === 0) return new Map()
  const where = { id: { in: ids } }
  const common = { pagination: false, depth: 0, select: { name: true } } as const
  const { docs } = await payload.find({ collection: 'users', where, ...common })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}
