/**
 * What one entry changes on the site: these pages and no other, whatever the
 * number of stories. A page that shows "the newest" of anything would be found
 * out here, for it would change with each entry.
 */
import { beforeAll, describe, expect, it } from 'vitest'
import { LedgerView, type LedgerDocument } from '../../../ledger/index.ts'
import { affectedReaders } from '../../../site/publisher/affected.ts'
import { bodyHash } from '../../../site/store/index.ts'
import { loadRenderer, type SiteRenderer } from '../../../site/render.ts'
import { aChapter, aFigure, aLecture, aStory, oneOfEachKind } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { aLongStory, manyStories } from '../../support/many-stories.ts'

const count = 300
let renderer: SiteRenderer
let base: LedgerDocument[]
let pagesBefore: Map<string, string>

beforeAll(async () => {
  renderer = await loadRenderer({ origin: 'https://xuanjiang.example.com' })
  base = baseDocuments()
  pagesBefore = await pagesOf(base)
}, 120_000)

/** Three hundred stories, twelve lectures, six chapters, and one of all else. */
function baseDocuments(): LedgerDocument[] {
  const stories = [...manyStories(count)].flatMap((entry) =>
    entry.type === 'published' ? [entry.document] : [],
  )
  const known = new Set(stories.map(({ kind, id }) => `${kind} ${id}`))
  const others = oneOfEachKind().filter(
    ({ kind, id }) => kind !== 'story' && !known.has(`${kind} ${id}`),
  )
  return [
    ...stories,
    ...others,
    aFigure({ id: 'figure-2', slug: 'ling-yi-ren' }),
    ...numbersTo(12).slice(1).map(lectureNumbered),
    ...numbersTo(6).slice(1).map(chapterNumbered),
  ]
}

const numbersTo = (last: number): number[] => Array.from({ length: last }, (_, at) => at + 1)

const lectureNumbered = (number: number) =>
  aLecture({
    id: `lecture-${number}`,
    slug: `timu-${number}`,
    number,
    title: `题目${number}`,
    examples: [{ kind: 'story', id: `story-${number}` }],
  })

const chapterNumbered = (order: number) =>
  aChapter({ id: `chapter-${order}`, slug: `jiafeng-${order}`, order, title: `第${order}讲` })

async function pagesOf(documents: LedgerDocument[]): Promise<Map<string, string>> {
  renderer.show(aLedger(documents).view)
  const pages = new Map<string, string>()
  for (const { path } of renderer.routes())
    pages.set(path, bodyHash((await renderer.render(path)).body))
  return pages
}

/** The addresses that answer other bytes, or answer or not, since the documents came. */
async function changedBy(...documents: LedgerDocument[]): Promise<string[]> {
  const after = await pagesOf([...base, ...documents])
  const all = new Set([...pagesBefore.keys(), ...after.keys()])
  return [...all].filter((path) => pagesBefore.get(path) !== after.get(path)).toSorted()
}

const lists = ['/', '/rss.xml', '/stories/']

describe('one entry changes few pages', () => {
  it('a new story: the lists of the newest, its figure, its part of the sitemap', async () => {
    const story = { ...aLongStory(count + 1, '2026-02-01'), figures: ['figure-1'] }
    const changed = await changedBy(story)
    expect(changed).toEqual(
      [
        ...lists,
        '/figures/shili-renwu/',
        '/sitemap/story-1.xml',
        // The newest numbered page was full: the one that follows is named there too.
        '/sitemap/story-pages-1.xml',
        `/stories/gushi-${count + 1}/`,
        '/stories/page/25/',
        '/stories/page/26/',
      ].toSorted(),
    )
  })

  it('two new stories: no more of the numbered pages', async () => {
    const [first, second] = [aLongStory(301, '2026-02-01'), aLongStory(302, '2026-02-02')]
    const one = await changedBy(first)
    expect((await changedBy(first, second)).filter((path) => !one.includes(path))).toEqual([
      '/stories/gushi-302/',
    ])
  })

  it('a corrected story: its list page and the three stories after it', async () => {
    const former = base.find(({ id }) => id === 'story-100')
    if (former?.kind !== 'story') throw new Error('The ledger has no story 100.')
    expect(await changedBy({ ...former, title: '改过的标题' })).toEqual(
      [100, 101, 102, 103].map((number) => `/stories/gushi-${number}/`).concat('/stories/page/9/'),
    )
  })

  it('a story of a day gone by: the stories told next after it, three and no more', async () => {
    const changed = await changedBy(aStory({ id: 'late', slug: 'chidao', on: '2019-05-05' }))
    expect(changed.filter((path) => /^\/stories\/gushi-/.test(path))).toHaveLength(3)
  })

  it('a new lecture: the menu, home, and what it names', async () => {
    expect(await changedBy(lectureNumbered(13))).toEqual(
      [
        '/',
        '/chapters/jiafeng-1/',
        '/lectures/',
        '/lectures/audience/cunmin/',
        '/lectures/form/xiaobandeng/',
        '/lectures/theme/zhuti-1/',
        '/lectures/timu-13/',
        '/lecturers/shili-xuanjiangyuan/',
        '/sitemap/lecture-1.xml',
        '/teams/',
        '/teams/xiyanghong/',
      ].toSorted(),
    )
  })

  it('a new chapter: its textbook and the chapters of it', async () => {
    const changed = await changedBy(chapterNumbered(7))
    expect(changed.filter((path) => !path.startsWith('/chapters/jiafeng-'))).toEqual([
      '/sitemap/chapter-1.xml',
      '/textbooks/',
      '/textbooks/jiafeng-duben/',
    ])
  })
})

/** Who read what while all pages were drawn, as the store has it on record. */
async function recordsOfAllPages() {
  const [readers, hashes] = [new Map<string, string[]>(), new Map<string, string>()]
  const note = (reader: string, reads: readonly string[]) => {
    for (const read of reads) readers.set(read, [...(readers.get(read) ?? []), reader])
  }
  renderer.tracking.settle()
  for (const { path } of renderer.routes()) note(path, (await renderer.render(path)).reads ?? [])
  for (const { key, hash, reads } of renderer.tracking.takeAnswers()) {
    hashes.set(key, hash)
    note(key, reads)
  }
  renderer.tracking.settle()
  return {
    readersOf: (key: string) => readers.get(key) ?? [],
    findHash: (key: string) => hashes.get(key),
  }
}

describe('one entry has few questions asked again', () => {
  it('a new numbered list page: only the one before it is asked whether there is a newer', async () => {
    const entries = [...manyStories(count + 1)]
    const view = LedgerView.of(entries.slice(0, -1))
    renderer.show(view)
    const records = await recordsOfAllPages()
    view.apply(entries.at(-1)!)
    const asked: string[] = []
    const ask = (key: string) => {
      asked.push(key)
      return renderer.tracking.ask(key)
    }
    affectedReaders({ ...renderer.tracking, ask }, records)
    expect(asked.filter((key) => key.includes('has newer page'))).toEqual([
      '=["has newer page",25]',
    ])
  })
})
