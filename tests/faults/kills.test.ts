/**
 * The publisher and the public server are killed at random instants while
 * entries flow, some of documents that are held back. `LONG=1`: 500 kills; `FAULTS_SEED` repeats a run's choices.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../site/render.ts'
import { aNode, type Role } from '../support/faults/a-node.ts'
import { CleanReleases } from '../support/faults/clean-releases.ts'
import { leftoversIn } from '../support/faults/leftovers.ts'
import { Outages } from '../support/faults/outages.ts'
import { Reader } from '../support/faults/reading.ts'
import { isLong, report, seed } from '../support/faults/report.ts'
import { chanceOf } from '../support/random/chance.ts'
import { linkedLedger, randomBlobs } from '../support/random-ledger.ts'
import { testOrigin } from '../support/site/a-site.ts'
import { aFeed, type FakeFeed } from '../support/site/fake-feed.ts'

const kills = isLong ? 500 : 8
/** A process that starts is past its first steps after this time, in milliseconds. */
const longestLife = 1_500
const settledEvery = 4
const begun = 30
const victims: Role[][] = [['publisher'], ['publisher'], ['server'], ['publisher', 'server']]

let feed: FakeFeed

beforeAll(async () => {
  feed = await aFeed()
  for (const [hash, bytes] of randomBlobs) feed.blobs.set(hash, bytes)
})

afterAll(() => feed.close())

describe('a kill at any instant', () => {
  it(
    `leaves one complete release, and the node goes on by itself (${kills} kills, seed ${seed})`,
    async () => {
      const length = begun + kills * 2
      const entries = linkedLedger({ seed, length, origin: testOrigin })
      const chance = chanceOf(seed)
      const renderer = await loadRenderer({ origin: testOrigin })
      const clean = new CleanReleases(entries, renderer, { mayHoldBack: true })
      feed.append(...entries.slice(0, begun))
      await using node = await aNode(feed)
      const reader = new Reader(node, clean, chance, () => feed.entries.length)
      node.run('publisher', 'server')
      await reader.untilEntry(begun)
      const outages = new Outages(node)
      let longestToLive = 0
      for (let kill = 1; kill <= kills; kill += 1) {
        const given = feed.entries.length
        const flowing = appendInTime(entries.slice(given, given + 1 + chance.below(3)))
        await pause(chance.below(longestLife))
        for (const role of chance.pick(victims)) node.kill(role)
        await flowing
        const isSettled = kill % settledEvery === 0 || kill === kills
        if (isSettled) {
          const toLive = await reader.untilEntry(feed.entries.length)
          longestToLive = Math.max(longestToLive, toLive)
        }
        await reader.look(isSettled ? 'all' : 'some')
      }
      await outages.stop()
      expect(outages.wrong).toEqual([])
      expect(await reader.look('all')).toBe(feed.entries.length)
      expect(await leftoversIn(node.place.folder)).toEqual([])
      report('kills', {
        kills,
        starts: node.starts,
        entries: feed.entries.length,
        'releases compared': clean.count,
        'looks at one release': reader.looks,
        'looks at an early withdrawal': reader.early,
        'answers compared': reader.compared,
        'longest time without an answer in ms': Math.round(outages.longest),
        'longest time to live after kills in ms': Math.round(longestToLive),
      })
    },
    kills * 10_000 + 60_000,
  )
})

/** Entries come one by one, as people sign. */
async function appendInTime(entries: Parameters<FakeFeed['append']>): Promise<void> {
  for (const entry of entries) {
    feed.append(entry)
    await pause(100)
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
