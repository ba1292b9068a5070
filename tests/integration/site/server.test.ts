import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStoreForWriting, putStoreAside, type Release } from '../../../site/store/index.ts'
import { aPage } from '../../support/site/a-release.ts'
import { aServer, mediaHash as hash, type TestServer } from '../../support/site/a-server.ts'

let site: TestServer

beforeEach(async () => {
  site = await aServer()
})

afterEach(() => site.close())

const ask = (...request: Parameters<TestServer['ask']>) => site.ask(...request)
const publish = (changes?: Partial<Release>) => site.publish(changes)

describe('before the first release', () => {
  it('says in plain Chinese that the site is being prepared', async () => {
    const answer = await ask('/')
    expect(answer.status).toBe(503)
    expect(answer.headers['retry-after']).toBe('5')
    expect(answer.body.toString()).toContain('网站正在准备中')
    expect((await ask('/health')).status).toBe(503)
  })

  it('lets a browser use the style of that page, and nothing else', async () => {
    const { headers, body } = await ask('/')
    const style = /<style>([^]*?)<\/style>/.exec(body.toString())?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(
      `default-src 'none'; style-src 'sha256-${hash}'`,
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('serves the first release as soon as it is there', async () => {
    await ask('/')
    const release = publish()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await ask('/')).status).toBe(200)
    const health = JSON.parse((await ask('/health')).body.toString()) as object
    expect(health).toMatchObject({ ok: true, release, entry: 1 })
  })
})

describe('a page', () => {
  beforeEach(() => void publish())

  it('comes in the smallest form the reader takes, each with its own strong tag', async () => {
    const plain = await ask('/stories/a/')
    const gzip = await ask('/stories/a/', { 'accept-encoding': 'gzip, deflate' })
    const brotli = await ask('/stories/a/', { 'accept-encoding': 'gzip, deflate, br' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true)
    const tags = [plain, gzip, brotli].map((answer) => answer.headers.etag)
    expect(new Set(tags).size).toBe(3)
    expect(brotli.headers.vary).toBe('Accept-Encoding')
    const refused = await ask('/stories/a/', { 'accept-encoding': 'br;q=0, gzip;q=0.0' })
    expect(refused.headers['content-encoding']).toBeUndefined()
  })

  it('answers 304 to whoever has it', async () => {
    const { headers } = await ask('/stories/a/')
    const again = await ask('/stories/a/', { 'if-none-match': `"x", ${headers.etag}` })
    expect(again.status).toBe(304)
    expect(again.body.length).toBe(0)
    expect(again.headers.etag).toBe(headers.etag)
  })

  it('answers HEAD without a body and any query alike', async () => {
    const get = await ask('/stories/a/?utm=x')
    const head = await ask('/stories/a/?a=1&b', {}, 'HEAD')
    expect(head.status).toBe(200)
    expect(head.headers['content-length']).toBe(String(get.body.length))
    expect(head.body.length).toBe(0)
  })

  it('is asked for again each time; an asset with a hash in its name is not', async () => {
    expect((await ask('/')).headers['cache-control']).toBe('no-cache')
    expect((await ask('/_astro/a.css')).headers['cache-control']).toContain('immutable')
  })

  it('carries security headers that work on a plain-HTTP intranet', async () => {
    for (const path of ['/', '/none/', `/media/${hash}.jpg`, '/health']) {
      const { headers } = await ask(path)
      expect(headers['content-security-policy']).toContain("script-src 'self'")
      expect(headers['content-security-policy']).not.toContain('unsafe-inline')
      expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
      expect(headers['strict-transport-security']).toBeUndefined()
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['x-powered-by']).toBeUndefined()
    }
  })

  it('shows the next release to the very next request', async () => {
    await ask('/')
    publish({ entries: [], routes: [aPage('/', '新首页')] })
    expect((await ask('/')).body.toString()).toContain('新首页')
    expect((await ask('/stories/a/')).status).toBe(404)
  })
})

describe('an address', () => {
  beforeEach(() => void publish())

  it.each([
    ['without its slash', '/stories/a', '/stories/a/'],
    ['of a file, with a slash', '/robots.txt/', '/robots.txt'],
    ['moved', '/stories/old/', '/stories/a/'],
    ['set by hand, in Chinese', '/%E6%97%A7%E7%AB%99/', '/stories/a/'],
    ['with letters escaped for nothing', '/stories/%61/', '/stories/a/'],
  ])('%s is led to the present one', async (_, from, to) => {
    const answer = await ask(from)
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe(to)
  })

  it('with lower-case escapes is led to its normal spelling', async () => {
    const answer = await ask(`/files/${hash}/%e8%ae%b2%E4%B9%89%20%E4%B8%80.pdf`)
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe(`/files/${hash}/%E8%AE%B2%E4%B9%89%20%E4%B8%80.pdf`)
    expect((await ask(answer.headers.location ?? '')).status).toBe(200)
  })

  it('that is not known answers 404 with the release’s own page', async () => {
    const answer = await ask('/none/')
    expect(answer.status).toBe(404)
    expect(answer.body.toString()).toContain('没有这个网页')
  })

  it.each(['//example.com', '//example.com/', '/\\example.com', '/stories%2fa/', '/../etc/passwd'])(
    '%s leads nowhere else',
    async (path) => {
      const answer = await ask(path)
      expect([400, 404]).toContain(answer.status)
      expect(answer.headers.location).toBeUndefined()
    },
  )

  it('that cannot be decoded answers 400', async () => {
    expect((await ask('/%E6%9')).status).toBe(400)
  })

  it('that was withdrawn answers 410, page and picture alike', async () => {
    for (const path of ['/stories/gone/', '/media/gone.jpg']) {
      const answer = await ask(path)
      expect(answer.status).toBe(410)
      expect(answer.body.toString()).toBe('已撤下')
      expect(answer.headers['cache-control']).toBe('no-cache')
    }
  })

  it('answers 405 to what is not reading', async () => {
    const answer = await ask('/stories/a/', {}, 'POST')
    expect(answer.status).toBe(405)
    expect(answer.headers.allow).toBe('GET, HEAD')
  })
})

describe('a store made anew', () => {
  it('takes over when it holds its first release, the former one answers until then', async () => {
    publish()
    await ask('/')
    putStoreAside(site.storePath)
    openStoreForWriting(site.storePath).close()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await ask('/stories/a/')).status).toBe(200)
    publish({ routes: [aPage('/', '重建的首页')] })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await ask('/')).body.toString()).toContain('重建的首页')
    expect((await ask('/stories/a/')).status).toBe(404)
  })
})

