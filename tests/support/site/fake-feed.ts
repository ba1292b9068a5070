/** A feed server that speaks the feed over HTTP from entries in memory. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { lineOf, type Entry } from '../../../ledger/index.ts'
import type { EntryStatus } from '../../../site/publisher/index.ts'

export interface FakeFeed {
  origin: string
  secret: string
  entries: Entry[]
  blobs: Map<string, Buffer>
  statuses: EntryStatus[]
  /** Sends these lines instead of the entries. */
  lines: ((entry: Entry) => string) | undefined
  /** Answers in the place of the feed; says whether it has. */
  instead: ((url: URL, res: ServerResponse) => boolean) | undefined
  /** Adds entries and wakes those who wait. */
  append(...entries: Entry[]): void
  close(): Promise<void>
}

export async function aFeed(): Promise<FakeFeed> {
  const waiting = new Set<() => void>()
  const feed: FakeFeed = {
    origin: '',
    secret: 'a-secret-of-the-tests',
    entries: [],
    blobs: new Map(),
    statuses: [],
    lines: undefined,
    instead: undefined,
    append(...entries) {
      feed.entries.push(...entries)
      for (const wake of waiting) wake()
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  const server = createServer((req, res) => void answer(feed, waiting, req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  feed.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return feed
}

async function answer(
  feed: FakeFeed,
  waiting: Set<() => void>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://feed')
  if (feed.instead?.(url, res)) return
  if (req.headers.authorization !== `Bearer ${feed.secret}`) return void res.writeHead(401).end()
  if (url.pathname === '/ledger/status') {
    feed.statuses.push(...(JSON.parse(await textOf(req)) as EntryStatus[]))
    return void res.writeHead(204).end()
  }
  const blob = /^\/ledger\/media\/([0-9a-f]{64})$/.exec(url.pathname)
  if (blob) {
    const bytes = feed.blobs.get(blob[1] ?? '')
    return void (bytes ? res.end(bytes) : res.writeHead(404).end())
  }
  const after = Number(url.searchParams.get('after'))
  if (feed.entries.length <= after)
    await untilNews(waiting, Number(url.searchParams.get('wait') ?? 25))
  const found = feed.entries.slice(after, after + 500)
  res.setHeader('ledger-head', feed.entries.length)
  res.end(found.map(feed.lines ?? lineOf).join(''))
}

async function untilNews(waiting: Set<() => void>, seconds: number): Promise<void> {
  await new Promise<void>((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      waiting.delete(wake)
      resolve()
    }
    const timer = setTimeout(wake, seconds * 1_000)
    waiting.add(wake)
  })
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
