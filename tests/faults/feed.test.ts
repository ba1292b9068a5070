/** A feed that fails, lies or never ends, and a ledger that cannot be followed. */
import type { ServerResponse } from 'node:http'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { lineOf, type Entry } from '../../ledger/index.ts'
import { loadRenderer } from '../../site/render.ts'
import { aNode, type Node } from '../support/faults/a-node.ts'
import { CleanReleases } from '../support/faults/clean-releases.ts'
import { leftoversIn } from '../support/faults/leftovers.ts'
import { Reader } from '../support/faults/reading.ts'
import { isLong, seed, shortened } from '../support/faults/report.ts'
import { chanceOf } from '../support/random/chance.ts'
import { randomBlobs, randomLedger } from '../support/random-ledger.ts'
import { testOrigin, until } from '../support/site/a-site.ts'
import { aFeed, type FakeFeed } from '../support/site/fake-feed.ts'

/** Long enough to be asked several times. */
const faultMilliseconds = isLong ? 3_000 : 300
const entries = randomLedger({ seed, length: 120 })
const another = randomLedger({ seed: seed + 1, length: 120 })

let feed: FakeFeed
let node: Node & AsyncDisposable
let reader: Reader
let appended = 20

beforeAll(async () => {
  feed = await aFeed()
  for (const [hash, bytes] of randomBlobs) feed.blobs.set(hash, bytes)
  feed.append(...entries.slice(0, appended))
  const clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
  node = await aNode(feed)
  reader = new Reader(node, clean, chanceOf(seed), () => feed.entries.length)
  node.run('publisher', 'server')
  await reader.untilEntry(appended)
})

afterEach(() => {
  feed.instead = undefined
  feed.lines = undefined
})

afterAll(async () => {
  await node[Symbol.asyncDispose]()
  await feed.close()
})

type Instead = (url: URL, res: ServerResponse) => boolean

/** Entries flow while the feed has a fault: what is served stays, and what was missed follows. */
async function goesThrough(begin: () => void, meanwhile?: () => Promise<void>): Promise<void> {
  const { starts } = node
  begin()
  await askedAgain()
  feed.append(...entries.slice(appended, appended + 2))
  await pause(faultMilliseconds)
  await meanwhile?.()
  const during = await reader.look('all')
  expect(during).toBe(appended)
  feed.instead = undefined
  feed.lines = undefined
  appended += 2
  await reader.untilEntry(appended)
  expect(await reader.look('all')).toBe(appended)
  expect(node.starts, 'a process ended').toBe(starts)
}

/** Whoever waits at the right feed is answered that there is nothing new, and comes to the faulty one. */
async function askedAgain(): Promise<void> {
  feed.append()
  await pause(100)
}

const instead = (answer: Instead) => () => {
  feed.instead = answer
}

/** Only the question for entries; statuses and blobs are answered as always. */
const forEntries =
  (answer: (res: ServerResponse, after: number) => void): Instead =>
  (url, res) => {
    if (url.pathname !== '/ledger') return false
    answer(res, Number(url.searchParams.get('after')))
    return true
  }

const always =
  (answer: (res: ServerResponse) => void): Instead =>
  (_url, res) => {
    answer(res)
    return true
  }

const linesAfter = (after: number, ledger: readonly Entry[] = feed.entries) =>
  ledger
    .slice(after, after + 500)
    .map(lineOf)
    .join('')

/** Writes until whoever reads has gone. */
function writeForEver(res: ServerResponse, piece: string): void {
  const write = () => {
    while (!res.destroyed && res.write(piece)) continue
  }
  res.on('drain', write)
  write()
}

const html = '<!doctype html><title>登录</title><p>请先登录。</p>'

