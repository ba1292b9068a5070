/** A document with a link that leads nowhere stays as it was; what waits with it goes live. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Entry, Fact, LedgerDocument, RichText } from '../../../ledger/index.ts'
import { contentHashOf, filePath } from '../../../media/index.ts'
import { loadRenderer } from '../../../site/render.ts'
import { answersOf, differenceOf, withRelease } from '../../../site/publisher/former-release.ts'
import {
  aFigure,
  aFile,
  aHomePage,
  aLecture,
  aNavigation,
  aRedirect,
  aStory,
  aTheme,
  someSiteSettings,
} from '../../support/documents.ts'
import { aLedger, aLedgerOf } from '../../support/ledger.ts'
import { aSite, testOrigin, until, type TestSite } from '../../support/site/a-site.ts'
import { aFaultyBundle } from '../../support/site/faulty-bundle.ts'

const storyPage = '/stories/xiaoyuan-kaijiang/'
const figurePage = '/figures/shili-renwu/'
let site: TestSite

beforeEach(async () => {
  site = await aSite()
  await useTemplates()
})
afterEach(() => site.close())

/** The site's own templates, or those of another folder. */
async function useTemplates(folder?: string): Promise<void> {
  const renderer = await loadRenderer({ origin: testOrigin, ...(folder ? { folder } : {}) })
  site.renderer = renderer as unknown as TestSite['renderer']
}

/** A text with a link as an editor pastes it: to an address of this very site. */
const linkTo = (path: string): RichText => [
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: `${testOrigin}${path}`, children: [{ type: 'text', text: '链接' }] },
    ],
  },
]

const stateOf = (number: number) =>
  site.feed.statuses.findLast((status) => status.number === number && status.state !== 'rendering')

const told = (...numbers: number[]) =>
  until(`word on ${numbers.join(', ')}`, () => numbers.every((number) => stateOf(number)))

const statesOf = (...numbers: number[]) => numbers.map((number) => stateOf(number)?.state)

const answerAt = (path: string) => site.read((store) => store.findAnswer(path))

const textAt = (path: string): string =>
  site.read((store) => {
    const answer = store.findAnswer(path)
    if (answer?.type !== 'route') return ''
    return Buffer.from(store.requireBody(answer.body).identity).toString('utf8')
  })

/** Publishes the first entries, then the others together. */
async function publishInTwo(entries: Entry[], first: number): Promise<() => Promise<void>> {
  site.feed.append(...entries.slice(0, first))
  const stop = site.publish()
  if (first > 0) await until('the first release', () => stateOf(first)?.state === 'live')
  site.feed.append(...entries.slice(first))
  await told(...entries.slice(first).map(({ number }) => number))
  return stop
}

/** Compares the store with one made at once: with what was noted to be held back, and anew. */
async function differencesFromMadeAtOnce(): Promise<string[]> {
  const { entries } = site.feed
  const making = { renderer: await loadRenderer({ origin: testOrigin }), origin: testOrigin }
  const held = site.read((store) => store.findMeta('held') ?? '')
  const [here, asNoted, anew] = [
    site.read(answersOf),
    await withRelease(entries, { ...making, held }, answersOf),
    await withRelease(entries, making, answersOf),
  ]
  return [differenceOf(here, asNoted), differenceOf(asNoted, anew)].flatMap((difference) =>
    Object.values(difference).flat(),
  )
}

const published = (...documents: LedgerDocument[]): Fact[] =>
  documents.map((document, index) => ({
    type: 'published',
    submission: `s-${index + 1}`,
    document,
  }))

