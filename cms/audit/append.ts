/**
 * Writes a record: in the transaction of what it records where there is one,
 * so that neither stands without the other; by itself otherwise.
 */
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../publication/index.ts'
import { headAfter, lineOf, nextRecord, type AuditRecord, type Deed } from './record.ts'
import { atTheEnd } from './trail.ts'

/** Another process may have written the same number first; it is then tried again. */
const tries = 20

/** `req` is the request whose transaction holds what is recorded; leave it out where there is none. */
export async function recordDeed(
  payload: Payload,
  deed: Deed,
  req?: PayloadRequest,
): Promise<void> {
  if (req && (await req.transactionID)) return append(payload, deed, req)
  for (let left = tries; ; left -= 1)
    try {
      return await inTransaction(payload, (own) => append(payload, deed, own))
    } catch (error) {
      if (left <= 1 || !isOvertaken(error)) throw error
    }
}

async function append(payload: Payload, deed: Deed, req: PayloadRequest): Promise<void> {
  await atTheEnd(payload, await req.transactionID, async (head) => {
    const record = nextRecord(head, deed, new Date())
    await store(payload, record, req)
    return headAfter(record)
  })
}

/** Beneath Payload's operations, which refuse to write here. */
async function store(payload: Payload, record: AuditRecord, req: PayloadRequest): Promise<void> {
  const { number, at, action, hash, actor, subject } = record
  const data = {
    number,
    at,
    action,
    hash,
    ...(actor ? { person: actor.name } : {}),
    ...(subject ? { subject: `${subject.kind}:${subject.id}`, title: subject.title } : {}),
    line: lineOf(record),
  }
  await payload.db.create({ collection: 'audit-records', data, req, returning: false })
}

/** Modules are loaded twice in one process: an error is known by its name. */
const isOvertaken = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'ValidationError' || (error as { code?: unknown }).code === 112)
