/** The public server on connections that behave well and badly. */
import { openSync, rmSync, writeSync, closeSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aPage } from '../../support/site/a-release.ts'
import { aServer, longText, type TestServer } from '../../support/site/a-server.ts'
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

describe('the fast lane', () => {
  it.each([
    ['/', []],
    ['/stories/a/', []],
    ['/stories/a/', ['Accept-Encoding: gzip']],
    ['/stories/a/', ['Accept-Encoding: gzip, br']],
    ['/stories/a/', ['If-None-Match: *']],
    ['/_astro/a.css', []],
    ['/stories/gone/', []],
    ['/media/gone.jpg', []],
    ['/404/', ['If-None-Match: *']],
  ])('says of %s with %s what node:http says', async (path, headers) => {
    const fast = await connect()
    fast.send(get(path, ...headers))
    const other = await connect()
    // An address with its origin is read by node:http only.
    other.send(get(`http://localhost${path}`, ...headers))
    const [one, two] = [await fast.next(), await other.next()]
    expect(one.head.toLowerCase().split('\n').toSorted()).toEqual(
      two.head.toLowerCase().split('\n').toSorted(),
    )
    expect(one.body.equals(two.body)).toBe(true)
    expect(Date.parse(one.headers['date'] ?? '')).toBeGreaterThan(Date.now() - 3_000)
  })

  it('goes over to node:http in the midst of a connection, and all is answered in order', async () => {
    const connection = await connect()
    connection.send(get('/'))
    expect((await connection.next()).body.toString()).toContain('首页')
    connection.send(get('/none/'))
    expect((await connection.next()).status).toBe(404)
    connection.send(get('/stories/a/', 'Accept-Encoding: gzip'))
    expect(gunzipSync((await connection.next()).body).toString()).toContain(longText)
  })

  it('answers requests sent without waiting in their order', async () => {
    const connection = await connect()
    connection.send(get('/') + get('/stories/a') + get('/stories/a/') + get('/none/'))
    const statuses = [200, 301, 200, 404]
    for (const status of statuses) expect((await connection.next()).status).toBe(status)
  })

  it('answers a request that comes byte by byte', async () => {
    const connection = await connect()
    for (const character of get('/')) {
      connection.send(character)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect((await connection.next()).status).toBe(200)
  })

  it('shows a withdrawal on an open connection', async () => {
    const connection = await connect()
    connection.send(get('/stories/a/'))
    expect((await connection.next()).status).toBe(200)
    site.publish({
      entries: [],
      routes: [aPage('/', '新首页')],
      gone: [{ path: '/stories/a/', contentType: 'text/html', body: Buffer.from('已撤下') }],
    })
    connection.send(get('/stories/a/'))
    const answer = await connection.next()
    expect(answer.status).toBe(410)
    expect(answer.body.toString()).toBe('已撤下')
  })
})

describe('a connection', () => {
  it('over HTTP/1.0 is closed after the answer, whose length is told', async () => {
    const connection = await connect()
    connection.send('GET / HTTP/1.0\r\n\r\n')
    const answer = await connection.next()
    expect(answer.status).toBe(200)
    expect(answer.headers['connection']).toBe('close')
    await connection.ended()
  })

  it('is closed when the reader wishes so', async () => {
    const connection = await connect()
    connection.send(get('/', 'Connection: close'))
    expect((await connection.next()).headers['connection']).toBe('close')
    await connection.ended()
  })

  it.each([
    ['GET', 'Content-Length: 3\r\n\r\nabc', 400],
    ['GET', 'Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n', 400],
    ['POST', 'Content-Length: 3\r\n\r\nabc', 405],
    ['POST', 'Content-Length: 1000000000\r\nExpect: 100-continue\r\n\r\n', 405],
  ])('that brings something with %s is refused and closed', async (method, rest, status) => {
    const connection = await connect()
    connection.send(`${method} /stories/a/ HTTP/1.1\r\nHost: localhost\r\n${rest}`)
    const answer = await connection.next()
    expect(answer.status).toBe(status)
    expect(answer.headers['connection']).toBe('close')
    await connection.ended()
  })

  it.each([
    ['without a host', 'GET / HTTP/1.1\r\n\r\n', 400],
    ['with two hosts', get('/', 'Host: other'), 400],
    ['with two lengths', get('/', 'Content-Length: 1', 'Content-Length: 2'), 400],
    ['with length and pieces', get('/', 'Content-Length: 1', 'Transfer-Encoding: chunked'), 400],
    ['with headers beyond 16 KB', get('/', `A: ${'a'.repeat(17_000)}`), 431],
    ['that is none', 'hello\r\n\r\n', 400],
  ])('with a request %s is refused and closed', async (_, text, status) => {
    const connection = await connect()
    connection.send(text)
    const answer = await connection.next()
    expect(answer.status).toBe(status)
    expect(answer.body.toString()).toContain('<html lang="zh-CN">')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    await connection.ended()
  })

  it('stays usable for others while a slow one sends nothing', async () => {
    const slow = await connect()
    slow.send('GET / HT')
    expect((await site.ask('/')).status).toBe(200)
    slow.send('TP/1.1\r\nHost: localhost\r\n\r\n')
    expect((await slow.next()).status).toBe(200)
  })
})

describe('the end of the server', () => {
  it('lets an answer under way go out whole and closes idle connections at once', async () => {
    const large = 'x'.repeat(12_000_000)
    const plain = { contentType: 'application/octet-stream', body: Buffer.from(large) }
    site.publish({ entries: [], routes: [aPage('/', '首页'), aPage('/large', '', plain)] })
    const idle = await connect()
    idle.send(get('/'))
    await idle.next()
    const [fast, other] = [await connect(), await connect()]
    for (const { socket } of [fast, other]) socket.pause()
    fast.send(get('/large'))
    other.send(get('http://localhost/large'))
    await new Promise((resolve) => setTimeout(resolve, 100))
    const closed = site.server.close()
    // Before the others have taken a byte: those are waited for, this one is not.
    await idle.ended()
    for (const { socket } of [fast, other]) socket.resume()
    expect((await fast.next()).body.length).toBe(large.length)
    expect((await other.next()).body.length).toBe(large.length)
    await closed
    await expect(connectRaw(site.server.address)).rejects.toThrow()
    site.server.close = async () => undefined
  })
})

describe('a store that nobody writes to any more', () => {
  it('is served on when its files are gone or overwritten', async () => {
    expect((await site.ask('/stories/a/')).status).toBe(200)
    const file = openSync(site.storePath, 'r+')
    writeSync(file, 'damaged '.repeat(100), 0)
    closeSync(file)
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await site.ask('/stories/a/')).status).toBe(200)
    for (const ending of ['', '-wal', '-shm']) rmSync(site.storePath + ending, { force: true })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect((await site.ask('/stories/a/')).status).toBe(200)
  })
})