describe('a link that leads nowhere', () => {
  it('holds back the document whose text has it, which is named; the rest goes live', async () => {
    const { entries } = aLedger([
      aTheme(),
      aStory({ title: '从前的标题' }),
      aStory({ title: '新的标题', body: linkTo('/nowhere/') }),
      aFigure(),
    ])
    await publishInTwo(entries, 2)
    expect(statesOf(3, 4)).toEqual(['held', 'live'])
    expect(stateOf(3)?.failure).toEqual({
      kind: 'story',
      id: 'story-1',
      what: `未上线：网页 ${storyPage} 有一个打不开的链接。公众还看不到这一稿，其他稿件照常上线。`,
      why: '新闻故事《新的标题》里的链接 /nowhere/ 在本网站上不存在。',
      todo: '请改正或删去这个链接，然后重新送审。如果它指向的网页以后才上线，到时会自动再试。',
    })
    for (const path of [storyPage, '/stories/']) {
      expect(textAt(path)).toContain('从前的标题')
      expect(textAt(path)).not.toContain('新的标题')
    }
    expect(textAt(figurePage)).not.toBe('')
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })

  it('holds it back as well in a site that is made at once', async () => {
    const { entries } = aLedger([
      aTheme(),
      aStory({ body: linkTo('/nowhere/') }),
      aFigure({ body: linkTo('/also-nowhere/') }),
      aStory({ id: 'story-2', slug: 'di-er', title: '第二个故事' }),
    ])
    await publishInTwo(entries, 0)
    expect(statesOf(1, 2, 3, 4)).toEqual(['live', 'held', 'held', 'live'])
    expect(answerAt(storyPage)).toBeUndefined()
    expect(textAt('/stories/')).toContain('第二个故事')
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })

  it('is tried again when what it leads to is there, over a restart', async () => {
    const { entries } = aLedger([
      aTheme(),
      aStory({ body: linkTo('/stories/di-er/') }),
      aFigure(),
      aStory({ id: 'story-2', slug: 'di-er', title: '第二个故事' }),
    ])
    const stop = await publishInTwo(entries.slice(0, 3), 1)
    expect(statesOf(2, 3)).toEqual(['held', 'live'])
    await stop()
    site.publish()
    site.feed.append(...entries.slice(3))
    await until('both stories', () => statesOf(2, 4).every((state) => state === 'live'))
    expect(textAt(storyPage)).toContain(`${testOrigin}/stories/di-er/`)
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })

  it('is tried again with each correction of the document', async () => {
    const { entries } = aLedger([
      aTheme(),
      aStory({ title: '从前的标题' }),
      aStory({ body: linkTo('/nowhere/') }),
      aStory({ body: linkTo('/still-nowhere/') }),
      aStory({ title: '改好的标题', body: linkTo('/stories/') }),
    ])
    const stop = await publishInTwo(entries.slice(0, 3), 2)
    site.feed.append(...entries.slice(3, 4))
    await told(4)
    expect(stateOf(4)?.failure?.why).toContain('/still-nowhere/')
    expect(textAt(storyPage)).toContain('从前的标题')
    site.feed.append(...entries.slice(4))
    await until('the correction', () => stateOf(5)?.state === 'live')
    await stop()
    expect(textAt(storyPage)).toContain('改好的标题')
  })

  it('has an earlier version shown, once what that leads to is there', async () => {
    const { entries } = aLedger([
      aTheme(),
      aStory({ title: '早先的标题', body: linkTo('/stories/di-er/') }),
      aStory({ title: '后来的标题', body: linkTo('/nowhere/') }),
      aStory({ id: 'story-2', slug: 'di-er', title: '第二个故事' }),
    ])
    for (const [number, stop] of [
      [2, site.publish()],
      [3, undefined],
    ] as const) {
      site.feed.append(...entries.slice(site.feed.entries.length, number))
      await until(`word on ${number}`, () => stateOf(number)?.state === 'held')
      await stop?.()
      if (stop) site.publish()
    }
    site.feed.append(...entries.slice(3))
    await until('the earlier version', () => statesOf(2, 4).every((state) => state === 'live'))
    expect(statesOf(3)).toEqual(['held'])
    expect(textAt(storyPage)).toContain('早先的标题')
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })

  it.each([
    [
      'the foot of every page',
      someSiteSettings({ filings: [{ label: '备案', url: `${testOrigin}/nowhere/` }] }),
      'site-settings',
    ],
    [
      'the navigation',
      aNavigation({ footer: [{ label: '更多', to: `${testOrigin}/nowhere/` }] }),
      'navigation',
    ],
    ['a redirect', aRedirect({ from: '/old/', to: '/nowhere/' }), 'redirect'],
  ] as const)(
    'holds back the document behind it, not the one whose page it is on: %s',
    async (_, culprit, kind) => {
      const story = aStory({ title: '无辜的故事' })
      const { entries } = aLedger([
        aTheme(),
        someSiteSettings(),
        aNavigation(),
        culprit,
        story,
        aFigure(),
      ])
      await publishInTwo(entries, 3)
      expect(statesOf(4, 5, 6)).toEqual(['held', 'live', 'live'])
      expect(stateOf(4)?.failure?.kind).toBe(kind)
      expect(textAt(storyPage)).toContain('无辜的故事')
      expect(answerAt('/old/')).toBeUndefined()
      expect(await differencesFromMadeAtOnce()).toEqual([])
    },
  )

  it.each(['links to nowhere', 'is malformed'] as const)(
    'holds back the document with which a page of many %s',
    async (fault) => {
      const second = aStory({ id: 'story-2', slug: 'di-er', title: '说不出的标题' })
      const third = aStory({ id: 'story-3', slug: 'di-san', title: '说得出的标题' })
      await useTemplates(
        await aFaultyBundle(site.folder, { path: '/stories/', words: '说不出', fault }),
      )
      await publishInTwo(aLedger([aTheme(), aStory(), third, second, aFigure()]).entries, 2)
      expect(statesOf(3, 4, 5)).toEqual(['live', 'held', 'live'])
      expect(stateOf(4)?.failure).toMatchObject({ kind: 'story', id: 'story-2' })
      expect(textAt('/stories/')).toContain('说得出的标题')
      expect(textAt('/stories/')).not.toContain('说不出')
      expect(answerAt('/stories/di-er/')).toBeUndefined()
    },
  )

  it('stops the release where no document is behind it', async () => {
    const { entries } = aLedger([aTheme(), aStory(), aFigure()])
    const stop = await publishInTwo(entries.slice(0, 2), 1)
    await stop()
    const fault = { path: '/figures/', words: '', fault: 'links to nowhere' } as const
    await useTemplates(await aFaultyBundle(site.folder, fault))
    site.publish()
    site.feed.append(...entries.slice(2))
    await told(3)
    expect(stateOf(3)?.failure?.what).toBe(
      '未上线：网页 /figures/ 有一个打不开的链接。网站仍是上一版本，稿件没有丢失。',
    )
    expect(answerAt(figurePage)).toBeUndefined()
  })
})

