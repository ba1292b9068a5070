/** A document whose page cannot be drawn stays as it was; what waits with it goes live. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../../../ledger/index.ts'
import { openMediaStore } from '../../../media/index.ts'
import { compileSite } from '../../../site/compile.ts'
import { openDrawingThreads, openFeed, Publisher } from '../../../site/publisher/index.ts'
import { answersOf, differenceOf, withRelease } from '../../../site/publisher/former-release.ts'
import { openStoreForReading, openStoreForWriting } from '../../../site/store/index.ts'
import { aFigure, aStory, aTeam, aTheme } from '../../support/documents.ts'
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
const failing = (how: TemplateFault): Promise<string> => aFaultyBundle(folder, fault(how))

const fault = (how: TemplateFault) => ({ path: 'kaijiang/', words: '画不出', fault: how })

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
  async (how) => {
    const entries = ledger()
    feed.append(...entries.slice(0, 2))
    await publish(await failing(how))
    await until('the first release', () => stateOf(2)?.state === 'live')
    feed.append(...entries.slice(2, 4))
    await until('the figure', () => stateOf(4)?.state === 'live')
    await until('the word on the story', () => stateOf(3) !== undefined)
    expect(stateOf(3)).toMatchObject({ state: 'held', failure: { kind: 'story', id: 'story-1' } })
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
  await until('the failure', () => stateOf(3)?.state === 'held')
  const told = stateOf(3)
  await stop()
  feed.statuses.length = 0
  await publish(bundle)
  await until('the same word', () => stateOf(3) !== undefined)
  expect(stateOf(3)).toEqual(told)
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

it('shows the latest of several new versions that can be drawn', async () => {
  const { entries } = aLedger([
    aTheme(),
    aStory({ title: '从前的标题' }),
    aStory({ title: '画得出的标题' }),
    aStory({ title: '画不出的标题' }),
  ])
  feed.append(...entries.slice(0, 2))
  const bundle = await failing('throws')
  const stop = await publish(bundle)
  await until('the first release', () => stateOf(2)?.state === 'live')
  feed.append(...entries.slice(2))
  await until('the word on the last version', () => stateOf(4)?.state === 'held')
  expect(stateOf(3)?.state).toBe('live')
  expect(pageAt(storyPage)).toContain('画得出的标题')
  await stop()
  expect(await differencesFromMadeAtOnce(bundle, entries)).toEqual([])
})

it('tries what is held back again with other templates', async () => {
  feed.append(...ledger().slice(0, 3))
  const stop = await publish(await failing('throws'))
  await until('the failure', () => stateOf(3)?.state === 'held')
  expect(pageAt(storyPage)).toContain('从前的标题')
  await stop()
  await publish(await compileSite())
  await until('the story', () => stateOf(3)?.state === 'live')
  expect(pageAt(storyPage)).toContain('画不出的标题')
})

it('holds it back again where the other templates cannot draw it either', async () => {
  feed.append(...ledger().slice(0, 2))
  const stopFirst = await publish(await compileSite())
  await until('the first release', () => stateOf(2)?.state === 'live')
  await stopFirst()
  const stop = await publish(await failing('throws'))
  feed.append(...ledger().slice(2, 3))
  await until('the failure', () => stateOf(3)?.state === 'held')
  await stop()
  feed.statuses.length = 0
  const others = await mkdtemp(join(tmpdir(), 'others-'))
  await publish(await aFaultyBundle(others, { ...fault('throws'), name: 'other-templates' }))
  await until('the failure', () => stateOf(3)?.state === 'held')
  expect(pageAt(storyPage)).toContain('从前的标题')
  feed.append(...ledger().slice(3, 4))
  await until('the figure', () => stateOf(4)?.state === 'live')
  await rm(others, { recursive: true })
})

describe('a page of many documents that cannot be drawn', () => {
  const second = aStory({ id: 'story-2', slug: 'di-er', title: '画不出的标题' })
  const third = aStory({ id: 'story-3', slug: 'di-san', title: '画得出的标题' })

  it.each([
    ['a list', '/stories/', second],
    ['the page of another', figurePage, { ...second, figures: ['figure-1'] }],
  ])('has the document held back that is behind it: %s', async (_, path, culprit) => {
    const { entries } = aLedger([aTheme(), aStory(), aFigure(), third, culprit, aTeam()])
    feed.append(...entries.slice(0, 3))
    await publish(await aFaultyBundle(folder, { path, words: '画不出', fault: 'throws' }))
    await until('the first release', () => stateOf(3)?.state === 'live')
    feed.append(...entries.slice(3))
    await until('the word on the culprit', () => stateOf(5) !== undefined, 40)
    expect([stateOf(4)?.state, stateOf(6)?.state]).toEqual(['live', 'live'])
    expect(stateOf(5)).toMatchObject({
      state: 'held',
      failure: { kind: 'story', id: 'story-2' },
    })
    expect(stateOf(5)?.failure?.what).toBe(
      `未上线：列有新闻故事《画不出的标题》的网页 ${path} 没有生成。公众还看不到这一稿，其他稿件照常上线。`,
    )
    expect(pageAt('/stories/di-er/')).toBeUndefined()
    expect(pageAt('/stories/')).toContain('画得出的标题')
    expect(pageAt('/stories/')).not.toContain('画不出')
    expect(pageAt(figurePage)).toBeDefined()
  })

  it('has it found among all in a site that is made at once', async () => {
    const { entries } = aLedger([aTheme(), aStory(), second, third, aFigure()])
    feed.append(...entries)
    await publish(
      await aFaultyBundle(folder, { path: '/stories/', words: '画不出', fault: 'throws' }),
    )
    await until('the word on the culprit', () => stateOf(3)?.state === 'held', 40)
    expect(stateOf(5)?.state).toBe('live')
    expect(pageAt('/stories/')).toContain('画得出的标题')
  })

  it('stops the release where none is behind it, and is named', async () => {
    const entries = ledger()
    feed.append(...entries.slice(0, 2))
    const stop = await publish(await compileSite())
    await until('the first release', () => stateOf(2)?.state === 'live')
    await stop()
    await publish(
      await aFaultyBundle(folder, { path: '/stories/', words: '从前', fault: 'throws' }),
    )
    feed.append(...aLedger([aTheme(), aStory({ title: '从前的标题' }), aFigure()]).entries.slice(2))
    await until('the word', () => stateOf(3)?.state === 'failed')
    expect(stateOf(3)?.failure?.what).toContain('未上线：网页 /stories/ 没有生成。')
    expect(pageAt('/stories/')).toContain('从前的标题')
    expect(pageAt(figurePage)).toBeUndefined()
  })
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
