/** A document whose page cannot be drawn stays as it was; what waits with it goes live. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Entry } from '../../../ledger/index.ts'
import { openMediaStore } from '../../../media/index.ts'
import { openDrawingThreads, openFeed, Publisher } from '../../../site/publisher/index.ts'
import { answersOf, differenceOf, withRelease } from '../../../site/publisher/former-release.ts'
import { openStoreForReading, openStoreForWriting } from '../../../site/store/index.ts'
import { aFigure, aStory, aTheme } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { testOrigin, until } from '../../support/site/a-site.ts'
import { aFaultyBundle, type TemplateFault } from '../../support/site/faulty-bundle.ts'
import { aFeed, type FakeFeed } from '../../support/site/fake-feed.ts'

const storyPage = '/stories/xiaoyuan-kaijiang/'
const figurePage = '/figures/shili-renwu/'
let feed: FakeFeed
let folder: string
let stops: (() => Promise<void>)[]

beforeEach(async () => {
  feed = await aFeed()
  folder = await mkdtemp(join(tmpdir(), 'held-'))
  stops = []
})

afterEach(async () => {
  for (const stop of stops) await stop()
  await feed.close()
  await rm(folder, { recursive: true })
})

/** The story's page fails where it has these words in it. */
const failing = (fault: TemplateFault): Promise<string> =>
  aFaultyBundle(folder, { path: 'kaijiang/', words: '画不出', fault })

async function publish(bundle: string): Promise<() => Promise<void>> {
  const renderer = await openDrawingThreads({
    origin: testOrigin,
    folder: bundle,
    longestRenderSeconds: 2,
  })
  const stopping = new AbortController()
  const store = openStoreForWriting(join(folder, 'store.sqlite'))
  const running = new Publisher({
    store,
    media: openMediaStore(join(folder, 'media')),
    feed: openFeed(feed),
    renderer,
    origin: testOrigin,
    log: pino({ level: 'silent' }),
    signal: stopping.signal,
    longestPauseSeconds: 0.3,
  }).run()
  const stop = async () => {
    stopping.abort()
    await running
    await renderer.close()
    store.close()
  }
  stops.push(stop)
  return stop
}

const stateOf = (number: number) =>
  feed.statuses.findLast((status) => status.number === number && status.state !== 'rendering')

function pageAt(path: string): string | undefined {
  const store = openStoreForReading(join(folder, 'store.sqlite'))
  try {
    const answer = store.findAnswer(path)
    if (answer?.type !== 'route') return undefined
    return Buffer.from(store.requireBody(answer.body).identity).toString('utf8')
  } finally {
    store.close()
  }
}

const ledger = (): Entry[] =>
  aLedger([
    aTheme(),
    aStory({ title: '从前的标题' }),
    aStory({ title: '画不出的标题' }),
    aFigure(),
    aStory({ title: '画得出的标题' }),
  ]).entries

it.each(['throws', 'waits for ever', 'loops for ever'] as const)(
  'keeps the former page of a document whose page %s, and publishes the rest',
  async (fault) => {
    const entries = ledger()
    feed.append(...entries.slice(0, 2))
    await publish(await failing(fault))
    await until('the first release', () => stateOf(2)?.state === 'live')
    feed.append(...entries.slice(2, 4))
    await until('the figure', () => stateOf(4)?.state === 'live')
    await until('the word on the story', () => stateOf(3) !== undefined)
    expect(stateOf(3)).toMatchObject({ state: 'failed', failure: { kind: 'story', id: 'story-1' } })
    expect(stateOf(3)?.failure?.what).toContain('其他稿件照常上线')
    expect(pageAt(storyPage)).toContain('从前的标题')
    expect(pageAt('/stories/')).toContain('从前的标题')
    expect(pageAt(figurePage)).toBeDefined()
  },
)

it('holds a new document back altogether, over a restart, until it can be drawn', async () => {
  const [theme, , ...rest] = aLedger([
    aTheme(),
    aTheme(),
    aStory({ title: '画不出的标题' }),
    aFigure(),
    aStory({ title: '画得出的标题' }),
  ]).entries
  if (!theme) throw new Error('The ledger is empty.')
  feed.append(...aLedger([aTheme(), aTheme()]).entries)
  const bundle = await failing('throws')
  const stop = await publish(bundle)
  await until('the theme', () => stateOf(2)?.state === 'live')
  feed.append(...rest.slice(0, 1))
  await until('the failure', () => stateOf(3)?.state === 'failed')
  await stop()
  await publish(bundle)
  feed.append(...rest.slice(1, 2))
  await until('the figure', () => stateOf(4)?.state === 'live')
  expect(pageAt(storyPage)).toBeUndefined()
  expect(pageAt('/stories/')).not.toContain('画不出')
  feed.append(...rest.slice(2))
  await until('the story', () => stateOf(5)?.state === 'live')
  expect(pageAt(storyPage)).toContain('画得出的标题')
})

it('shows the last version that could be drawn, over two that cannot and a restart', async () => {
  const { entries } = aLedger([
    aTheme(),
    aStory({ title: '从前的标题' }),
    aStory({ title: '画不出的标题' }),
    aStory({ title: '还是画不出' }),
    aTheme({ id: 'theme-2', slug: 'zhuti-2', name: '另一个主题' }),
  ])
  const bundle = await failing('throws')
  let stop = await publish(bundle)
  for (const number of [2, 3, 4]) {
    feed.append(...entries.slice(feed.entries.length, number))
    await until(`entry ${number}`, () => stateOf(number) !== undefined)
  }
  await stop()
  stop = await publish(bundle)
  feed.append(...entries.slice(4))
  await until('the theme', () => stateOf(5)?.state === 'live')
  expect(pageAt(storyPage)).toContain('从前的标题')
  await stop()
  expect(await differencesFromMadeAtOnce(bundle, entries)).toEqual([])
})

/** Compares the store with one made at once, in which what cannot be drawn comes up anew. */
async function differencesFromMadeAtOnce(bundle: string, entries: Entry[]): Promise<string[]> {
  const renderer = await openDrawingThreads({ origin: testOrigin, folder: bundle })
  const store = openStoreForReading(join(folder, 'store.sqlite'))
  try {
    const making = { renderer, origin: testOrigin }
    const noted = { ...making, held: store.findMeta('held') ?? '' }
    const [asNoted, anew] = [
      await withRelease(entries, noted, answersOf),
      await withRelease(entries, making, answersOf),
    ]
    return [...changedIn(answersOf(store), asNoted), ...changedIn(asNoted, anew)]
  } finally {
    store.close()
    await renderer.close()
  }
}

const changedIn = (one: Map<string, string>, other: Map<string, string>): string[] =>
  Object.values(differenceOf(one, other)).flat()
