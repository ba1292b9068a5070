/** Clocks that jump: releases and withdrawals go by the ledger, whatever the time. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { loadRenderer } from '../../site/render.ts'
import { aNode } from '../support/faults/a-node.ts'
import { CleanReleases } from '../support/faults/clean-releases.ts'
import { Reader } from '../support/faults/reading.ts'
import { isLong, seed } from '../support/faults/report.ts'
import { chanceOf } from '../support/random/chance.ts'
import { randomBlobs, randomLedger } from '../support/random-ledger.ts'
import { testOrigin } from '../support/site/a-site.ts'
import { aFeed } from '../support/site/fake-feed.ts'

const year = 365 * 86_400_000
const jumps = isLong
  ? [0, -year, 2 * year, -10 * year, 60_000, -86_400_000, 30 * year, 0]
  : [-year, 2 * year]
const shiftedClock = pathToFileURL(join(import.meta.dirname, '../support/faults/shifted-clock.mjs'))

it('are lived through by a node that runs, and by one that starts', async () => {
  const entries = randomLedger({ seed, length: 20 + jumps.length * 4 })
  const feed = await aFeed()
  for (const [hash, bytes] of randomBlobs) feed.blobs.set(hash, bytes)
  feed.append(...entries.slice(0, 20))
  const clean = new CleanReleases(entries, await loadRenderer({ origin: testOrigin }))
  const folder = await mkdtemp(join(tmpdir(), 'clock-'))
  const shift = join(folder, 'shift')
  await writeFile(shift, '0')
  {
    await using node = await aNode(feed, {
      env: { CLOCK_SHIFT_FILE: shift },
      execArgv: ['--import', shiftedClock.href],
    })
    const reader = new Reader(node, clean, chanceOf(seed), () => feed.entries.length)
    node.run('publisher', 'server')
    const append = async () => {
      const given = feed.entries.length
      feed.append(...entries.slice(given, given + 2))
      await reader.untilEntry(feed.entries.length)
      expect(await reader.look('all')).toBe(feed.entries.length)
    }
    for (const jump of jumps) {
      await writeFile(shift, String(jump))
      await append()
      for (const role of ['publisher', 'server'] as const) node.kill(role)
      await append()
    }
  }
  await feed.close()
  await rm(folder, { recursive: true })
})