describe('a store in which a disk has turned a bit', () => {
  const turnBit = (column: 'identity' | 'gzip' | 'brotli', path: string) => {
    const store = new DatabaseSync(site.storePath)
    const where = 'WHERE hash = (SELECT body FROM routes WHERE path = ?)'
    const found = store.prepare(`SELECT ${column} AS bytes FROM bodies ${where}`).get(path)
    const bytes = Buffer.from(found?.['bytes'] as Uint8Array)
    const middle = bytes.length >> 1
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
    store.prepare(`UPDATE bodies SET ${column} = ? ${where}`).run(bytes, path)
    store.close()
  }

  it.each(['identity', 'gzip', 'brotli'] as const)(
    'answers 500 rather than with other bytes (%s), and all else as before',
    async (column) => {
      publish()
      turnBit(column, '/stories/a/')
      for (const encoding of ['identity', 'gzip', 'br'])
        expect((await ask('/stories/a/', { 'accept-encoding': encoding })).status).toBe(500)
      expect((await ask('/stories/a/')).body.toString()).toContain('网页暂时打不开')
      expect((await ask('/')).status).toBe(200)
    },
  )

  it('sends on what is in memory', async () => {
    publish()
    await ask('/stories/a/')
    turnBit('identity', '/stories/a/')
    expect((await ask('/stories/a/')).body.toString()).toContain('家风')
  })
})

describe('a picture or file', () => {
  beforeEach(() => void publish())

  it('is sent whole, in part, and not again', async () => {
    const whole = await ask(`/media/${hash}.jpg`)
    expect(whole.body.toString()).toBe('0123456789')
    expect(whole.headers).toMatchObject({
      'content-type': 'image/jpeg',
      'accept-ranges': 'bytes',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const part = await ask(`/media/${hash}.jpg`, { range: 'bytes=2-4' })
    expect(part.status).toBe(206)
    expect(part.body.toString()).toBe('234')
    expect(part.headers['content-range']).toBe('bytes 2-4/10')
    const beyond = await ask(`/media/${hash}.jpg`, { range: 'bytes=90-' })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe('bytes */10')
    const again = await ask(`/media/${hash}.jpg`, { 'if-none-match': whole.headers.etag ?? '' })
    expect(again.status).toBe(304)
  })

  it('is offered under its Chinese name', async () => {
    const answer = await ask(`/files/${hash}/${encodeURIComponent('讲义 一.pdf')}`)
    expect(answer.status).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    expect(answer.headers['content-disposition']).toContain(
      `filename*=UTF-8''${encodeURIComponent('讲义 一.pdf')}`,
    )
  })

  it('that lies on disk but is in no release is not sent', async () => {
    publish({ entries: [], media: [] })
    expect((await ask(`/media/${hash}.jpg`)).status).toBe(404)
  })
})
