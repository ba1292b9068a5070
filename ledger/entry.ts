/**
 * An entry: one fact of publication, numbered and hash-chained. `hash` is the
 * SHA-256 of the canonical JSON (RFC 8785) of all its other keys, `previous`
 * among them, so that no earlier entry can change unseen.
 */
import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { z } from 'zod'
import { documentSchema, type LedgerDocument } from './documents/document.ts'
import { contentHash, id, instant, line, reference } from './documents/parts.ts'
import { parseDocument } from './documents/parse.ts'
import { LedgerError } from './errors.ts'

/** What the first entry names as its previous one. */
export const genesisHash = '0'.repeat(64)

const envelope = {
  number: z.int().min(1),
  previous: contentHash,
  at: instant,
  /** The submission this entry carries out: unique, so appending twice appends once. */
  submission: id,
  hash: contentHash,
}

export const entrySchema = z.discriminatedUnion('type', [
  z.strictObject({ ...envelope, type: z.literal('published'), document: documentSchema }),
  z.strictObject({
    ...envelope,
    type: z.literal('withdrawn'),
    subject: reference,
    /** Shown to the public on the page that answers 410. */
    reason: line(200).optional(),
  }),
])

export type Entry = z.infer<typeof entrySchema>

/** What is to be appended: an entry without its place in the chain. */
export type Fact =
  | { type: 'published'; submission: string; document: LedgerDocument }
  | {
      type: 'withdrawn'
      submission: string
      subject: z.infer<typeof reference>
      reason?: string | undefined
    }

/** The end of a ledger: the last entry's number and hash. */
export interface LedgerHead {
  number: number
  hash: string
}

export const emptyHead: LedgerHead = { number: 0, hash: genesisHash }

/** The canonical JSON of a value (RFC 8785), UTF-8 text. Keys that are undefined are left out. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('undefined has no canonical JSON')
  return text
}

/** SHA-256 of canonical JSON, in lower-case hexadecimal: what a signature is given on. */
export const hashOf = (value: unknown): string => hashOfText(canonicalJson(value))

const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The entry that follows `head`. Validates the document whole; throws
 * LedgerError. `now` must be a valid date; the caller stores the entry while
 * it holds the write lock.
 */
export function nextEntry(head: LedgerHead, fact: Fact, now: Date): Entry {
  const body =
    fact.type === 'published' ? { ...fact, document: parseDocument(fact.document) } : { ...fact }
  const unsigned = {
    ...body,
    number: head.number + 1,
    previous: head.hash,
    at: now.toISOString(),
  }
  return parseEntry({ ...unsigned, hash: hashOf(unsigned) })
}

/** An entry from outside (a feed, a file, a row). Throws ENTRY_INVALID naming the entry. */
export function parseEntry(value: unknown): Entry {
  const parsed = entrySchema.safeParse(value)
  if (parsed.success) return parsed.data
  const number = (value as { number?: unknown } | null)?.number
  throw new LedgerError({
    code: 'ENTRY_INVALID',
    what: `Entry ${typeof number === 'number' ? number : '(without number)'} was not read.`,
    why:
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') +
      '.',
    todo: 'Follow the ledger with a version of the program that knows this entry.',
  })
}

/**
 * Checks that an entry follows `head`: number, previous hash, own hash.
 * Answers its line, which `readBack` reads again. Throws ENTRY_OUT_OF_ORDER or
 * CHAIN_BROKEN.
 */
export function requireNext(head: LedgerHead, entry: Entry): string {
  const { hash, ...unsigned } = entry
  const text = canonicalJson(unsigned)
  const namesHead = entry.previous === head.hash
  if (entry.number !== head.number + 1 || !namesHead || hashOfText(text) !== hash)
    throw notFollowing(head, entry.number, namesHead)
  // In canonical JSON these keys follow each other, and no document comes after them.
  const at = text.lastIndexOf('"number":')
  return `${text.slice(0, at)}"hash":"${hash}",${text.slice(at)}`
}

/** `namesHead`: whether it names the entry that is here as its previous one. */
function notFollowing(head: LedgerHead, number: number, namesHead: boolean): LedgerError {
  if (number !== head.number + 1)
    return new LedgerError({
      code: 'ENTRY_OUT_OF_ORDER',
      what: `Entry ${number} was not taken.`,
      why: `The ledger ends at entry ${head.number}.`,
      todo: 'Read the ledger again after that entry.',
    })
  return new LedgerError({
    code: 'CHAIN_BROKEN',
    what: `Entry ${number} was not taken.`,
    why: namesHead
      ? 'Its content does not match its hash.'
      : `It names another entry ${head.number} than the one that is here.`,
    todo: 'Find out which copy of the ledger was changed and restore it from a backup.',
  })
}

/**
 * The entry in a line, in UTF-8, that `requireNext` answered, after the entry
 * had been parsed. Its place in the chain and every byte are proved by its hash,
 * so its content needs no second look. Throws as `requireNext` does.
 */
export function readBack(head: LedgerHead, line: Buffer): Entry {
  const at = Math.max(line.lastIndexOf('"hash":"'), 0)
  const [own = '', hash, number, previous] = signature.exec(line.toString('latin1', at)) ?? []
  const unsigned = createHash('sha256').update(line.subarray(0, at))
  unsigned.update(line.subarray(at + own.length))
  if (hash === undefined || unsigned.digest('hex') !== hash)
    throw notFollowing(head, head.number + 1, true)
  if (Number(number) !== head.number + 1 || previous !== head.hash)
    throw notFollowing(head, Number(number), false)
  return JSON.parse(line.toString('utf8')) as Entry
}

/** What the hash does not cover, itself, and the two keys behind it in canonical JSON. */
const signature = /^"hash":"([0-9a-f]{64})",(?="number":(\d+),"previous":"([0-9a-f]{64})")/

/** Where a ledger ends after an entry. */
export const headAfter = (entry: Entry): LedgerHead => ({ number: entry.number, hash: entry.hash })

/** What an entry is about. */
export const subjectOf = (entry: Entry): z.infer<typeof reference> =>
  entry.type === 'published' ? { kind: entry.document.kind, id: entry.document.id } : entry.subject
