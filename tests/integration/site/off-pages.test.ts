/** What is withdrawn goes from every page that names it, whatever release is being made meanwhile. */
import { existsSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { headAfter, nextEntry } from '../../../ledger/index.ts'
import type { Entry, Fact, LedgerDocument } from '../../../ledger/index.ts'
import { compileSite } from '../../../site/compile.ts'
import { openDrawingThreads } from '../../../site/publisher/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import type { SiteReader } from '../../../site/store/index.ts'
import { aHomePage, aStory, aTheme, someSiteSettings } from '../../support/documents.ts'
import { aLedgerOf } from '../../support/ledger.ts'
import { aSite, testOrigin, until, type TestSite } from '../../support/site/a-site.ts'
import { aFaultyBundle } from '../../support/site/faulty-bundle.ts'
import { contentsOf, differencesOf, publishInGroups } from '../../support/site/stores.ts'

const storyPage = '/stories/xiaoyuan-kaijiang/'
const lists = ['/', '/stories/', '/rss.xml', '/sitemap/story-1.xml']
let site: TestSite

beforeEach(async () => {
  site = await aSite()
})
afterEach(() => site.close())

const published = (document: LedgerDocument, index: number): Fact => ({
  type: 'published',
  submission: `s-${index + 1}`,
  document,
})

const withdrawn: Fact = {
  type: 'withdrawn',
  submission: 's-withdrawal',
  subject: { kind: 'story', id: 'story-1' },
}

/** A home page, the story that will be withdrawn, and so many older ones. */
const someDocuments = (stories: number): LedgerDocument[] => [
  aTheme(),
  aHomePage({ lectures: [], stories: [], figures: [], campaign: undefined, notice: undefined }),
  aStory({ on: '2026-06-01' }),
  ...Array.from({ length: stories }, (_, index) => anOlderStory(index + 2)),
]

const anOlderStory = (number: number) =>
  aStory({ id: `story-${number}`, slug: `gushi-${number}`, title: `旧故事${number}` })

const entriesOf = (documents: LedgerDocument[], ...facts: Fact[]): Entry[] =>
  aLedgerOf([...documents.map(published), ...facts]).entries

const isLive = (number: number) => () =>
  site.feed.statuses.some((status) => status.number === number && status.state === 'live')

/** Addresses of pages whose bytes name the story. */
const pagesNamingIt = (among?: string[]): string[] =>
  site.read((store) =>
    (among ?? store.routes().map(({ path }) => path)).filter((path) => {
      const answer = store.findAnswer(path)
      return answer?.type === 'route' && textIn(store, answer.body).includes(storyPage)
    }),
  )

const textIn = (store: SiteReader, body: string) =>
  Buffer.from(store.requireBody(body).identity).toString('utf8')

const noListNamesIt = () => pagesNamingIt(lists).length === 0

/** Publishes these with the present templates, and ends. */
async function publishFirst(entries: Entry[]): Promise<void> {
  site.renderer = (await loadRenderer({ origin: testOrigin })) as unknown as TestSite['renderer']
  site.feed.append(...entries)
  const stop = site.publish()
  await until('the first release', isLive(entries.length), 30)
  await stop()
}

const otherTemplates = () =>
  aFaultyBundle(site.folder, { path: '/none/', words: 'none', fault: 'throws' })

/** Draws as slowly as a site of many more pages would be drawn. */
async function useSlow(folder: string): Promise<{ drawn: string[] }> {
  const renderer = await loadRenderer({ origin: testOrigin, folder })
  const drawn: string[] = []
  const slow = {
    ...renderer,
    async render(path: string) {
      drawn.push(path)
      await new Promise((resolve) => setTimeout(resolve, 5))
      return renderer.render(path)
    },
  }
  site.renderer = slow as unknown as TestSite['renderer']
  return { drawn }
}

async function differencesFromClean(entries: Entry[], folder: string): Promise<string[]> {
  const renderer = await loadRenderer({ origin: testOrigin, folder })
  const clean = await publishInGroups({ groups: [entries], renderer, origin: testOrigin })
  // Assets of former templates stay for a while.
  return differencesOf(site.read(contentsOf), clean)
}

it('goes while the whole site is drawn with other templates, which then goes on', async () => {
  const entries = entriesOf(someDocuments(120), withdrawn)
  await publishFirst(entries.slice(0, -1))
  expect(pagesNamingIt()).toEqual(expect.arrayContaining(lists))
  const before = site.read((store) => store.findMeta('bundle'))
  const others = await otherTemplates()
  const { drawn } = await useSlow(others)
  site.publish()
  await until('a part of the drawing', () => drawn.length > 20)
  site.feed.append(...entries.slice(-1))
  await until('the withdrawal', noListNamesIt)
  site.read((store) => {
    expect(store.findMeta('bundle')).toBe(before)
    expect(store.head()?.number).toBe(entries.length - 1)
    expect(store.findAnswer(storyPage)).toMatchObject({ type: 'gone' })
    for (const path of lists) expect(store.findAnswer(path)).toMatchObject({ status: 200 })
    expect(store.computeRelease()).toBe(store.head()?.release)
  })
  expect(isLive(entries.length)()).toBe(false)
  expect(pagesNamingIt()).toEqual([])
  await until('the release', () => {
    expect(pagesNamingIt(lists)).toEqual([])
    return isLive(entries.length)()
  })
  expect(site.read((store) => store.findMeta('bundle'))).not.toBe(before)
  expect(await differencesFromClean(entries, others)).toEqual([])
})

it('goes alone: what waits with it is shown as it was', async () => {
  const documents = someDocuments(60)
  const moved = aStory({ id: 'story-2', slug: 'banjia', title: '搬走的故事' })
  const successor = aStory({ id: 'story-new', slug: 'gushi-2', title: '后来的故事' })
  const settings = someSiteSettings()
  const entries = entriesOf([...documents, moved, successor, settings], withdrawn)
  await publishFirst(entries.slice(0, documents.length))
  const { drawn } = await useSlow(await compileSite())
  site.feed.append(...entries.slice(documents.length, -1))
  site.publish()
  await until('a part of the drawing', () => drawn.length > 20)
  site.feed.append(...entries.slice(-1))
  await until('the withdrawal', noListNamesIt)
  site.read((store) => {
    const textAt = (path: string) => {
      const answer = store.findAnswer(path)
      return answer?.type === 'route' ? textIn(store, answer.body) : ''
    }
    expect(store.head()?.number).toBe(documents.length)
    expect(store.findAnswer('/stories/banjia/')).toBeUndefined()
    expect(textAt('/stories/gushi-2/')).toContain('旧故事2')
    for (const path of lists) {
      expect(textAt(path)).not.toContain('banjia')
      expect(textAt(path)).not.toContain('后来的故事')
    }
  })
  await until('the release', isLive(entries.length))
  expect(await differencesFromClean(entries, await compileSite())).toEqual([])
})

it('goes from every page, and the pages of what was gone before follow with the release', async () => {
  const documents = [...someDocuments(60), someSiteSettings()]
  const other = someSiteSettings({ name: '改过的名称' })
  const settings = { kind: 'site-settings', id: 'site-settings' } as const
  const settingsGone: Fact = { ...withdrawn, submission: 's-settings', subject: settings }
  const facts = [withdrawn, published(other, documents.length), settingsGone]
  const entries = entriesOf(documents, ...facts)
  await publishFirst(entries.slice(0, -2))
  const { drawn } = await useSlow(await compileSite())
  site.feed.append(...entries.slice(-2, -1))
  site.publish()
  await until('a part of the drawing', () => drawn.length > 20)
  site.feed.append(...entries.slice(-1))
  await until('the release', isLive(entries.length))
  expect(await differencesFromClean(entries, await compileSite())).toEqual([])
})

it('goes though a list of many cannot be drawn, but from that list', async () => {
  const entries = entriesOf([...someDocuments(20), aTheme({ name: '改过的主题' })], withdrawn)
  await publishFirst(entries.slice(0, -2))
  const folder = await aFaultyBundle(site.folder, {
    path: '/rss.xml',
    words: '旧故事',
    fault: 'throws',
  })
  site.renderer = (await loadRenderer({ origin: testOrigin, folder })) as never
  site.feed.append(...entries.slice(-2))
  const stop = site.publish()
  await until('the withdrawal', () => pagesNamingIt(lists).join() === '/rss.xml')
  await until('the word on it', () =>
    site.feed.statuses.some(({ failure }) => failure?.what.includes('列表和首页还没有更新')),
  )
  await stop()
  site.renderer = (await loadRenderer({ origin: testOrigin })) as never
  site.publish()
  await until('the release', isLive(entries.length))
  expect(await differencesFromClean(entries, await compileSite())).toEqual([])
})

it('goes from all pages of a site that no release can be made of, and that is told', async () => {
  const entries = entriesOf([...someDocuments(20), aTheme({ name: '改过的主题' })], withdrawn)
  await publishFirst(entries.slice(0, -2))
  const folder = await aFaultyBundle(site.folder, { path: '/about/', words: '', fault: 'throws' })
  site.renderer = (await loadRenderer({ origin: testOrigin, folder })) as never
  site.feed.append(...entries.slice(-2))
  const stop = site.publish()
  await until('the withdrawal', noListNamesIt)
  await until('the word on it', () =>
    site.feed.statuses.some(({ failure }) => failure?.what.includes('列表和首页也不再列出')),
  )
  await stop()
  site.publish()
  await until('another attempt', () => site.feed.statuses.length > 4)
  expect(pagesNamingIt()).toEqual([])
})

it('stays off them over a restart, though the ledger cannot be asked', async () => {
  const entries = entriesOf(someDocuments(60), withdrawn)
  await publishFirst(entries.slice(0, -1))
  const others = await otherTemplates()
  const { drawn } = await useSlow(others)
  const stop = site.publish()
  await until('a part of the drawing', () => drawn.length > 20)
  site.feed.append(...entries.slice(-1))
  await until('the withdrawal', noListNamesIt)
  await stop()
  let asked = 0
  site.feed.instead = (_, res) => {
    asked += 1
    res.writeHead(503).end()
    return true
  }
  drawn.length = 0
  site.publish()
  await until('some questions', () => asked > 2)
  expect(drawn).toEqual([])
  expect(pagesNamingIt(lists)).toEqual([])
  site.feed.instead = undefined
  await until('the release', isLive(entries.length))
  expect(await differencesFromClean(entries, others)).toEqual([])
})

it('does not keep a release waiting where it may not stand', async () => {
  const entries = entriesOf(someDocuments(60))
  await publishFirst(entries)
  const others = await otherTemplates()
  const { drawn } = await useSlow(others)
  site.publish()
  await until('a part of the drawing', () => drawn.length > 20)
  const subject = { kind: 'story', id: 'story-nobody-knows' } as const
  const head = headAfter(entries.at(-1) as Entry)
  site.feed.append(nextEntry(head, { ...withdrawn, subject }, new Date()))
  await until('the other templates', () =>
    site.read((store) => others.endsWith(store.findMeta('bundle') ?? '-')),
  )
})

it('goes as well where threads draw the site', async () => {
  const entries = entriesOf(someDocuments(200), withdrawn)
  await publishFirst(entries.slice(0, -1))
  const folder = await otherTemplates()
  const threads = await openDrawingThreads({ origin: testOrigin, folder })
  site.renderer = threads as unknown as TestSite['renderer']
  const stop = site.publish()
  await until('the drawing', () => existsSync(`${site.storePath}.whole`))
  site.feed.append(...entries.slice(-1))
  await until('the withdrawal', noListNamesIt, 30)
  await until('the release', () => noListNamesIt() && isLive(entries.length)(), 30)
  await stop()
  await threads.close()
  expect(await differencesFromClean(entries, folder)).toEqual([])
})
