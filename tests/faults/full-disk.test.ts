/**
 * A disk that is full at one page of a write after the other: a small file
 * system of its own, with room for so many pages and no more.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { loadRenderer } from '../../site/render.ts'
import { Node } from '../support/faults/a-node.ts'
import { CleanReleases } from '../support/faults/clean-releases.ts'
import { leftoversIn } from '../support/faults/leftovers.ts'
import { Reader } from '../support/faults/reading.ts'
import { isLong, seed } from '../support/faults/report.ts'
import { patience } from '../support/patience.ts'
import { chanceOf } from '../support/random/chance.ts'
import { randomBlobs, randomLedger } from '../support/random-ledger.ts'
import { testOrigin, until } from '../support/site/a-site.ts'
import { aFeed, type FakeFeed } from '../support/site/fake-feed.ts'

/** How many pages are left, from none on. */
const rooms = isLong ? Array.from({ length: 40 }, (_, index) => index) : [0, 3, 12]
/** The same while the site is drawn anew, which takes hundreds of pages. */
const roomsForWhole = isLong ? [0, 1, 2, 3, 5, 8, 20, 60, 150, 300, 450, 600] : [8]
const begun = 20

let folder: string
let isMounted = false
let feed: FakeFeed

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'))
  isMounted = mount()
  feed = await aFeed()
  for (const [hash, bytes] of randomBlobs) feed.blobs.set(hash, bytes)
})

beforeEach(() => {
  feed.entries.length = 0
  feed.statuses.length = 0
})

afterEach(() => {
  for (const name of isMounted ? readdirSync(folder) : [])
    rmSync(join(folder, name), { recursive: true })
})

afterAll(async () => {
  await feed.close()
  if (isMounted) execFileSync('umount', [folder])
  rmSync(folder, { recursive: true })
})

it(
  'leaves the former release, and the next follows when there is room again',
  async ({ skip }) => {
    if (!isMounted) skip('only root may mount a file system of its own')
    const entries = randomLedger({ seed, length: begun + rooms.length * 2 })
    feed.append(...entries.slice(0, begun))
    const clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
    const node = new Node({ folder, feed })
    const reader = new Reader(node, clean, chanceOf(seed), () => feed.entries.length)
    try {
      node.run('publisher', 'server')
      await reader.untilEntry(begun)
      for (const pages of rooms) {
        const given = feed.entries.length
        fillUpTo(pages)
        feed.statuses.length = 0
        feed.append(...entries.slice(given, given + 2))
        await until('a word on the entry', () =>
          feed.statuses.some(({ state }) => state === 'failed' || state === 'live'),
        )
        expect(await reader.look('all')).toBeGreaterThanOrEqual(given)
        rmSync(ballast())
        await reader.untilEntry(given + 2)
        expect(await reader.look('all')).toBe(given + 2)
      }
      expect(await leftoversIn(folder)).toEqual([])
    } finally {
      await node.close()
    }
  },
  (rooms.length * 20_000 + 60_000) * patience,
)

it(
  'leaves the former release where the site is drawn anew, and the new one follows',
  async ({ skip }) => {
    if (!isMounted) skip('only root may mount a file system of its own')
    const entries = randomLedger({ seed, length: begun + roomsForWhole.length })
    feed.append(...entries.slice(0, begun))
    const clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
    const node = new Node({ folder, feed })
    const reader = new Reader(node, clean, chanceOf(seed), () => feed.entries.length)
    try {
      node.run('publisher', 'server')
      await reader.untilEntry(begun)
      for (const pages of roomsForWhole) {
        await node.stop('publisher')
        outdate(node.storePath)
        fillUpTo(pages)
        node.run('publisher')
        await new Promise((resolve) => setTimeout(resolve, 2_000))
        await reader.look('all')
        rmSync(ballast())
        const given = feed.entries.length
        feed.append(...entries.slice(given, given + 1))
        await reader.untilEntry(given + 1)
        expect(await reader.look('all')).toBe(given + 1)
        expect(isOutdated(node.storePath)).toBe(false)
      }
      expect(await leftoversIn(folder)).toEqual([])
    } finally {
      await node.close()
    }
  },
  (roomsForWhole.length * 40_000 + 60_000) * patience,
)

/** As if other templates had been compiled. */
function outdate(path: string): void {
  const store = new DatabaseSync(path)
  store.exec("UPDATE meta SET value = '' WHERE key = 'bundle'")
  store.close()
}

function isOutdated(path: string): boolean {
  const store = new DatabaseSync(path, { readOnly: true })
  const found = store.prepare("SELECT value FROM meta WHERE key = 'bundle'").get()
  store.close()
  return found?.['value'] === ''
}

/** False where this may not be done here. */
function mount(): boolean {
  if (process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch (error) {
    if ((error as { status?: number | null }).status === undefined) throw error
    return false
  }
}

const ballast = () => join(folder, 'ballast')

/** Takes all the room but so many pages. */
function fillUpTo(pages: number): void {
  const { bfree, bsize } = statfsSync(folder)
  writeFileSync(ballast(), Buffer.alloc(Math.max(0, bfree - pages) * bsize))
}
