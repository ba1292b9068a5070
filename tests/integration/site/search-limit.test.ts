/** Who asks too much of the search is told so, and keeps nobody else from reading or searching. */
import { afterEach, describe, expect, it } from 'vitest'
import { indexedDocument } from '../../../site/search/index.ts'
import { SearchThread } from '../../../site/server/search-thread.ts'
import { aPage } from '../../support/site/a-release.ts'
import { aSearchDocument } from '../../support/site/a-search-document.ts'
import { aServer, type TestServer } from '../../support/site/a-server.ts'

const most = 120
const frame = '<!doctype html><title>搜索</title><input name="q"><!--results-->副本<!--/results-->'

let site: TestServer
afterEach(() => site.close())

async function aSearchedServer(settings: Parameters<typeof aServer>[0] = {}): Promise<void> {
  site = await aServer(settings)
  site.publish({
    routes: [
      aPage('/', '首页'),
      aPage('/search/', '', { body: Buffer.from(frame) }),
      aPage('/a/', '彩礼', { search: indexedDocument(aSearchDocument()) }),
    ],
  })
}

const search = (client?: string, words = '彩礼') =>
  site.ask(
    `/search/?q=${encodeURIComponent(words)}`,
    client === undefined ? {} : { 'x-forwarded-for': client },
  )

async function searchOften(times: number, client?: string): Promise<number[]> {
  const answers = []
  for (let time = 0; time < times; time += 1) answers.push((await search(client)).status)
  return [...new Set(answers)]
}

describe('a reader who searches more often than anybody types', () => {
  it('is told in the site’s own page when to ask again, and his words are kept', async () => {
    await aSearchedServer()
    expect(await searchOften(most, '203.0.113.9')).toEqual([200])
    const answer = await search('203.0.113.9', '彩礼 "倡议"')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60)
    expect(answer.headers['cache-control']).toBe('no-cache')
    const html = answer.body.toString()
    expect(html).toContain('搜得太快了，请过一分钟再搜。别的网页照常打开。')
    expect(html).toContain('value="彩礼 &#34;倡议&#34;"')
  })

  it('still reads every page, and others search on', async () => {
    await aSearchedServer()
    await searchOften(most + 1, '203.0.113.9')
    expect((await site.ask('/', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
    expect((await search('203.0.113.10')).status).toBe(200)
    expect((await search('2001:db8::1')).status).toBe(200)
  })

  it('cannot hide behind a name of his own where a proxy says who he is', async () => {
    await aSearchedServer({ proxies: 1 })
    const answers = []
    for (let time = 0; time <= most; time += 1)
      answers.push((await search(`198.51.100.${time}, 203.0.113.9`)).status)
    expect(answers.at(-1)).toBe(429)
  })

  it('is counted by his own address where no proxy stands before the server', async () => {
    await aSearchedServer({ proxies: 0 })
    await searchOften(most, '203.0.113.9')
    expect((await search('203.0.113.10')).status).toBe(429)
  })
})

describe('a proxy that does not say for whom it asks', () => {
  it('is not counted as one reader', async () => {
    await aSearchedServer()
    expect(await searchOften(most + 5)).toEqual([200])
  })
})

describe('the thread that searches', () => {
  it('answers in the order of the questions, each its own', async () => {
    await aSearchedServer()
    const words = ['彩礼', '没有', '炕头', '移风易俗', '5G']
    const answers = await Promise.all(words.map((word) => search(undefined, word)))
    for (const [index, { body }] of answers.entries())
      expect(body.toString()).toContain(`value="${words[index]}"`)
  })

  it('is begun anew after it has ended, and nobody waits for ever', async () => {
    await aSearchedServer()
    const searching = new SearchThread({ storePath: site.storePath })
    const waiting = searching.ask('?q=x')
    await searching.close()
    await expect(waiting).rejects.toThrow('has ended')
    const answer = await searching.ask('?q=%E5%BD%A9%E7%A4%BC')
    expect(Buffer.from(answer?.body.identity ?? []).toString()).toContain('/a/')
    await searching.close()
  })

  it('is full while a hundred questions wait', async () => {
    await aSearchedServer()
    const searching = new SearchThread({ storePath: site.storePath })
    const waiting = Array.from({ length: 100 }, (_, number) => {
      expect(searching.isFull(), String(number)).toBe(false)
      return searching.ask('?q=%E5%BD%A9%E7%A4%BC')
    })
    expect(searching.isFull()).toBe(true)
    await Promise.all(waiting)
    expect(searching.isFull()).toBe(false)
    await searching.close()
  })
})
