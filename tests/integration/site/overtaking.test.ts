/** A withdrawal waits for no release that is being made, and none brings back what it took away. */
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Fact } from '../../../ledger/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import { openStoreForWriting } from '../../../site/store/index.ts'
import { aStory, aTheme } from '../../support/documents.ts'
import { aLedgerOf } from '../../support/ledger.ts'
import { aSite, testOrigin, until, type TestSite } from '../../support/site/a-site.ts'
import { aRenderer } from '../../support/site/fake-renderer.ts'
import { contentsOf, differencesOf, publishInGroups } from '../../support/site/stores.ts'

const storyPage = '/stories/xiaoyuan-kaijiang/'
let site: TestSite

beforeEach(async () => {
  site = await aSite()
})
afterEach(() => site.close())

const published = (submission: string, document: ReturnType<typeof aStory>): Fact => ({
  type: 'published',
  submission,
  document,
})

const withdrawn = (submission: string): Fact => ({
  type: 'withdrawn',
  submission,
  subject: { kind: 'story', id: 'story-1' },
  reason: '内容有误',
})

const isLive = (number: number) => () =>
  site.feed.statuses.some((status) => status.number === number && status.state === 'live')

const answerAt = (path: string) => site.read((store) => store.findAnswer(path))
const isGone = () => answerAt(storyPage)?.type === 'gone'

/** Other templates, whose home page is drawn when the test says so, each time anew. */
function gatedRenderer() {
  const renderer = aRenderer('bundle-2')
  const gates: (() => void)[] = []
  let opened = 0
  site.renderer = {
    ...renderer,
    async render(path) {
      if (path === '/' && gates.length >= opened)
        await new Promise<void>((resolve) => gates.push(resolve))
      return renderer.render(path)
    },
  }
  return {
    drawing: (count: number) => () => gates.length === count,
    open: () => gates[opened++]?.(),
  }
}

it('is carried out while the whole site is drawn anew, and stays so when that is done', async () => {
  const { entries } = aLedgerOf([published('s-1', aStory()), withdrawn('s-2')])
  site.feed.append(...entries.slice(0, 1))
  const stop = site.publish()
  await until('the story', isLive(1))
  await stop()
  const gate = gatedRenderer()
  site.publish()
  await until('the drawing', gate.drawing(1))
  site.feed.append(...entries.slice(1))
  await until('the withdrawal', isGone)
  expect(isLive(2)()).toBe(false)
  gate.open()
  await until('the drawing of the next release', gate.drawing(2))
  site.read((store) => {
    expect(store.findMeta('bundle')).toBe('bundle-2')
    expect(store.head()?.number).toBe(1)
    expect(store.findAnswer(storyPage)).toMatchObject({ type: 'gone', reason: '内容有误' })
    expect(store.computeRelease()).toBe(store.head()?.release)
  })
  gate.open()
  await until('the next release', isLive(2))
  expect(answerAt(storyPage)).toMatchObject({ type: 'gone', reason: '内容有误' })
  expect(site.read((store) => store.withdrawnEarly())).toEqual([])
})

it('is carried out ahead of the others that came with it', async () => {
  const { entries } = aLedgerOf([
    published('s-1', aStory()),
    published('s-2', aStory({ id: 'story-2', slug: 'di-er' })),
    withdrawn('s-3'),
  ])
  site.feed.append(...entries.slice(0, 1))
  const stop = site.publish()
  await until('the story', isLive(1))
  await stop()
  const gate = gatedRenderer()
  site.renderer.bundle = 'bundle-1'
  site.feed.append(...entries.slice(1))
  site.publish()
  await until('the drawing', gate.drawing(1))
  await until('the withdrawal', isGone)
  gate.open()
  await until('the release', isLive(3))
})

it('leaves alone what a later entry publishes again', async () => {
  const { entries } = aLedgerOf([
    published('s-1', aStory()),
    withdrawn('s-2'),
    published('s-3', aStory({ title: '改正后的故事' })),
  ])
  site.feed.append(...entries.slice(0, 1))
  const stop = site.publish()
  await until('the story', isLive(1))
  await stop()
  const gate = gatedRenderer()
  site.publish()
  await until('the drawing', gate.drawing(1))
  site.feed.append(...entries.slice(1))
  await until('the withdrawal', isGone)
  gate.open()
  await until('the drawing of the next release', gate.drawing(2))
  gate.open()
  await until('the story again', isLive(3))
  expect(answerAt(storyPage)).toMatchObject({ type: 'route', status: 200 })
})

it('is not acted on where its entry does not follow', async () => {
  const { entries } = aLedgerOf([published('s-1', aStory()), withdrawn('s-2')])
  site.feed.append(...entries.slice(0, 1))
  const stop = site.publish()
  await until('the story', isLive(1))
  await stop()
  const gate = gatedRenderer()
  site.publish()
  await until('the drawing', gate.drawing(1))
  const isAsked = site.feed.entries.length
  site.feed.append(
    ...entries.slice(1).map((entry) => ({ ...entry, at: '2020-01-01T00:00:00.000Z' })),
  )
  gate.open()
  await until('the refusal', () =>
    site.feed.statuses.some(({ number, state }) => number === isAsked + 1 && state === 'failed'),
  )
  expect(answerAt(storyPage)).toMatchObject({ type: 'route', status: 200 })
})

it('needs no more than the next release, which draws only what it changes', async () => {
  const stories = Array.from({ length: 30 }, (_, index) =>
    published(`s-${index + 3}`, aStory({ id: `story-${index + 2}`, slug: `gushi-${index + 2}` })),
  )
  const { entries } = aLedgerOf([
    { type: 'published', submission: 's-1', document: aTheme() },
    published('s-2', aStory()),
    ...stories,
    withdrawn('s-33'),
  ])
  const renderer = await loadRenderer({ origin: testOrigin })
  const drawn: string[] = []
  const counting = {
    ...renderer,
    render: (path: string) => {
      drawn.push(path)
      return renderer.render(path)
    },
  }
  site.renderer = counting as unknown as TestSite['renderer']
  site.feed.append(...entries.slice(0, -1))
  const stop = site.publish()
  await until('the stories', isLive(32))
  await stop()
  const store = openStoreForWriting(join(site.folder, 'store.sqlite'))
  store.commitWithdrawal([{ path: storyPage, number: 33 }])
  store.close()
  expect(answerAt(storyPage)).toMatchObject({ type: 'gone' })
  drawn.length = 0
  site.feed.append(...entries.slice(-1))
  site.publish()
  await until('the release', isLive(33))
  expect(drawn).toContain('/stories/page/1/')
  expect(drawn).not.toContain('/about/')
  const clean = await publishInGroups({ groups: [entries], renderer, origin: testOrigin })
  expect(differencesOf(site.read(contentsOf), clean)).toEqual([])
})
