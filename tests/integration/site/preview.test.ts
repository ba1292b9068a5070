/** A preview is the page that publishing would make, and leaves no trace. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonicalJson, type Entry } from '../../../ledger/index.ts'
import { PreviewError, SitePreview } from '../../../site/preview/index.ts'
import { loadRenderer, type SiteRenderer } from '../../../site/render.ts'
import { aStory } from '../../support/documents.ts'
import { aLedger } from '../../support/ledger.ts'
import { testOrigin } from '../../support/site/a-site.ts'

const prefix = '/preview/story/a/site'
const story = aStory({ title: '已经发布的标题' })
const draft = aStory({ title: '还没有发布的标题' })
const path = `/stories/${story.slug}/`

let entries: Entry[]
let renderer: SiteRenderer
let preview: SitePreview

const linesAfter = (number: number) =>
  Promise.resolve(entries.slice(number, number + 1).map((entry) => canonicalJson(entry)))

beforeAll(async () => {
  entries = [...aLedger([story]).entries]
  preview = new SitePreview({ origin: testOrigin, linesAfter })
  renderer = await loadRenderer({ origin: testOrigin })
})

afterAll(() => preview.close())

const about = { kind: 'story' as const, id: story.id, prefix }

async function drawn(at: string, document?: typeof draft): Promise<string> {
  const page = await preview.draw({ ...about, document, path: at })
  return Buffer.from(page!.body).toString('utf8')
}

/** What publishing would draw at an address, with every address of the site below the prefix. */
async function published(at: string, ...documents: (typeof draft)[]): Promise<string> {
  renderer.show(aLedger(documents).view)
  const { body } = await renderer.render(at)
  return body.toString('utf8')
}

const wordsOf = (html: string) =>
  html
    .replace(/<p id="preview-notice"[^]*?<\/p>/, '')
    .replace(/^[^]*?<body>/, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

it('shows the words that would be published, on the page and on the lists', async () => {
  for (const at of [path, '/stories/', '/'])
    expect(wordsOf(await drawn(at, draft))).toBe(wordsOf(await published(at, story, draft)))
})

it('leaves the site as it is for the next one who looks', async () => {
  await drawn(path, draft)
  expect(await drawn(path)).toContain('已经发布的标题')
  expect(await drawn('/stories/')).not.toContain('还没有发布的标题')
})

it('shows a document that was never published', async () => {
  const other = aStory({ id: 'story-new', slug: 'xin-gushi', title: '一篇新的故事' })
  const page = await preview.draw({
    ...about,
    id: other.id,
    document: other,
    path: '/stories/xin-gushi/',
  })
  expect(Buffer.from(page!.body).toString('utf8')).toContain('一篇新的故事')
  expect(await preview.draw({ ...about, document: undefined, path: '/stories/xin-gushi/' })).toBe(
    undefined,
  )
})

it('keeps every address of the page below the prefix, and finds there what it names', async () => {
  const html = await drawn(path, draft)
  const addresses = [...html.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map((match) => match[1]!)
  expect(addresses.filter((each) => !each.startsWith(`${prefix}/`))).toEqual(['/preview/follow.js'])
  const style = addresses.find((each) => each.endsWith('.css'))!
  const sheet = await preview.draw({ ...about, document: draft, path: style.slice(prefix.length) })
  expect(sheet?.contentType).toBe('text/css; charset=utf-8')
})

it('tells search engines to stay out', async () => {
  expect(await drawn(path, draft)).toContain('<meta name="robots" content="noindex">')
})

it('follows the ledger', async () => {
  const later = aStory({ title: '后来更正的标题' })
  entries = [...aLedger([story, later]).entries]
  expect(await drawn(path)).toContain('后来更正的标题')
})

it('ends a page that takes too long, and draws the next one', async () => {
  const hasty = new SitePreview({ origin: testOrigin, linesAfter }, { longestSeconds: 0 })
  const request = { ...about, document: draft, path }
  try {
    const late = await hasty.draw(request).catch((error: unknown) => error)
    expect(late).toBeInstanceOf(PreviewError)
    expect(late).toMatchObject({ code: 'TOOK_TOO_LONG' })
  } finally {
    await hasty.close()
  }
  expect(await drawn(path, draft)).toContain('还没有发布的标题')
})