describe('what leads to a document that is held back', () => {
  const badly = linkTo('/nowhere/')

  it('leads to the version that is shown, from where it stood before', async () => {
    const { entries } = aLedger([
      aStory({ slug: 'yi' }),
      aStory({ slug: 'er', title: '从前的标题' }),
      aRedirect({ from: '/old/', to: { kind: 'story', id: 'story-1' } }),
      aStory({ slug: 'san', body: badly }),
      aFigure(),
    ])
    await publishInTwo(entries, 3)
    expect(statesOf(4, 5)).toEqual(['held', 'live'])
    for (const path of ['/stories/yi/', '/old/'])
      expect(answerAt(path)).toEqual({ type: 'redirect', target: '/stories/er/' })
    expect(textAt('/stories/er/')).toContain('从前的标题')
    expect(answerAt('/stories/san/')).toBeUndefined()
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })

  it('is left out where no version was ever shown, until one is', async () => {
    const notice = { text: '请看新故事', to: '/new/' }
    const { entries } = aLedger([
      aTheme(),
      aStory({ body: badly }),
      aStory({ slug: 'banjia', body: badly }),
      aRedirect({ from: '/new/', to: { kind: 'story', id: 'story-1' } }),
      aHomePage({ notice }),
      aFigure({ body: linkTo(storyPage) }),
      aStory({ title: '改好的标题' }),
    ])
    await publishInTwo(entries.slice(0, -1), 1)
    expect(statesOf(2, 3, 4, 5, 6)).toEqual(['held', 'held', 'live', 'live', 'live'])
    expect(answerAt('/new/')).toBeUndefined()
    expect(textAt('/')).toContain('请看新故事')
    expect(textAt('/')).not.toContain('href="/new/"')
    site.feed.append(...entries.slice(-1))
    await until('the correction', () => stateOf(7)?.state === 'live')
    expect(answerAt('/new/')).toEqual({ type: 'redirect', target: storyPage })
    expect(textAt('/')).toContain('href="/new/"')
    expect(await differencesFromMadeAtOnce()).toEqual([])
  })
})

describe('a withdrawal', () => {
  const bytes = Buffer.from('讲义')
  const file = aFile({ name: 'jiangyi.pdf', hash: contentHashOf(bytes) })
  const linking = (path: string) => aFigure({ body: linkTo(path) })

  it.each([
    ['a story', aStory(), storyPage],
    ['a redirect', aRedirect({ from: '/old/', to: '/stories/' }), '/old/'],
    ['a lecture with a file', aLecture({ materials: [file] }), filePath(file)],
  ])(
    'of %s goes through though a text still links there, and the text stays',
    async (_, document, path) => {
      site.feed.blobs.set(file.hash, bytes)
      const facts = published(document, linking(path))
      const subject = { kind: document.kind, id: document.id }
      const { entries } = aLedgerOf([...facts, { type: 'withdrawn', submission: 's-3', subject }])
      await publishInTwo(entries, 2)
      expect(statesOf(3)).toEqual(['live'])
      expect(['gone', undefined]).toContain(answerAt(path)?.type)
      expect(textAt(figurePage)).toContain(path)
      expect(await differencesFromMadeAtOnce()).toEqual([])
    },
  )
})
