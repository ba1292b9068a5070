/**
 * A record of the audit trail: one deed, numbered and hash-chained as the
 * ledger's entries are. `hash` is the SHA-256 of the canonical JSON (RFC 8785)
 * of all its other keys, `previous` among them. Pure: storing is append.ts.
 */
import { z } from 'zod'
import { canonicalJson, emptyHead, hashOf, type LedgerHead } from '../../ledger/index.ts'
import { auditActions, outcomes } from './actions.ts'
import { AuditError } from './errors.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const short = z.string().max(300)
const detail = z.union([short, z.number(), z.boolean(), z.array(short).max(100)])

const deed = {
  action: z.enum(auditActions),
  outcome: z.enum(outcomes),
  /** Absent where nobody is known, as at a failed sign-in. */
  actor: z.strictObject({ id: short, name: short, roles: z.array(short).max(20) }).optional(),
  /** The network address it came from. */
  address: z.string().max(60).optional(),
  subject: z.strictObject({ kind: short, id: short, title: short }).optional(),
  contentHash: hash.optional(),
  /** Never a password, a token, or what residents entrusted to the office. */
  details: z.record(z.string().max(40), detail).optional(),
}

export const recordSchema = z.strictObject({
  ...deed,
  number: z.int().min(1),
  previous: hash,
  at: z.iso.datetime(),
  hash,
})

const deedSchema = z.strictObject(deed)

export type AuditRecord = z.infer<typeof recordSchema>

/** What is to be recorded: a record without its place in the chain. */
export type Deed = z.infer<typeof deedSchema>

/** Where a trail ends. */
export type TrailHead = LedgerHead

export const emptyTrail: TrailHead = emptyHead

/** The record that follows `head`. Titles longer than the limit are cut. */
export function nextRecord(head: TrailHead, given: Deed, now: Date): AuditRecord {
  const unsigned = {
    ...deedSchema.parse(withShortTitle(given)),
    number: head.number + 1,
    previous: head.hash,
    at: now.toISOString(),
  }
  return { ...unsigned, hash: hashOf(unsigned) }
}

export const lineOf = (record: AuditRecord): string => canonicalJson(record)

export const headAfter = ({ number, hash }: AuditRecord): TrailHead => ({ number, hash })

/** A record as it was stored. Throws RECORD_INVALID. */
export function parseRecord(line: string, number: number): AuditRecord {
  const parsed = recordSchema.safeParse(jsonOf(line))
  if (parsed.success && lineOf(parsed.data) === line) return parsed.data
  throw new AuditError('RECORD_INVALID', number)
}

/** Checks that a record follows `head`. Throws RECORD_MISSING or RECORD_CHANGED. */
export function requireNext(head: TrailHead, record: AuditRecord): void {
  if (record.number !== head.number + 1) throw new AuditError('RECORD_MISSING', head.number + 1)
  const { hash: own, ...unsigned } = record
  if (record.previous !== head.hash || hashOf(unsigned) !== own)
    throw new AuditError('RECORD_CHANGED', record.number)
}

function withShortTitle(given: Deed): Deed {
  if (!given.subject) return given
  const title = [...given.subject.title].slice(0, 100).join('')
  return { ...given, subject: { ...given.subject, title } }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
