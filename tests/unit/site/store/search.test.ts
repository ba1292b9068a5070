import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { indexedDocument, queryOf } from '../../../../site/search/index.ts'
import { openStoreForWriting, type Route, type SiteWriter } from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'
import { aSearchDocument } from '../../../support/site/a-search-document.ts'

let folder: string
let store: SiteWriter

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  store = openStoreForWriting(join(folder, 'store.sqlite'))
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const aFoundPage = (path: string, about: Parameters<typeof aSearchDocument>[0] = {}): Route =>
  aPage(path, path, { search: indexedDocument(aSearchDocument(about)) })

/** The first release holds the ledger's entry; the later ones bring no other. */
function publish(...routes: Route[]) {
  const entries = store.head() ? { entries: [] } : {}
  return store.commitRelease(aRelease({ ...entries, routes }), new Date())
}

/** Changes some addresses and leaves the others as they are. */
function change(routes: Route[], removed: string[] = []) {
  const none = { media: [], redirects: [], gone: [] }
  return store.commitChange(
    { ...aRelease({ entries: [], routes }), removed: { ...none, routes: removed } },
    new Date(),
  )
}

const found = (typed: string, kind?: string): string[] =>
  store.search.find(queryOf(typed, kind), 0, 100).pages.map(({ path }) => path)

const nowhere = { title: '题', summary: '', text: '', pinyin: 'ti' }

