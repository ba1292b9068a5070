/** The search of the public server, over the sample content with a lecture that has secrets. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse } from 'parse5'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyHead, headAfter, nextEntry, type Entry } from '../../../ledger/index.ts'
import { fillStore } from '../../../site/publisher/former-release.ts'
import { loadRenderer } from '../../../site/render.ts'
import { startPublicServer, type PublicServer } from '../../../site/server/index.ts'
import { openStoreForWriting } from '../../../site/store/index.ts'
import { aLecture } from '../../support/documents.ts'
import { paragraphs } from '../../support/rich-text.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

const origin = 'http://localhost:8080'
let folder: string
let storePath: string
let server: PublicServer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-'))
  storePath = join(folder, 'store.sqlite')
  const store = openStoreForWriting(storePath)
  await fillStore(store, withSecrets(sampleLedger()), {
    renderer: await loadRenderer({ origin }),
    origin,
  })
  store.close()
  server = await startPublicServer({
    storePath,
    mediaFolder: join(folder, 'media'),
    publicOrigin: origin,
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
  })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

function withSecrets(entries: Entry[]): Entry[] {
  const last = entries.at(-1)
  const document = aLecture({
    id: 'lecture-secrets',
    slug: 'lecture-secrets',
    title: '琥珀色的傍晚',
    script: paragraphs('机密讲稿甲'),
    questions: [{ question: '琥珀从哪里来？', answer: paragraphs('机密回答乙') }],
  })
  const fact = { type: 'published', submission: 'secrets', document } as const
  return [...entries, nextEntry(last ? headAfter(last) : emptyHead, fact, new Date(0))]
}

async function ask(words: string, more: Record<string, string> = {}) {
  const asked = new URLSearchParams({ q: words, ...more })
  const answer = await fetch(`${server.address}/search/?${asked.toString()}`)
  return { status: answer.status, headers: answer.headers, html: await answer.text() }
}

const titlesIn = (html: string): string[] =>
  [...html.matchAll(/<h3><a [^>]*>(.*?)<\/a><\/h3>/g)].map(([, title]) =>
    String(title).replaceAll(/<[^>]+>/g, ''),
  )
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<h3><a href="([^"]*)"/g)].map(([, path]) => String(path))
const countIn = (html: string): string | undefined =>
  /<h2 class="search-count"[^>]*>([^<]*)</.exec(html)?.[1]
const faultsIn = (html: string): string[] => {
  const faults: string[] = []
  parse(html, { onParseError: ({ code }) => faults.push(code) })
  return faults
}

describe('a search', () => {
  it('tells what was found in a whole page of the site, with the words marked', async () => {
    const { status, headers, html } = await ask('彩礼')
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('no-cache')
    expect(html).toContain('<title>彩礼 - 搜索 - ')
    expect(html).toContain('<meta name="robots" content="noindex">')
    expect(html).toContain('name="q" value="彩礼"')
    expect(countIn(html)).toMatch(/^找到 \d+ 条有“彩礼”的内容$/)
    expect(html).toContain('<mark>彩礼</mark>')
    expect(
      titlesIn(html)
        .slice(0, 3)
        .every((title) => title.includes('彩礼')),
    ).toBe(true)
    expect(faultsIn(html)).toEqual([])
  })

  it('leads to pages that are there and have the words on them', async () => {
    const { html } = await ask('节水')
    expect(linksIn(html).length).toBeGreaterThan(3)
    for (const path of linksIn(html)) {
      const page = await fetch(server.address + path)
      expect(page.status, path).toBe(200)
      expect(await page.text(), path).toContain('节水')
    }
  })

  it.each([
    ['移風易俗', '移风易俗'],
    ['yifengyisu', 'yfys'],
    ['ＹＦＹＳ', 'yfys'],
  ])('finds the same by %s as by %s', async (one, other) => {
    const found = linksIn((await ask(one)).html)
    expect(found).toEqual(linksIn((await ask(other)).html))
    expect(found.length).toBeGreaterThan(0)
  })

  it('keeps to one kind, and turns pages', async () => {
    const { html } = await ask('示例', { kind: 'venue' })
    expect(new Set(linksIn(html).map((path) => path.split('/')[1]))).toEqual(new Set(['venues']))
    const first = await ask('示例')
    const second = await ask('示例', { page: '2' })
    expect(linksIn(first.html)).toHaveLength(20)
    expect(second.html).toContain('<ol class="search-results" start="21">')
    expect(linksIn(first.html).filter((path) => linksIn(second.html).includes(path))).toEqual([])
    const beyond = await ask('示例', { page: '50' })
    expect(linksIn(beyond.html).length).toBeGreaterThan(0)
  })

  it('finds a lecture by what the public may read, never by what only lecturers may', async () => {
    expect(linksIn((await ask('琥珀')).html)).toEqual(['/lectures/lecture-secrets/'])
    for (const secret of ['机密', '机密讲稿甲', '讲稿甲', '机密回答乙'])
      expect(linksIn((await ask(secret)).html), secret).toEqual([])
  })

  it('offers shorter words where nothing is found, and ways on', async () => {
    const { status, html } = await ask('高额彩礼怎么办呢')
    expect(status).toBe(200)
    expect(countIn(html)).toBe('没有找到有“高额彩礼怎么办呢”的内容')
    expect(html).toContain(`href="/search/?q=${encodeURIComponent('高额彩礼')}"`)
    const elsewhere = await ask('彩礼', { kind: 'venue' })
    expect(elsewhere.html).toMatch(/在全部内容里有 \d+ 条/)
  })

  it('shows themes, audiences, sections and whom to ask where nothing is found, and only there', async () => {
    const { html } = await ask('没有人写过的话')
    const help = /<section class="search-help"[^]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(help).toContain('href="/lectures/theme/')
    expect(help).toContain('href="/lectures/audience/')
    expect(help).toContain('href="/textbooks/"')
    expect(help).toContain('请问问我们')
    for (const [, path] of help.matchAll(/href="(\/[^"]*)"/g))
      expect((await fetch(server.address + String(path))).status, path).toBe(200)
    expect((await ask('彩礼')).html).not.toContain('search-help')
  })

  it('offers other names, and pinyin that sounds alike', async () => {
    const offered = async (words: string) =>
      [...(await ask(words)).html.matchAll(/<a class="tag" href="\/search\/[^"]*">([^<]*)</g)].map(
        ([, text]) => text,
      )
    expect(await offered('份子钱')).toContain('随礼')
    expect(await offered('yifenyisu')).toContain('yifengyisu')
  })

  it('says of each kind how many there are, and leaves out those without any', async () => {
    const kindsIn = (html: string) =>
      new Map(
        [...html.matchAll(/<a class="tag" href="[^"]*"[^>]*>([^<（]*)（(\d+)）<\/a>/g)].map(
          ([, label, count]) => [label, Number(count)],
        ),
      )
    const kinds = kindsIn((await ask('彩礼')).html)
    const [all, ...each] = kinds.values()
    expect(each.reduce((sum, count) => sum + count, 0)).toBe(all)
    expect([...kinds.keys()]).toContain('宣讲题目')
    expect([...kinds.values()]).not.toContain(0)
    const lectures = await ask('彩礼', { kind: 'lecture' })
    expect(kindsIn(lectures.html)).toEqual(kinds)
    expect(linksIn(lectures.html)).toHaveLength(kinds.get('宣讲题目') ?? 0)
  })

  it('says how to ask where nothing was asked', async () => {
    for (const words of ['', '   ', '🎉', '？！']) {
      const { status, html } = await ask(words)
      expect(status).toBe(200)
      expect(html).toContain('几个词用空格隔开')
    }
    expect(await (await fetch(`${server.address}/search/`)).text()).toContain('几个词用空格隔开')
  })

  it('is compressed, tagged, and not sent again to whoever has it', async () => {
    const address = `${server.address}/search/?q=${encodeURIComponent('彩礼')}`
    const { headers } = await fetch(address, { headers: { 'accept-encoding': 'gzip' } })
    expect(headers.get('content-encoding')).toBe('gzip')
    const tag = headers.get('etag') ?? ''
    const again = await fetch(address, {
      headers: { 'accept-encoding': 'gzip', 'if-none-match': tag },
    })
    expect(again.status).toBe(304)
  })

  it('is led to its address with its words, answers HEAD and refuses other methods', async () => {
    const moved = await fetch(`${server.address}/search?q=x`, { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/search/?q=x'])
    const head = await fetch(`${server.address}/search/?q=x`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const post = await fetch(`${server.address}/search/`, { method: 'POST' })
    expect(post.status).toBe(405)
  })

  it('answers whatever is asked with a sound page that holds no markup of the asker’s', async () => {
    const anything = fc.string({ unit: 'binary', maxLength: 100 })
    await fc.assert(
      fc.asyncProperty(anything, anything, async (words, kind) => {
        const { status, html } = await ask(words, { kind, page: kind })
        expect(status).toBe(200)
        expect(faultsIn(html)).toEqual([])
      }),
      { numRuns: 50 },
    )
    const markup = '<script>alert(1)</script>"\'&'
    const { html } = await ask(markup)
    expect(html).not.toContain('<script>alert')
    for (const question of ['q=%', 'q=%FF%00', 'q[]=1', 'q=a&q=b', `q=${'%E5%BD%A9'.repeat(600)}`])
      expect((await fetch(`${server.address}/search/?${question}`)).status, question).toBe(200)
  })

  it('loses a withdrawn page at once, before its release', async () => {
    const before = linksIn((await ask('琥珀')).html)
    const store = openStoreForWriting(storePath)
    store.commitWithdrawal(before.map((path) => ({ path, number: 1_000 })))
    store.close()
    expect(linksIn((await ask('琥珀')).html)).toEqual([])
    expect((await fetch(server.address + String(before[0]))).status).toBe(410)
  })
})
