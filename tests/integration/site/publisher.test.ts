import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineOf, type Fact } from '../../../ledger/index.ts'
import { contentHashOf } from '../../../media/index.ts'
import { aFigure, aPicture, aRedirect, aStory, aTheme } from '../../support/documents.ts'
import { aLedger, aLedgerOf } from '../../support/ledger.ts'
import { aSite, until, type TestSite } from '../../support/site/a-site.ts'
import { aRenderer } from '../../support/site/fake-renderer.ts'

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

const isLive = (number: number) => () =>
  site.feed.statuses.some((status) => status.number === number && status.state === 'live')

const failureOf = (number: number) =>
  site.feed.statuses.findLast((status) => status.number === number && status.state === 'failed')
    ?.failure

/** A picture whose renditions are really on the feed. */
function aStoredPicture(letter: string) {
  const bytes = Buffer.from(`picture ${letter}`)
  const hash = contentHashOf(bytes)
  site.feed.blobs.set(hash, bytes)
  const { renditions, ...rest } = aPicture({}, letter)
  return { ...rest, renditions: renditions.slice(0, 1).map((one) => ({ ...one, hash })) }
}

describe('Publisher', () => {
  it('publishes what the ledger has, then each new entry', async () => {
    const { entries } = aLedger([aTheme(), aStory()])
    site.feed.append(...entries.slice(0, 1))
    site.publish()
    await until('the first entry', isLive(1))
    expect(site.read((store) => store.findAnswer('/stories/xiaoyuan-kaijiang/'))).toBeUndefined()
    site.feed.append(...entries.slice(1))
    await until('the second entry', isLive(2))
    site.read((store) => {
      expect(store.findAnswer('/stories/xiaoyuan-kaijiang/')).toMatchObject({ status: 200 })
      expect(store.head()?.number).toBe(2)
      expect(store.computeRelease()).toBe(store.head()?.release)
    })
    const live = site.feed.statuses.findLast((status) => status.number === 2)
    expect(live).toMatchObject({ state: 'live', routesChanged: 6 })
    expect(live?.milliseconds).toBeGreaterThanOrEqual(0)
  })

  it('says of a text that was replaced before it was shown that it was, not that it is live', async () => {
    const facts = [published('s-1', aStory()), published('s-2', aStory({ title: '改过的标题' }))]
    site.feed.append(...aLedgerOf(facts).entries)
    site.publish()
    await until('the second version', isLive(2))
    const told = site.feed.statuses.filter(({ number }) => number === 1)
    expect(told.map(({ state }) => state)).toEqual(['replaced'])
  })

  it('tells of every entry of a large release, many at once', async () => {
    const themes = Array.from({ length: 450 }, (_, index) =>
      aTheme({ id: `theme-${index}`, slug: `zhuti-${index}` }),
    )
    let questions = 0
    site.feed.instead = ({ pathname }) => {
      if (pathname === '/ledger/status') questions += 1
      return false
    }
    site.feed.append(...aLedger(themes).entries)
    site.publish()
    await until('the last entry', isLive(450))
    const live = site.feed.statuses.filter(({ state }) => state === 'live')
    expect(live.map(({ number }) => number)).toEqual(themes.map((_, index) => index + 1))
    expect(questions).toBeLessThanOrEqual(12)
  })

  it('answers a withdrawal on the page and on its picture', async () => {
    const picture = aStoredPicture('a')
    const path = `/media/${picture.renditions[0]?.hash}.avif`
    const ledger = aLedgerOf([
      published('s-1', aStory({ picture })),
      {
        type: 'withdrawn',
        submission: 's-2',
        subject: { kind: 'story', id: 'story-1' },
        reason: '内容有误',
      },
    ])
    site.feed.append(...ledger.entries.slice(0, 1))
    site.publish()
    await until('the story', isLive(1))
    expect(site.read((store) => store.findAnswer(path))).toMatchObject({ type: 'media' })
    site.feed.append(...ledger.entries.slice(1))
    await until('the withdrawal', isLive(2))
    site.read((store) => {
      expect(store.findAnswer('/stories/xiaoyuan-kaijiang/')).toMatchObject({
        type: 'gone',
        reason: '内容有误',
      })
      expect(store.findAnswer(path)).toMatchObject({ type: 'gone' })
    })
  })

  it('keeps a picture that another published document shows', async () => {
    const picture = aStoredPicture('a')
    const path = `/media/${picture.renditions[0]?.hash}.avif`
    site.feed.append(
      ...aLedgerOf([
        published('s-1', aStory({ picture })),
        published('s-2', aStory({ id: 'story-2', slug: 'di-er', picture })),
        { type: 'withdrawn', submission: 's-3', subject: { kind: 'story', id: 'story-1' } },
      ]).entries,
    )
    site.publish()
    await until('all', isLive(3))
    expect(site.read((store) => store.findAnswer(path))).toMatchObject({ type: 'media' })
  })

  it('leads a moved address and one set by hand to the present one', async () => {
    site.feed.append(
      ...aLedger([
        aStory(),
        aStory({ slug: 'xin-dizhi' }),
        aRedirect({ from: '/jiu/新闻', to: '/stories/xiaoyuan-kaijiang/' }),
      ]).entries,
    )
    site.publish()
    await until('all', isLive(3))
    site.read((store) => {
      const target = '/stories/xin-dizhi/'
      const moved = { type: 'redirect', target }
      expect(store.findAnswer('/stories/xiaoyuan-kaijiang/')).toEqual(moved)
      expect(store.findAnswer('/jiu/新闻')).toEqual(moved)
    })
  })

  it('stops a release with a broken page, names the document, and goes on with the next entry', async () => {
    const ledger = aLedger([
      aStory(),
      aFigure(),
      aStory({ id: 'story-2', slug: 'di-er', title: '第二个故事' }),
    ])
    site.renderer.broken.add('/figures/shili-renwu/')
    site.feed.append(...ledger.entries.slice(0, 1))
    site.publish()
    await until('the story', isLive(1))
    site.feed.append(...ledger.entries.slice(1, 2))
    await until('the failure', () => failureOf(2) !== undefined)
    expect(failureOf(2)).toEqual({
      kind: 'figure',
      id: 'figure-1',
      what: `未上线：先进典型《${aFigure().name}》的网页 /figures/shili-renwu/ 没有生成。网站仍是上一版本，稿件没有丢失。`,
      why: '按这份稿件的内容生成网页时出错。',
      todo: '请修改这份稿件后重新送审；如果改过仍不行，请把这条消息交给管理员。',
    })
    expect(site.read((store) => store.head()?.number)).toBe(1)
    site.renderer.broken.clear()
    site.feed.append(...ledger.entries.slice(2))
    await until('all together', () => isLive(2)() && isLive(3)())
    expect(site.read((store) => store.head()?.number)).toBe(3)
  })

  it('stops a release whose picture cannot be had, and goes on when it can', async () => {
    const picture = aStoredPicture('a')
    const hash = picture.renditions[0]?.hash ?? ''
    const bytes = site.feed.blobs.get(hash) ?? Buffer.alloc(0)
    site.feed.blobs.set(hash, Buffer.from('other bytes'))
    site.feed.append(...aLedger([aStory({ picture })]).entries)
    site.publish()
    await until('the failure', () => failureOf(1) !== undefined)
    expect(failureOf(1)).toMatchObject({
      kind: 'story',
      id: 'story-1',
      why: '编辑后台没有给出完整的文件。',
    })
    expect(failureOf(1)?.what).toContain(`新闻故事《${aStory().title}》的图片或文件`)
    site.feed.blobs.set(hash, bytes)
    await until('the story', isLive(1))
  })

  it('stops a release with a link that leads nowhere', async () => {
    site.renderer.extra = '<a href="/nowhere/">无处</a>'
    site.feed.append(...aLedger([aStory()]).entries)
    site.publish()
    await until('the failure', () => failureOf(1) !== undefined)
    expect(failureOf(1)?.what).toContain('有一个打不开的链接')
    expect(failureOf(1)?.why).toContain('/nowhere/')
  })

  it('does not let a withdrawal wait for all that is behind it', async () => {
    const stories = Array.from({ length: 520 }, (_, index) =>
      published(`s-${index + 3}`, aStory({ id: `story-${index + 2}`, slug: `gushi-${index + 2}` })),
    )
    const { entries } = aLedgerOf([
      published('s-1', aStory()),
      { type: 'withdrawn', submission: 's-2', subject: { kind: 'story', id: 'story-1' } },
      ...stories,
    ])
    site.feed.append(...entries.slice(0, 1))
    site.publish()
    await until('the story', isLive(1))
    site.feed.append(...entries.slice(1))
    await until('all', isLive(522))
    const numbers = site.read((store) => store.releases(10)).map(({ number }) => number)
    expect(numbers).toEqual([522, 501, 1])
  })

  it('withdraws before it renders all anew for other templates', async () => {
    const { entries } = aLedgerOf([
      published('s-1', aStory()),
      { type: 'withdrawn', submission: 's-2', subject: { kind: 'story', id: 'story-1' } },
    ])
    site.feed.append(...entries.slice(0, 1))
    const stop = site.publish()
    await until('the story', isLive(1))
    await stop()
    site.feed.append(...entries.slice(1))
    site.renderer = aRenderer('bundle-2')
    site.renderer.broken.add('/')
    site.publish()
    await until('the withdrawal', () =>
      site.read((store) => store.findAnswer('/stories/xiaoyuan-kaijiang/')?.type === 'gone'),
    )
  })

  it('lets a withdrawal through though a page still links to what it withdraws', async () => {
    site.feed.append(
      ...aLedgerOf([
        published('s-1', aStory()),
        published('s-2', aStory({ id: 'story-2', slug: 'di-er' })),
        { type: 'withdrawn', submission: 's-3', subject: { kind: 'story', id: 'story-2' } },
      ]).entries,
    )
    site.renderer.extra = '<a href="/stories/di-er/">手写的链接</a>'
    site.publish()
    await until('the withdrawal', isLive(3))
    expect(site.read((store) => store.findAnswer('/stories/di-er/'))).toMatchObject({
      type: 'gone',
    })
  })

  it('lets a withdrawal through though another document cannot be rendered', async () => {
    const ledger = aLedgerOf([
      published('s-1', aStory()),
      { type: 'published', submission: 's-2', document: aFigure() },
      {
        type: 'withdrawn',
        submission: 's-3',
        subject: { kind: 'story', id: 'story-1' },
        reason: '内容有误',
      },
    ])
    site.renderer.broken.add('/figures/shili-renwu/')
    site.feed.append(...ledger.entries.slice(0, 1))
    site.publish()
    await until('the story', isLive(1))
    site.feed.append(...ledger.entries.slice(1))
    await until('the failure', () => failureOf(3) !== undefined)
    site.read((store) => {
      expect(store.findAnswer('/stories/xiaoyuan-kaijiang/')).toMatchObject({
        type: 'gone',
        reason: '内容有误',
      })
      expect(store.head()?.number).toBe(1)
      expect(store.computeRelease()).toBe(store.head()?.release)
    })
    expect(failureOf(3)).toMatchObject({ kind: 'figure', id: 'figure-1' })
    expect(failureOf(3)?.what).toBe(
      '已撤下：原来的网页和图片已经打不开。列表和首页还没有更新，因为新版本没有生成。',
    )
    expect(failureOf(2)?.what).toContain('没有生成')
  })

  it.each([
    ['a picture that is not there', '<img alt="" src="/media/none.jpg">'],
    ['a stylesheet that is not there', '<link rel="stylesheet" href="/none.css">'],
    ['markup that does not parse', '<p a="1" a="2">x'],
  ])('stops a release with %s', async (_, markup) => {
    site.renderer.extra = markup
    site.feed.append(...aLedger([aStory()]).entries)
    site.publish()
    await until('the failure', () => failureOf(1) !== undefined)
    expect(site.read((store) => store.head())).toBeUndefined()
  })

  it('stops at an entry whose content was changed, keeps the former release, and says so', async () => {
    const ledger = aLedger([aStory(), aStory({ slug: 'di-er' })])
    site.feed.lines = (entry) =>
      entry.number === 2 ? lineOf(entry).replace('di-er', 'di-san') : lineOf(entry)
    site.feed.append(...ledger.entries)
    site.publish()
    await until('the failure', () => failureOf(2) !== undefined)
    expect(failureOf(2)?.what).toContain('第 2 号条目没有上线，发布已停止。')
    expect(site.read((store) => store.head()?.number)).toBe(1)
  })

  it('stops at an entry it does not know', async () => {
    site.feed.lines = (entry) => lineOf(entry).replace('"published"', '"applauded"')
    site.feed.append(...aLedger([aStory()]).entries)
    site.publish()
    await until('the failure', () => failureOf(1) !== undefined)
    expect(failureOf(1)?.why).toContain('不认识这一条目')
  })

  it('goes on after the feed was away', async () => {
    const ledger = aLedger([aStory(), aTheme()])
    site.feed.append(...ledger.entries.slice(0, 1))
    site.publish()
    await until('the story', isLive(1))
    const { secret } = site.feed
    site.feed.secret = 'another-secret-for-now'
    site.feed.append(...ledger.entries.slice(1))
    await new Promise((resolve) => setTimeout(resolve, 100))
    site.feed.secret = secret
    await until('the theme', isLive(2))
  })

  it('renders all at the start when the templates have changed', async () => {
    site.feed.append(...aLedger([aStory()]).entries)
    const stop = site.publish()
    await until('the story', isLive(1))
    await stop()
    const former = site.read((store) => store.head()?.release)
    site.renderer = aRenderer('bundle-2')
    await site.feed.close()
    site.publish()
    await until('the new look', () => site.read((store) => store.findMeta('bundle')) === 'bundle-2')
    site.read((store) => {
      expect(store.head()?.release).not.toBe(former)
      expect(store.findAnswer('/_astro/bundle-1.css')).toMatchObject({ type: 'route' })
    })
  })

  it('goes on from its store after a restart, without a new release', async () => {
    const ledger = aLedger([aStory(), aTheme()])
    site.feed.append(...ledger.entries.slice(0, 1))
    const stop = site.publish()
    await until('the story', isLive(1))
    await stop()
    site.publish()
    site.feed.append(...ledger.entries.slice(1))
    await until('the theme', isLive(2))
    expect(site.read((store) => store.releases(10)).map(({ number }) => number)).toEqual([2, 1])
  })
})
