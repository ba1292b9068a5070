/** A store that is damaged, cut off, half missing or not ours, at rest and while it is served. */
import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../site/render.ts'
import { openStoreForReading } from '../../site/store/index.ts'
import { aNode, type Node, type Role } from '../support/faults/a-node.ts'
import { CleanReleases } from '../support/faults/clean-releases.ts'
import { answerIn, ask, Reader } from '../support/faults/reading.ts'
import { seed, shortened } from '../support/faults/report.ts'
import { patience } from '../support/patience.ts'
import { chanceOf } from '../support/random/chance.ts'
import { randomBlobs, randomLedger } from '../support/random-ledger.ts'
import { testOrigin, until } from '../support/site/a-site.ts'
import { aFeed, type FakeFeed } from '../support/site/fake-feed.ts'

const begun = 60
const entries = randomLedger({ seed, length: begun + 10 })
const chance = chanceOf(seed)

let feed: FakeFeed
let node: Node & AsyncDisposable
let reader: Reader
let clean: CleanReleases

beforeAll(async () => {
  feed = await aFeed()
  for (const [hash, bytes] of randomBlobs) feed.blobs.set(hash, bytes)
  feed.append(...entries.slice(0, begun))
  clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
  node = await aNode(feed)
  reader = new Reader(node, clean, chance, () => feed.entries.length)
  node.run('publisher', 'server')
  await reader.untilEntry(feed.entries.length)
})

afterAll(async () => {
  await node[Symbol.asyncDispose]()
  await feed.close()
})

type Damage = (path: string) => void

const overwrite = (path: string, at: number, bytes: Buffer): void => {
  const file = readFileSync(path)
  bytes.copy(file, Math.min(at, file.length - bytes.length))
  writeFileSync(path, file)
}

const sizeOf = (path: string): number => readFileSync(path).length
const noise = (length: number) => Buffer.from(Array.from({ length }, () => chance.below(256)))

/** Done to a store that was closed in order: all is in the one file. */
const ofFile: [string, Damage][] = [
  ['of no length', (path) => truncateSync(path, 0)],
  ['whose first byte is another', (path) => overwrite(path, 0, Buffer.from('s'))],
  ['whose header is noise', (path) => overwrite(path, 16, noise(84))],
  ['of another version', (path) => overwrite(path, 60, Buffer.from([0, 0, 0, 99]))],
  ['cut in its first page', (path) => truncateSync(path, 1_000)],
  ['cut in the middle', (path) => truncateSync(path, Math.floor(sizeOf(path) / 2))],
  ['cut at a page', (path) => truncateSync(path, Math.floor(sizeOf(path) / 8_192) * 4_096)],
  ['cut by a byte', (path) => truncateSync(path, sizeOf(path) - 1)],
  ['whose second page is empty', (path) => overwrite(path, 4_096, Buffer.alloc(4_096))],
  ['whose tables are noise', (path) => overwrite(path, 100, noise(3_000))],
  ['that is a text', (path) => writeFileSync(path, '会议记录\n'.repeat(2_000))],
  ['that is not there', (path) => rmSync(path)],
  ['beside a foreign log', (path) => writeFileSync(`${path}-wal`, noise(50_000))],
  ['beside a foreign index of the log', (path) => writeFileSync(`${path}-shm`, noise(32_768))],
]

/** Done after a kill: the last releases are in the log alone. */
const ofLog: [string, Damage][] = [
  ['is not there', (path) => rmSync(`${path}-wal`, { force: true })],
  ['is cut', (path) => truncateSync(`${path}-wal`, Math.floor(sizeOf(`${path}-wal`) / 2))],
  ['has another byte', (path) => overwrite(`${path}-wal`, 40_000, noise(1))],
  ['begins with noise', (path) => overwrite(`${path}-wal`, 0, noise(32))],
  ['has lost its index', (path) => rmSync(`${path}-shm`, { force: true })],
  ['is there without the store', (path) => rmSync(path)],
]

/** Turns a bit that only one page of the store has at its place; answers whose. */
function turnBitIn(path: string): string {
  const file = readFileSync(path)
  const store = openStoreForReading(path)
  try {
    for (const route of store.routes()) {
      const { identity } = store.requireBody(route.body)
      for (let at = 0; at + 48 < identity.length; at += 48) {
        const piece = Buffer.from(identity.subarray(at, at + 48))
        const place = file.indexOf(piece)
        if (route.status !== 200 || place < 0 || file.lastIndexOf(piece) !== place) continue
        file.writeUInt8(file.readUInt8(place + 24) ^ 1, place + 24)
        writeFileSync(path, file)
        return route.path
      }
    }
  } finally {
    store.close()
  }
  throw new Error('No page has bytes of its own.')
}

