/**
 * The feed of the editorial server, as the publisher sees it: entries in
 * order, blobs by hash, and a place to tell how each entry fares.
 */
import { contentHashOf } from '../../media/index.ts'
import type { Kind } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'
import { PublishError } from './errors.ts'
import * as messages from './messages.ts'

/** How an entry fares, as the editor is told. */
export interface EntryStatus {
  number: number
  state: 'rendering' | 'live' | 'failed'
  release?: string
  routesChanged?: number
  milliseconds?: number
  failure?: Notice & { kind?: Kind; id?: string }
}

export interface Feed {
  /** Up to 500 unparsed entries after a number; waits up to `waitSeconds` for the first. */
  entriesAfter(number: number, waitSeconds: number, signal: AbortSignal): Promise<unknown[]>
  blob(hash: string, signal: AbortSignal): Promise<Buffer>
  report(status: EntryStatus, signal: AbortSignal): Promise<void>
}

/** How much longer than its own waiting time an answer may take. */
const patienceSeconds = 20

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
        if (head < number) throw behind(head, number)
        return linesOf(await response.text())
      }, signal),
    blob: (hash, signal) =>
      reaching(async () => {
        const response = await ask(`/ledger/media/${hash}`, 120, { signal })
        if (!response.ok) throw missingBlob(hash, response.status)
        const bytes = Buffer.from(await response.arrayBuffer())
        if (contentHashOf(bytes) !== hash) throw wrongBlob(hash)
        return bytes
      }, signal),
    report: (status, signal) =>
      reaching(async () => {
        const headers = { 'content-type': 'application/json' }
        const body = JSON.stringify(status)
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

function linesOf(text: string): unknown[] {
  try {
    const lines = text.split('\n').filter((line) => line !== '')
    return lines.map((line) => JSON.parse(line) as unknown)
  } catch (error) {
    throw new PublishError('FEED_UNREADABLE', 'The feed sent a line that is not JSON.', {
      notice: messages.feedUnreadable,
      cause: error,
    })
  }
}

const unreachable = (why: string, cause?: unknown) =>
  new PublishError('FEED_UNREACHABLE', `The feed was not reached: ${why}. It is tried again.`, {
    notice: messages.feedUnreachable,
    cause,
  })

const refused = (status: number) =>
  new PublishError('FEED_REFUSED', `The feed refused the secret (${status}). Set FEED_SECRET.`, {
    notice: messages.feedRefused,
  })

const behind = (head: number, number: number) =>
  new PublishError(
    'FEED_BEHIND',
    `The feed ends at entry ${head}, the site at ${number}. Restore the ledger from its latest backup.`,
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