describe('a feed', () => {
  const faults: [string, Instead][] = [
    ['answers a web page', always((res) => res.end(html))],
    ['answers a web page where entries were asked for', forEntries((res) => res.end(html))],
    ['answers 500', always((res) => res.writeHead(500).end('出错'))],
    ['answers 401', always((res) => res.writeHead(401).end())],
    ['leads elsewhere', always((res) => res.writeHead(302, { location: '/login' }).end(html))],
    ['cuts each connection', always((res) => res.destroy())],
    [
      'cuts connections in the midst of an entry',
      forEntries((res, after) => {
        const text = linesAfter(after)
        res.setHeader('content-length', Buffer.byteLength(text))
        res.write(text.slice(0, 300), () => res.destroy())
      }),
    ],
    [
      'sends half an entry and says that this is all',
      forEntries((res, after) => res.end(linesAfter(after).slice(0, 300))),
    ],
    ['says that its ledger is shorter', forEntries((res) => res.setHeader('ledger-head', 1).end())],
    [
      'sends entries of another ledger under the same numbers',
      forEntries((res, after) => res.end(linesAfter(after, another))),
    ],
    ['sends older entries again', forEntries((res) => res.end(linesAfter(0)))],
    ['sends a line that never ends', forEntries((res) => writeForEver(res, 'x'.repeat(65_536)))],
    ['sends lines that never end', forEntries((res) => writeForEver(res, '{}\n'.repeat(20_000)))],
    ['sends nothing but an empty body', forEntries((res) => res.end())],
  ]
  it.each(shortened(faults))('that %s', (_, answer) => goesThrough(instead(answer)))

  it('that answers byte by byte is followed all the same', async () => {
    feed.instead = forEntries((res, after) => dribble(res, linesAfter(after)))
    await askedAgain()
    feed.append(...entries.slice(appended, appended + 1))
    appended += 1
    await reader.untilEntry(appended)
    feed.instead = undefined
    expect(await reader.look('all')).toBe(appended)
  })

  // The publisher waits 45 seconds for a word.
  if (isLong)
    it('that takes the question and says no word for ever', () =>
      goesThrough(instead(forEntries(() => undefined))))
})

describe('a ledger', () => {
  const faults: [string, (line: string) => string][] = [
    ['with a gap', () => ''],
    ['whose entry was changed', (line) => line.replace(/"submission":"[^"]*"/, '"submission":"x"')],
    ['whose chain is broken', (line) => line.replace(/"previous":"./, '"previous":"x')],
    ['with an unknown kind', (line) => line.replace('"kind":"', '"kind":"new-')],
    ['with an unknown fact', (line) => line.replace('"type":"', '"type":"not-')],
    ['with an invalid document', (line) => line.replace('"id":"', '"id":"不 是 ')],
    ['of a later version', (line) => line.replace('{', '{"mood":"glad",')],
    ['with an entry that is no object', () => '[1]\n'],
  ]
  it.each(shortened(faults))(
    '%s is followed up to there, and on when it is mended',
    async (_, change) => {
      const wrong = appended + 1
      feed.statuses.length = 0
      const begin = () => {
        feed.lines = (entry) => (entry.number === wrong ? change(lineOf(entry)) : lineOf(entry))
      }
      // While a word cannot be sent, a later one takes its place: it is waited for here.
      await goesThrough(begin, async () => {
        await until('a word to the editor', () => feed.statuses.some(isFailed))
        const told = feed.statuses.find(isFailed)
        expect(told?.failure?.what).toMatch(/号条目没有上线，发布已停止。/)
      })
    },
  )

  it('with a doubled entry is followed: the entry stands once', async () => {
    appended += 2
    const doubled = appended - 1
    feed.lines = (entry) => lineOf(entry).repeat(entry.number === doubled ? 2 : 1)
    feed.append(...entries.slice(appended - 2, appended))
    await reader.untilEntry(appended)
    expect(await reader.look('all')).toBe(appended)
  })
})

const isFailed = ({ state }: { state: string }): boolean => state === 'failed'

describe('a blob', () => {
  const faults: [string, (res: ServerResponse) => void][] = [
    ['with other bytes', (res) => res.end('other bytes')],
    ['that is not there', (res) => res.writeHead(404).end()],
    ['that is cut', (res) => res.write('some', () => res.destroy())],
    ['that never ends', (res) => writeForEver(res, 'x'.repeat(1_048_576))],
  ]
  it.each(shortened(faults))(
    '%s keeps its release waiting, and no other bytes',
    async (_, answer) => {
      await using other = await aNode(feed)
      feed.instead = (url, res) => {
        if (!url.pathname.startsWith('/ledger/media/')) return false
        answer(res)
        return true
      }
      const clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
      const otherReader = new Reader(other, clean, chanceOf(seed), () => feed.entries.length)
      other.run('publisher', 'server')
      await pause(faultMilliseconds + 1_500)
      const leftovers = await leftoversIn(other.place.folder)
      // The release in the making waits in a file of its own.
      expect(leftovers.filter((name) => !name.startsWith('store.sqlite.whole'))).toEqual([])
      feed.instead = undefined
      await otherReader.untilEntry(appended)
      expect(await otherReader.look('all')).toBe(appended)
    },
  )
})

async function dribble(res: ServerResponse, text: string): Promise<void> {
  for (const byte of Buffer.from(text)) {
    res.write(Buffer.of(byte))
    await new Promise((resolve) => setImmediate(resolve))
  }
  res.end()
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
