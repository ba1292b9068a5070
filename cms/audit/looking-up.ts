/** What the page shows: the newest first, as filtered. */
import type { Payload, Where } from 'payload'
import { auditActions, type AuditAction } from './actions.ts'
import { parseRecord, type AuditRecord } from './record.ts'
import { within } from './whole-trail.ts'

export interface Filter {
  person: string
  action: AuditAction | ''
  title: string
  day: string
  page: number
}

export interface Found {
  records: AuditRecord[]
  total: number
  hasOlder: boolean
}

const onePage = 50

/** Whatever an address line may hold: what is no filter filters nothing. */
export function filterOf(query: Record<string, string | string[] | undefined>): Filter {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name].trim() : '')
  return {
    person: text('person').slice(0, 40),
    action: auditActions.find((action) => action === text('action')) ?? '',
    title: text('title').slice(0, 100),
    day: isDay(text('day')) ? text('day') : '',
    page: Math.max(1, Math.trunc(Number(text('page'))) || 1),
  }
}

export async function findRecords(payload: Payload, filter: Filter): Promise<Found> {
  const { person, action, title, day, page } = filter
  const and: Where[] = [
    ...(person ? [{ person: { contains: person } }] : []),
    ...(action ? [{ action: { equals: action } }] : []),
    ...(title ? [{ title: { contains: title } }] : []),
    ...(day ? within({ from: day, to: day }) : []),
  ]
  const { docs, totalDocs, hasNextPage } = await payload.find({
    collection: 'audit-records',
    where: { and },
    sort: '-number',
    limit: onePage,
    page,
    depth: 0,
  })
  const records = docs.map(({ line, number }) => parseRecord(line, number))
  return { records, total: totalDocs, hasOlder: hasNextPage }
}

export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