/** In this order the publisher, closing last, leaves all in the one file. */
const both = ['server', 'publisher'] as const

/** Does the same while a server still reads. */
function gatherInFile(path: string): void {
  const store = new DatabaseSync(path)
  store.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  store.close()
}

/** Starts what was stopped, and forgets what it told before. */
function start(...roles: Role[]): void {
  feed.statuses.length = 0
  node.run(...roles)
}

async function comesBack(): Promise<void> {
  await expect.poll(() => feed.statuses.some(isWhole), { timeout: 50_000 * patience }).toBe(true)
  await reader.untilEntry(feed.entries.length)
  expect(await reader.look('all')).toBe(feed.entries.length)
}

describe('a store', () => {
  it.each(shortened(shortened(ofFile)))('%s is made anew, or was whole', async (_, damage) => {
    for (const role of both) await node.stop(role, 'SIGTERM')
    damage(node.storePath)
    start(...both)
    await comesBack()
  })

  it.each(shortened(ofLog))('whose log %s comes back', async (_, damage) => {
    await publishOne()
    for (const role of both) await node.stop(role)
    damage(node.storePath)
    start(...both)
    await comesBack()
  })

  it.each(shortened(shortened(ofFile)))(
    '%s while it is served is followed by a whole one',
    async (_, damage) => {
      await node.stop('publisher', 'SIGTERM')
      gatherInFile(node.storePath)
      damage(node.storePath)
      const wrong = await wrongAnswers()
      start('publisher')
      await comesBack()
      expect(wrong).toEqual([])
    },
  )

  it('in which a bit has turned serves no wrong byte, and is drawn anew', async () => {
    for (const role of both) await node.stop(role, 'SIGTERM')
    const path = turnBitIn(node.storePath)
    const right = (await clean.at(feed.entries.length)).answers.get(path)
    start(...both)
    await until('the server', () => node.address !== '')
    const answers = new Set<string>()
    await expect
      .poll(
        async () => {
          const response = await ask(node.address, path)
          const answer =
            response && (response.status === 200 ? answerIn(response) : response.status)
          answers.add(String(answer))
          return answer
        },
        { timeout: 50_000 * patience },
      )
      .toBe(right)
    answers.delete(String(right))
    expect([...answers].filter((answer) => !['500', '503', 'undefined'].includes(answer))).toEqual(
      [],
    )
    expect(answers).toContain('500')
    await comesBack()
  })

  it('of another program is left alone, and its place taken once it is gone', async () => {
    for (const role of both) await node.stop(role, 'SIGTERM')
    rmSync(node.storePath)
    const foreign = new DatabaseSync(node.storePath)
    foreign.exec('CREATE TABLE accounts (name TEXT); INSERT INTO accounts VALUES (1)')
    foreign.close()
    const before = readFileSync(node.storePath)
    node.failures.length = 0
    start(...both)
    await until('the refusal', () => node.failures.length > 0 && node.address !== '')
    expect(node.failures[0]?.why).toBe('这个文件不是本系统的网站库。')
    expect((await ask(node.address, '/'))?.status).toBe(503)
    expect(readFileSync(node.storePath)).toEqual(before)
    rmSync(node.storePath)
    await comesBack()
  })
})

/** Leaves a release in the log alone. */
async function publishOne(): Promise<void> {
  const given = feed.entries.length
  feed.append(...entries.slice(given, given + 1))
  await reader.untilEntry(given + 1)
}

const isWhole = ({ number, state }: { number: number; state: string }): boolean =>
  number === feed.entries.length && state === 'live'

/** Any answer but a page of the release, or the admission that there is none for now. */
async function wrongAnswers(): Promise<string[]> {
  const wrong: string[] = []
  for (const path of ['/', '/stories/', '/lectures/', '/rss.xml', '/sitemap.xml']) {
    const status = (await ask(node.address, path))?.status
    if (status !== 200 && status !== 500 && status !== 503) wrong.push(`${path} answers ${status}`)
  }
  return wrong
}
