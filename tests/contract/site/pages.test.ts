/** Every kind of document is drawn, whatever it refers to is missing or not, and nothing leaks. */
import { parse } from 'parse5'
import { beforeAll, describe, expect, it } from 'vitest'
import { addressesOf, lecturerOnly, LedgerView, documentSchemas } from '../../../ledger/index.ts'
import type { LedgerDocument } from '../../../ledger/index.ts'
import { loadRenderer, type SiteRenderer } from '../../../site/render.ts'
import { aLecture, aPicture, aStory, oneOfEachKind } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { paragraphs } from '../../support/rich-text.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

let renderer: SiteRenderer

beforeAll(async () => {
  renderer = await loadRenderer({ origin: 'https://xuanjiang.example.com' })
})

/** Every page of a site, by its address. */
async function siteOf(documents: LedgerDocument[]): Promise<Map<string, string>> {
  return pagesOf(aLedger(documents).view)
}

async function pagesOf(view: LedgerView): Promise<Map<string, string>> {
  renderer.show(view)
  const pages = new Map<string, string>()
  for (const { path } of renderer.routes()) {
    pages.set(path, (await renderer.render(path)).body.toString('utf8'))
  }
  return pages
}

describe('the pages', () => {
  it.each(oneOfEachKind())('draw the document $kind at all its addresses', async (document) => {
    const site = await siteOf(oneOfEachKind())
    for (const address of addressesOf(document)) expect(site.has(address), address).toBe(true)
  })

  it.each(oneOfEachKind())('stand without the document $kind', async ({ kind }) => {
    const site = await siteOf(oneOfEachKind().filter((document) => document.kind !== kind))
    expect(linksToNowhere(site)).toEqual([])
  })

  it.each(oneOfEachKind())('stand with the document $kind alone', async (document) => {
    expect(linksToNowhere(await siteOf([document]))).toEqual([])
  })

  it('stand on an empty ledger', async () => {
    expect(linksToNowhere(await siteOf([]))).toEqual([])
  })

  it('lead nowhere that is not there, and parse, on the sample content', async () => {
    const site = await pagesOf(LedgerView.of(sampleLedger()))
    expect(linksToNowhere(site)).toEqual([])
    expect([...site].flatMap(([path, html]) => parseErrors(path, html))).toEqual([])
  })

  it('end where the document ends: a script stands in its body', async () => {
    const site = await pagesOf(LedgerView.of(sampleLedger()))
    const pages = [...site].filter(([, body]) => /^<!doctype html/i.test(body))
    expect(pages.length).toBeGreaterThan(100)
    expect(pages.filter(([, html]) => !/<\/html>\s*$/.test(html)).map(([path]) => path)).toEqual([])
  })

  it('take at most 100 KB each', async () => {
    const site = await pagesOf(LedgerView.of(sampleLedger()))
    const heavy = [...site].filter(([, html]) => Buffer.byteLength(html) > 100 * 1024)
    expect(heavy.map(([path]) => path)).toEqual([])
  })

  it('never show what is for lecturers only', async () => {
    const site = await siteOf([
      ...oneOfEachKind().filter(({ kind }) => kind !== 'lecture'),
      aLecture({
        script: paragraphs('机密讲稿甲'),
        questions: [{ question: '能问的问题', answer: paragraphs('机密回答乙') }],
      }),
    ])
    const all = [...site.values()].join('\n')
    expect(all).toContain('能问的问题')
    expect(all).not.toContain('机密讲稿甲')
    expect(all).not.toContain('机密回答乙')
  })

  it('know every part that the schema keeps for lecturers', () => {
    const { shape } = documentSchemas.lecture
    const marked = (schema: unknown): boolean => lecturerOnly.has(innermost(schema) as never)
    const question = shape.questions.element.shape
    expect(Object.keys(shape).filter((key) => marked(shape[key as keyof typeof shape]))).toEqual([
      'script',
    ])
    expect(
      Object.keys(question).filter((key) => marked(question[key as keyof typeof question])),
    ).toEqual(['answer'])
  })

  it('say of a sample document that it is one', async () => {
    const site = await siteOf([aStory({ sample: true })])
    expect(site.get('/stories/xiaoyuan-kaijiang/')).toContain('>示例</span>')
  })

  it('escape what is written, wherever it is written', async () => {
    const site = await siteOf([aStory({ title: '<script>alert(1)</script>故事' })])
    for (const [path, html] of site) {
      const withoutAttributes = html.replaceAll(/="[^"]*"/g, '')
      expect(withoutAttributes, path).not.toContain('<script>alert')
    }
  })

  it('give a picture in every format, with its size and its words', async () => {
    const site = await siteOf([aStory({ picture: aPicture() })])
    const html = site.get('/stories/xiaoyuan-kaijiang/') ?? ''
    expect(html).toContain('type="image/avif"')
    expect(html).toContain('type="image/webp"')
    expect(html).toMatch(/<img [^>]*width="1280" height="960" alt="村口的大树下，村民围坐听讲"/)
  })

  it('tell on the page of withdrawn addresses why', async () => {
    renderer.show(aLedger([]).view)
    const page = await renderer.renderGone('教材有新版')
    expect(page.status).toBe(410)
    expect(page.body.toString()).toContain('教材有新版')
  })

  it('number the list pages of stories from the oldest', async () => {
    const stories = Array.from({ length: 25 }, (_, index) =>
      aStory({
        id: `story-${index + 1}`,
        slug: `gushi-${index + 1}`,
        on: `2026-03-${String(index + 1).padStart(2, '0')}`,
      }),
    )
    const former = await siteOf(stories.slice(0, 24))
    const later = await siteOf(stories)
    expect(later.get('/stories/page/1/')).toBe(former.get('/stories/page/1/'))
    expect(later.get('/stories/page/3/')).toContain('/stories/gushi-25/')
    expect(later.has('/stories/page/4/')).toBe(false)
  })
})

/** Internal links and sources on any page that no page or asset answers. */
function linksToNowhere(site: Map<string, string>): string[] {
  const known = new Set([...site.keys(), ...renderer.assets.map(({ path }) => path)])
  return [...site].flatMap(([page, html]) =>
    [...html.matchAll(/(?:href|src)="(\/[^"#?]*)"/g)]
      .map((match) => match[1] ?? '')
      .filter((path) => !known.has(path) && !/^\/(?:media|files)\//.test(path))
      .map((path) => `${page} → ${path}`),
  )
}

function parseErrors(path: string, html: string): string[] {
  const errors: string[] = []
  if (!path.endsWith('/')) return errors
  parse(html, {
    onParseError: ({ code, startLine }) => errors.push(`${path}:${startLine} ${code}`),
  })
  return errors
}

/** A schema without the optional around it. */
function innermost(schema: unknown): unknown {
  const inner = (schema as { unwrap?: () => unknown }).unwrap
  return inner && (schema as { type?: string }).type === 'optional' ? inner.call(schema) : schema
}
