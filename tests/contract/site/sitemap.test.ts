/** The sitemap names every page once, in parts that the newest documents leave as they are. */
import { beforeAll, describe, expect, it } from 'vitest'
import { LedgerView } from '../../../ledger/index.ts'
import { loadRenderer, type SiteRenderer } from '../../../site/render.ts'
import { manyStories } from '../../support/many-stories.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

const origin = 'https://xuanjiang.example.com'
let renderer: SiteRenderer

beforeAll(async () => {
  renderer = await loadRenderer({ origin })
})

const textAt = async (path: string): Promise<string> =>
  (await renderer.render(path)).body.toString('utf8')

const pathsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => (match[1] ?? '').replace(origin, ''))

async function partsShown(): Promise<Map<string, string>> {
  const parts = new Map<string, string>()
  for (const path of pathsIn(await textAt('/sitemap.xml'))) parts.set(path, await textAt(path))
  return parts
}

describe('the sitemap', () => {
  it('names every page for readers once, and nothing else', async () => {
    renderer.show(LedgerView.of(sampleLedger()))
    const named = [...(await partsShown()).values()].flatMap(pathsIn)
    const pages = renderer
      .routes()
      .filter(({ path, status }) => status === 200 && path.endsWith('/') && path !== '/search/')
    expect(named.toSorted()).toEqual(pages.map(({ path }) => path).toSorted())
  })

  it('keeps all parts but the newest when a story is added, and the index', async () => {
    const entries = [...manyStories(4_100)]
    renderer.show(LedgerView.of(entries.slice(0, -1)))
    const [formerIndex, former] = [await textAt('/sitemap.xml'), await partsShown()]
    renderer.show(LedgerView.of(entries))
    const changed = [...(await partsShown())].filter(([path, xml]) => former.get(path) !== xml)
    expect(changed.map(([path]) => path)).toEqual(['/sitemap/story-9.xml'])
    expect(await textAt('/sitemap.xml')).toBe(formerIndex)
  })

  it('keeps all parts of numbered list pages but the newest when a page is added', async () => {
    // 501 numbered pages of twelve, and one story more.
    const entries = [...manyStories(6_013)]
    renderer.show(LedgerView.of(entries.slice(0, -1)))
    const former = await partsShown()
    renderer.show(LedgerView.of(entries))
    const changed = [...(await partsShown())].filter(([path, xml]) => former.get(path) !== xml)
    expect(changed.map(([path]) => path)).toEqual([
      '/sitemap/story-pages-2.xml',
      '/sitemap/story-13.xml',
    ])
  })

  it('has few addresses a part', async () => {
    renderer.show(LedgerView.of(manyStories(4_100)))
    const counts = [...(await partsShown()).values()].map((xml) => pathsIn(xml).length)
    expect(Math.max(...counts)).toBeLessThanOrEqual(1_000)
  })
})
