/** What the public server says of each spelling of an address, each method and each range. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPage } from '../../support/site/a-release.ts'
import { aServer, mediaHash, type TestServer } from '../../support/site/a-server.ts'
import { connectRaw, type RawConnection } from '../../support/site/raw-connection.ts'

let site: TestServer
const connections: RawConnection[] = []

beforeEach(async () => {
  site = await aServer()
  site.publish()
})

afterEach(async () => {
  for (const { socket } of connections.splice(0)) socket.destroy()
  await site.close()
})

async function connect(): Promise<RawConnection> {
  const connection = await connectRaw(site.server.address)
  connections.push(connection)
  return connection
}

const get = (path: string, ...headers: string[]) =>
  [`GET ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n')

describe('an address', () => {
  it.each([
    ['with doubled slashes', '//stories//a/'],
    ['with doubled slashes, without the last', '/stories//a'],
    ['without its slash, with a query', '/stories/a?x=1'],
    ['in needless escapes', '/%73tories/a/'],
  ])('%s is led to the present one', async (_, path) => {
    const answer = await site.ask(path)
    expect(answer.status).toBe(301)
    expect(answer.headers.location).toBe('/stories/a/')
    expect(answer.headers['content-length']).toBe('0')
  })

  it('in Chinese as it is typed is led to its escaped spelling', async () => {
    site.publish({ entries: [], routes: [aPage('/家风/', '家风')] })
    const connection = await connect()
    connection.send(get('/家风/'))
    const answer = await connection.next()
    expect(answer.status).toBe(301)
    expect(answer.headers['location']).toBe(encodeURI('/家风/'))
    await connection.ended()
    const unknown = await connect()
    unknown.send(get('/家训/'))
    expect((await unknown.next()).status).toBe(400)
    expect((await site.ask(encodeURI('/家风/'))).status).toBe(200)
    const lower = await site.ask(encodeURI('/家风/').toLowerCase())
    expect(lower.headers.location).toBe(encodeURI('/家风/'))
  })

  it('in another composition of the same letters is led to the composed one', async () => {
    site.publish({ entries: [], routes: [aPage('/caf\u00e9/', '店')] })
    expect((await site.ask('/caf%C3%A9/')).status).toBe(200)
    const answer = await site.ask('/cafe%CC%81/')
    expect(answer.headers.location).toBe('/caf%C3%A9/')
  })

  it.each(['/%', '/%zz/', '/%E6%9', '/%C0%AF/', '/%00', '/a%2Fb', '/a%5Cb'])(
    '%s cannot be, which is said in plain Chinese',
    async (path) => {
      const answer = await site.ask(path)
      expect(answer.status).toBe(400)
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
      expect(answer.body.toString()).toContain('这个网址的写法不对')
      expect(answer.headers['content-length']).toBe(String(answer.body.length))
    },
  )

  it.each(['/stories/../a/', '/./', '/%2e%2e/%2E/', '/stories/a/..', '/..//..//etc/passwd'])(
    '%s with dots leads nowhere',
    async (path) => {
      const answer = await site.ask(path)
      expect(answer.status).toBe(404)
      expect(answer.headers.location).toBeUndefined()
    },
  )
})

describe('a method', () => {
  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])(
    '%s is refused, and what is allowed is said',
    async (method) => {
      for (const path of ['/', '/stories/old/', `/media/${mediaHash}.jpg`]) {
        const answer = await site.ask(path, {}, method)
        expect(answer.status).toBe(405)
        expect(answer.headers.allow).toBe('GET, HEAD')
      }
    },
  )

  it('HEAD says what GET says, without the body', async () => {
    const paths = ['/', '/stories/a/', '/stories/a', '/stories/gone/', `/media/${mediaHash}.jpg`]
    for (const path of [...paths, '/none/', '/%', '/health']) {
      const headers = { 'accept-encoding': 'gzip' }
      const [whole, head] = [await site.ask(path, headers), await site.ask(path, headers, 'HEAD')]
      expect(head.body.length).toBe(0)
      expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' })
      expect(head.status).toBe(whole.status)
      expect(whole.headers['content-length']).toBe(String(whole.body.length))
    }
  })
})

describe('a picture', () => {
  const path = `/media/${mediaHash}.jpg`

  it.each([
    ['bytes=0-0', 206, '0'],
    ['bytes=-3', 206, '789'],
    ['bytes=7-', 206, '789'],
    ['bytes=7-99', 206, '789'],
    ['bytes=10-', 416, ''],
    ['pages=1-2', 200, '0123456789'],
    ['bytes=2-1', 416, ''],
  ])('is asked for with Range %s', async (range, status, body) => {
    const answer = await site.ask(path, { range })
    expect([answer.status, answer.body.toString()]).toEqual([status, body])
    expect(answer.headers['content-length']).toBe(String(body.length))
    if (status === 416) expect(answer.headers['content-range']).toBe('bytes */10')
  })

  it('is sent in part only while the part belongs to what the reader has', async () => {
    const { headers } = await site.ask(path)
    const same = await site.ask(path, { range: 'bytes=2-4', 'if-range': headers.etag ?? '' })
    expect(same.status).toBe(206)
    const other = await site.ask(path, { range: 'bytes=2-4', 'if-range': '"other"' })
    expect([other.status, other.body.toString()]).toEqual([200, '0123456789'])
  })

  it('answers 304 with its tag and how long it may be kept', async () => {
    const { headers } = await site.ask(path)
    const again = await site.ask(path, { 'if-none-match': `"x", W/${headers.etag}` })
    expect(again.status).toBe(304)
    expect(again.headers.etag).toBe(headers.etag)
    expect(again.headers['cache-control']).toContain('immutable')
  })
})