describe('what is searched', () => {
  it('is found by characters, pairs, phrases, words, pinyin and traditional characters', () => {
    publish(aFoundPage('/a/', { text: '移风易俗，从 5G 时代做起。' }), aFoundPage('/b/', nowhere))
    for (const typed of [
      '彩',
      '彩礼',
      '移风易俗',
      '移風易俗',
      '５ｇ',
      'cailizenme',
      'clzm',
      'kaikou',
    ])
      expect(found(typed), typed).toEqual(['/a/'])
    for (const typed of ['彩俗', '易风', '彩礼 不在', '5', 'G时代', 'ailizenme', '', '🎉'])
      expect(found(typed), typed).toEqual([])
  })

  it('comes by where the words stand, then what belongs to no day, then the newest', () => {
    publish(
      aFoundPage('/text-new/', { ...nowhere, text: '节水', day: '2026-05-02' }),
      aFoundPage('/text-old/', { ...nowhere, text: '节水', day: '2016-05-02' }),
      aFoundPage('/summary/', { ...nowhere, summary: '节水', day: '2015-05-02' }),
      aFoundPage('/title/', { ...nowhere, title: '节水', day: '2014-05-02' }),
      aPage('/lecture/', '', {
        search: indexedDocument({
          kind: 'lecture',
          title: '题',
          summary: '',
          text: '节水',
          pinyin: 'ti',
        }),
      }),
    )
    expect(found('节水')).toEqual(['/title/', '/summary/', '/lecture/', '/text-new/', '/text-old/'])
    expect(found('节水', 'lecture')).toEqual(['/lecture/'])
  })

  it('is what was committed, in whatever order of days it was put', () => {
    store.beginRelease()
    store.putPage(aFoundPage('/given-up/', { text: '炕头', day: '2025-01-01' }), [])
    store.abandonRelease()
    const day = (number: number) =>
      new Date(Date.UTC(2026, 0, (number * 7) % 600)).toISOString().slice(0, 10)
    publish(
      ...Array.from({ length: 600 }, (_, number) =>
        aFoundPage(`/${number}/`, { ...nowhere, text: '节水', day: day(number) }),
      ),
      aFoundPage('/twice/', { ...nowhere, text: '先说彩礼' }),
      aFoundPage('/twice/', { ...nowhere, text: '再说节水' }),
    )
    const counts = store.searchTokenCounts()
    expect([counts.get('节水'), counts.get('彩礼'), counts.get('炕头')]).toEqual([
      601,
      undefined,
      undefined,
    ])
    const days = store.search
      .find(queryOf('节水', undefined), 0, 700)
      .pages.map((page) => page.day ?? '')
    expect(days).toHaveLength(601)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  it('is not found where only the pairs of a phrase stand', () => {
    publish(
      aFoundPage('/pairs/', { ...nowhere, title: '移风和风易和易俗', text: '说移风易俗' }),
      aFoundPage('/apart/', { ...nowhere, text: '移风 风易 易俗' }),
      aFoundPage('/title/', { ...nowhere, title: '移风易俗' }),
    )
    expect(found('移风易俗')).toEqual(['/title/', '/pairs/'])
  })

  it('counts all and gives the pages asked for, and says where it stops counting', () => {
    publish(...Array.from({ length: 1_010 }, (_, number) => aFoundPage(`/${number}/`)))
    const { pages, total, isCut } = store.search.find(queryOf('彩礼', undefined), 20, 40)
    expect([pages.length, total, isCut]).toEqual([20, 1_000, true])
  })

  it('leaves out what may not be in its place, where it could not look at all', () => {
    const pairs = { ...nowhere, text: '移风和风易和易俗' }
    const day = (number: number) =>
      new Date(Date.UTC(2026, 0, 1) - number * 86_400_000).toISOString().slice(0, 10)
    publish(
      aFoundPage('/title/', { ...nowhere, title: '移风易俗', day: '2001-01-01' }),
      // Its title has the pairs, its text the phrase: a find of the text, older than those not looked at.
      aFoundPage('/below/', {
        ...nowhere,
        title: '移风和风易和易俗',
        text: '移风易俗',
        day: '2000-01-01',
      }),
      aFoundPage('/new/', { ...nowhere, text: '移风易俗', day: '2026-02-01' }),
      ...Array.from({ length: 250 }, (_, number) =>
        aFoundPage(`/${number}/`, { ...pairs, day: day(number) }),
      ),
      aFoundPage('/old/', { ...nowhere, text: '移风易俗', day: '2002-01-01' }),
    )
    const { pages, total, isCut } = store.search.find(queryOf('移风易俗', undefined), 0, 20)
    expect(pages.map(({ path }) => path)).toEqual(['/title/', '/new/'])
    expect([total, isCut]).toEqual([2, true])
  })

  it('is found by a phrase in traditional or full-width letters within the text', () => {
    publish(aFoundPage('/a/', { ...nowhere, text: '講講移風易俗，學ＡＢＣ' }))
    expect([found('移风易俗'), found('讲讲移风'), found('abc')]).toEqual([
      ['/a/'],
      ['/a/'],
      ['/a/'],
    ])
    expect(store.search.has(queryOf('移风易俗', undefined))).toBe(true)
    expect(store.search.has(queryOf('风易俗移', undefined))).toBe(false)
  })

  it('holds more pages of one day than a day has numbers', () => {
    publish(
      ...Array.from({ length: 4_200 }, (_, number) => aFoundPage(`/${number}/`, nowhere)),
      aFoundPage('/later/', { ...nowhere, title: '后来', day: '2026-03-10' }),
    )
    expect(store.searchPages()).toHaveLength(4_201)
    expect(found('后来')).toEqual(['/later/'])
  })

  it('changes, moves to another day and goes with its page', () => {
    publish(aFoundPage('/a/'), aFoundPage('/b/'))
    change([aFoundPage('/a/', { title: '节水有招', day: '2027-01-01' })])
    expect([found('彩礼'), found('节水')]).toEqual([['/b/'], ['/a/']])
    change([aPage('/a/', '不再可搜')], ['/b/'])
    expect([found('彩礼'), found('节水'), store.searchPages()]).toEqual([[], [], []])
  })

  it('is part of the name of the release', () => {
    const first = publish(aFoundPage('/a/'))
    const second = publish(aFoundPage('/a/', { text: '别的' }))
    expect(second.release).not.toBe(first.release)
    expect(second.routesChanged).toBe(1)
    expect(publish(aFoundPage('/a/')).release).toBe(first.release)
    expect(store.computeRelease()).toBe(first.release)
  })

  it('goes at once with a withdrawal that is ahead of its release', () => {
    publish(aPage('/410/', '已撤下', { status: 410 }), aFoundPage('/a/'), aFoundPage('/b/'))
    store.commitWithdrawal([{ path: '/a/', number: 2 }])
    expect(found('彩礼')).toEqual(['/b/'])
    expect(store.computeRelease()).toBe(store.head()?.release)
  })

  it('stays where the release could not be written', () => {
    publish(aFoundPage('/a/'))
    // Entry 1 is there already: the transaction fails after other writes.
    const failing = () => store.commitRelease(aRelease({ routes: [] }), new Date())
    expect(failing).toThrow()
    expect(found('彩礼')).toEqual(['/a/'])
  })

  it('answers whatever is typed', () => {
    publish(aFoundPage('/a/'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        found(typed)
      }),
    )
    for (const typed of ['"彩礼" NOT (', '彩礼*', "'; DROP TABLE search; --", '¤story', '\0', '"'])
      expect(() => found(typed)).not.toThrow()
  })
})
