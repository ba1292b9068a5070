/**
 * A mirrored folder equals `build:site` of the same store byte for byte, after
 * any releases and any kill, and no page in it is ever without its parts.
 * `LONG=1` tries 200 ledgers.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../../ledger/index.ts'
import { openMediaStore } from '../../../media/index.ts'
import { Mirror, writePlainFiles } from '../../../site/plain-files/index.ts'
import type { Renderer } from '../../../site/publisher/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import { chanceOf, type Chance } from '../../support/random/chance.ts'
import { randomLedger } from '../../support/random-ledger.ts'
import { faultsIn, filesBelow, Watcher } from '../../support/site/plain-files.ts'
import { publishInGroups, type PublishedStore } from '../../support/site/stores.ts'

const origin = 'https://xuanjiang.example.com'
const ledgers = process.env['LONG'] ? 200 : 4
const length = 40
const child = join(import.meta.dirname, '../../support/site/mirroring-child.ts')

let renderer: Renderer
let folder: string
let target: string

beforeAll(async () => {
  renderer = await loadRenderer({ origin })
})
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  target = join(folder, 'mirror')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a mirrored folder', () => {
  it(
    `equals the plain files after each release of ${ledgers} random ledgers, no page ever without a part`,
    async () => {
      for (let seed = 1; seed <= ledgers; seed += 1) {
        target = join(folder, `mirror-${seed}`)
        await publish(seed, followReleases())
      }
    },
    ledgers * 20_000,
  )

  it('equals the plain files however often the mirror is killed on its way', async () => {
    const chance = chanceOf(11)
    await publish(11, async (published) => {
      for (let kill = 0; kill < 2; kill += 1) await mirrorKilled(published, chance)
      expect(faultsIn(target, origin)).toEqual([])
      const isLast = published.store.head()?.number === length
      if (!isLast && chance.happens(0.5)) return
      expect(await mirrorInChild(published)).toBe(0)
      await expectWholeSite(published)
    })
  }, 120_000)

  it('is found out where pages come before their parts', async () => {
    const whole = join(folder, 'whole')
    await publish(3, async ({ store, mediaFolder }) => {
      await writePlainFiles(store, openMediaStore(mediaFolder), whole)
    })
    const watcher = new Watcher(target, origin)
    for (const name of Object.keys(filesBelow(whole)).toSorted(pagesFirst)) {
      mkdirSync(dirname(join(target, name)), { recursive: true })
      writeFileSync(join(target, name), readFileSync(join(whole, name)))
      watcher.look(name)
    }
    expect(watcher.faults).not.toEqual([])
  })
})

/** Publishes a random ledger in groups. */
const publish = (seed: number, onRelease: (published: PublishedStore) => Promise<void>) =>
  publishInGroups({
    groups: inGroups(randomLedger({ seed, length }), seed),
    renderer,
    origin,
    onRelease,
  })

function inGroups(entries: Entry[], seed: number): Entry[][] {
  const chance = chanceOf(seed)
  const groups: Entry[][] = []
  for (let taken = 0; taken < entries.length; taken += groups.at(-1)?.length ?? 0)
    groups.push(entries.slice(taken, taken + 1 + chance.below(10)))
  return groups
}

/** Mirrors each release, watching every change of a file. */
function followReleases(): (published: PublishedStore) => Promise<void> {
  const watcher = new Watcher(target, origin)
  return async (published) => {
    const { store, mediaFolder } = published
    const media = openMediaStore(mediaFolder)
    const mirror = new Mirror(target)
    await mirror.update({ store, media, onStep: ({ name }) => watcher.look(name) })
    expect(watcher.faults).toEqual([])
    expect(await mirror.update({ store, media })).toBeUndefined()
    mirror.close()
    await expectWholeSite(published)
  }
}

async function expectWholeSite({ store, mediaFolder }: PublishedStore): Promise<void> {
  const whole = join(folder, 'whole')
  await writePlainFiles(store, openMediaStore(mediaFolder), whole)
  expect(filesBelow(target)).toEqual(filesBelow(whole))
}

/** Kills a mirror after so many files, or after so many milliseconds in the midst of one. */
async function mirrorKilled(published: PublishedStore, chance: Chance): Promise<void> {
  if (chance.happens(0.5)) await mirrorInChild(published, { afterFiles: 1 + chance.below(40) })
  else await mirrorInChild(published, { afterMilliseconds: chance.below(60) })
}

/** Answers the exit code: null where it was killed. */
async function mirrorInChild(
  { storePath, mediaFolder }: PublishedStore,
  kill: { afterFiles?: number; afterMilliseconds?: number } = {},
): Promise<number | null> {
  const mirror = fork(child, [storePath, mediaFolder, target, String(kill.afterFiles ?? 0)])
  const ended = once(mirror, 'exit')
  await Promise.race([once(mirror, 'message'), ended])
  if (kill.afterMilliseconds !== undefined) {
    await setTimeout(kill.afterMilliseconds)
    mirror.kill('SIGKILL')
  }
  const [code] = (await ended) as [number | null]
  return code
}

const pagesFirst = (one: string, other: string): number =>
  Number(other.endsWith('.html')) - Number(one.endsWith('.html'))
