/**
 * The feed of the editorial server, as the publisher sees it: entries in
 * order, blobs by hash, and a place to tell how each entry fares.
 */
import { contentHashOf, mediaLimits } from '../../media/index.ts'
import type { Kind } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'
import { PublishError } from './errors.ts'
import * as messages from './messages.ts'

/** How an entry fares, as the editor is told. */
export interface EntryStatus {
  number: number
  /** `held`: its release is live without it; `replaced`: with a later entry of its document. */
  state: 'rendering' | 'live' | 'held' | 'replaced' | 'failed'
  release?: string
  routesChanged?: number
  milliseconds?: number
  failure?: Notice & { kind?: Kind; id?: string }
}

export interface Feed {
  /** Up to 500 unparsed entries after a number; waits up to `waitSeconds` for the first. */
  entriesAfter(number: number, waitSeconds: number, signal: AbortSignal): Promise<unknown[]>
  blob(hash: string, signal: AbortSignal): Promise<Buffer>
  /** At most `mostStatuses` of them. */
  report(statuses: readonly EntryStatus[], signal: AbortSignal): Promise<void>
}

/** How much longer than its own waiting time an answer may take. */
const patienceSeconds = 20
/** How many entries are told of at once. */
export const mostStatuses = 200
/** How many entries an answer may have. */
const mostEntries = 500
/** How many characters an entry may have: a whole textbook is a hundredth of it. */
const longestLine = 128 * 1024 * 1024

export function openFeed({ origin, secret }: { origin: string; secret: string }): Feed {
  const ask = async (path: string, seconds: number, init: RequestInit): Promise<Response> => {
    const deadline = AbortSignal.timeout(seconds * 1_000)
    const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline
    const headers = { ...init.headers, authorization: `Bearer ${secret}` }
    const response = await fetch(new URL(path, origin), { ...init, headers, signal })
    if (response.status === 401 || response.status === 403) throw refused(response.status)
    return response
  }
  return {
    entriesAfter: (number, wait, signal) =>
      reaching(async () => {
        const path = `/ledger?after=${number}&wait=${wait}`
        const response = await ask(path, wait + patienceSeconds, { signal })
        if (!response.ok) throw unreachable(`status ${response.status}`)
        const head = Number(response.headers.get('ledger-head') ?? number)
        if (head < number) throw behind({ number: head }, { number })
        return await linesOf(response)
      }, signal),
    blob: (hash, signal) =>
      reaching(async () => {
        const response = await ask(`/ledger/media/${hash}`, 120, { signal })
        if (!response.ok) throw missingBlob(hash, response.status)
        const bytes = await bytesOf(response)
        if (!bytes || contentHashOf(bytes) !== hash) throw wrongBlob(hash)
        return bytes
      }, signal),
    report: (statuses, signal) =>
      reaching(async () => {
        const headers = { 'content-type': 'application/json' }
        const body = JSON.stringify(statuses)
        const init = { method: 'POST', headers, body, signal }
        const response = await ask('/ledger/status', patienceSeconds, init)
        await response.body?.cancel()
        if (response.status >= 500) throw unreachable(`status ${response.status}`)
      }, signal),
  }
}

/** Turns what fetch throws into FEED_UNREACHABLE; an asked-for stop goes on as it is. */
async function reaching<T>(ask: () => Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof PublishError || signal.aborted) throw error
    throw unreachable(String(error), error)
  }
}

/** Entries as they come: an answer that does not end is read no further than it may go. */
async function linesOf({ body }: Response): Promise<unknown[]> {
  const values: unknown[] = []
  const decoder = new TextDecoder()
  let line = ''
  for await (const chunk of body ?? []) {
    const text = decoder.decode(chunk, { stream: true })
    const [first = '', ...others] = text.split('\n')
    line += first
    for (const next of others) {
      if (line !== '') values.push(parseLine(line))
      if (values.length === mostEntries) return values
      line = next
    }
    if (line.length > longestLine) throw unreadable('a line without an end')
  }
  if (line !== '') values.push(parseLine(line))
  return values
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line) as unknown
  } catch (error) {
    throw unreadable('a line that is not JSON', error)
  }
}

/** Undefined where there is more of it than any file may have. */
async function bytesOf({ body }: Response): Promise<Buffer | undefined> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body ?? []) {
    length += chunk.length
    if (length > mediaLimits.recordingBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const unreadable = (what: string, cause?: unknown) =>
  new PublishError('FEED_UNREADABLE', `The feed sent ${what}.`, {
    notice: messages.feedUnreadable,
    cause,
  })

const unreachable = (why: string, cause?: unknown) =>
  new PublishError('FEED_UNREACHABLE', `The feed was not reached: ${why}. It is tried again.`, {
    notice: messages.feedUnreachable,
    cause,
  })

const refused = (status: number) =>
  new PublishError('FEED_REFUSED', `The feed refused the secret (${status}). Set FEED_SECRET.`, {
    notice: messages.feedRefused,
  })

/** `known`: what this site has published already. */
export const behind = (feed: { number: number }, known: { number: number }) =>
  new PublishError(
    'FEED_BEHIND',
    `The feed ends at entry ${feed.number}, the site knows entry ${known.number}. Restore the ledger from its latest backup.`,
    { notice: messages.feedBehind },
  )

const missingBlob = (hash: string, status: number) =>
  new PublishError('BLOB_MISSING', `The feed has no blob ${hash} (${status}).`, {
    notice: messages.blobNotFetched(undefined, hash),
  })

const wrongBlob = (hash: string) =>
  new PublishError('BLOB_MISMATCH', `The feed sent other bytes for blob ${hash}.`, {
    notice: messages.blobNotFetched(undefined, hash),
  })
