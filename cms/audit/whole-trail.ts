/** The trail as a whole: read, verified, written to a file. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { Payload, Where } from 'payload'
import type { AuditRecord as Row } from '../payload-types.ts'
import { AuditError } from './errors.ts'
import {
  emptyTrail,
  headAfter,
  parseRecord,
  requireNext,
  type AuditRecord,
  type TrailHead,
} from './record.ts'
import { allTold } from './trail.ts'
import { readHead } from './witness.ts'

const batch = 500

/** Days of the calendar in China, each included. */
export interface Days {
  from?: string | undefined
  to?: string | undefined
}

/** Reads every record anew and checks the chain. Throws AuditError at the first fault. */
export async function verifyTrail(payload: Payload): Promise<TrailHead> {
  await allTold(payload)
  const witness = readHead()
  let head = emptyTrail
  for await (const row of rowsAfter(payload, 0)) {
    const record = parseRecord(row.line, head.number + 1)
    requireNext(head, record)
    requireSame(row, record)
    if (record.number === witness?.number && record.hash !== witness.hash)
      throw new AuditError('RECORD_CHANGED', record.number)
    head = headAfter(record)
  }
  if (witness && witness.number > head.number)
    throw new AuditError('RECORD_MISSING', head.number + 1)
  return head
}

/** Records of these days, the oldest first. */
export async function* recordsOf(payload: Payload, days: Days): AsyncGenerator<AuditRecord> {
  for await (const row of rowsAfter(payload, 0, within(days)))
    yield parseRecord(row.line, row.number)
}

/** One record a line. Writes beside the file and renames, so that a file with the name is whole. */
export async function exportTrail(payload: Payload, path: string, days: Days): Promise<number> {
  const file = createWriteStream(`${path}.part`, { flush: true })
  let count = 0
  for await (const { line } of rowsAfter(payload, 0, within(days))) {
    count += 1
    if (!file.write(`${line}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
  await rename(`${path}.part`, path)
  return count
}

export function within({ from, to }: Days): Where[] {
  const start = (day: string) => new Date(`${day}T00:00:00+08:00`)
  const after = (day: string) => new Date(start(day).getTime() + 24 * 60 * 60 * 1000)
  return [
    ...(from ? [{ at: { greater_than_equal: start(from).toISOString() } }] : []),
    ...(to ? [{ at: { less_than: after(to).toISOString() } }] : []),
  ]
}

async function* rowsAfter(
  payload: Payload,
  number: number,
  conditions: Where[] = [],
): AsyncGenerator<Row> {
  for (let last = number; ;) {
    const { docs } = await payload.find({
      collection: 'audit-records',
      where: { and: [{ number: { greater_than: last } }, ...conditions] },
      sort: 'number',
      limit: batch,
      pagination: false,
      depth: 0,
    })
    yield* docs
    if (docs.length < batch) return
    last = docs.at(-1)?.number ?? last
  }
}

/** The page filters by the columns: they must say what the record says. */
function requireSame(row: Row, { number, at, action, hash, actor, subject }: AuditRecord): void {
  const isSame =
    row.number === number &&
    row.at === at &&
    row.action === action &&
    row.hash === hash &&
    (row.person ?? undefined) === actor?.name &&
    (row.subject ?? undefined) === (subject && `${subject.kind}:${subject.id}`) &&
    (row.title ?? undefined) === subject?.title
  if (!isSame) throw new AuditError('RECORD_CHANGED', number)
}
