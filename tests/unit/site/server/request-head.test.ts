import { describe, expect, it } from 'vitest'
import { readPlainRequest } from '../../../../site/server/request-head.ts'

const read = (...lines: string[]) =>
  readPlainRequest(Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'))
const host = 'Host: localhost'

describe('readPlainRequest', () => {
  it('reads what browsers and proxies send', () => {
    const request = read(
      'GET /stories/%E6%97%A7/?a=b HTTP/1.1',
      'HOST: localhost:8080',
      'Connection: keep-alive',
      'accept-encoding:gzip, br ',
      'If-None-Match: "x"',
      'Cookie: a=b; c="d"',
      'Empty:',
    )
    expect(request).toEqual({
      address: '/stories/%E6%97%A7/',
      acceptEncoding: 'gzip, br',
      ifNoneMatch: '"x"',
    })
  })

  it.each([
    ['another method', ['HEAD / HTTP/1.1', host]],
    ['another version', ['GET / HTTP/1.0', host]],
    ['no host', ['GET / HTTP/1.1', 'Accept: *']],
    ['two hosts', ['GET / HTTP/1.1', host, host]],
    ['a body', ['GET / HTTP/1.1', host, 'Content-Length: 1']],
    ['a body in pieces', ['GET / HTTP/1.1', host, 'transfer-encoding: chunked']],
    ['the end of the connection', ['GET / HTTP/1.1', host, 'Connection: close']],
    ['another protocol', ['GET / HTTP/1.1', host, 'Upgrade: websocket']],
    ['an expectation', ['GET / HTTP/1.1', host, 'Expect: 100-continue']],
    ['a doubled header', ['GET / HTTP/1.1', host, 'Accept-Encoding: br', 'Accept-Encoding: gzip']],
    ['a folded line', ['GET / HTTP/1.1', host, 'A: b', ' c']],
    ['a space before the colon', ['GET / HTTP/1.1', host, 'Content-Length : 1']],
    ['a line feed alone', ['GET / HTTP/1.1', `${host}\nContent-Length: 1`]],
    ['a NUL', ['GET / HTTP/1.1', `${host}\0`]],
    ['another request behind it', ['GET / HTTP/1.1', host, '', 'GET / HTTP/1.1', host]],
    ['an origin in the address', ['GET http://x/ HTTP/1.1', host]],
    ['bytes beyond ASCII', ['GET /\xe6 HTTP/1.1', host]],
    ['a space in the address', ['GET /a b HTTP/1.1', host]],
    ['too much', ['GET / HTTP/1.1', host, `A: ${'a'.repeat(9_000)}`]],
  ])('leaves %s to node:http', (_, lines) => {
    expect(read(...lines)).toBeUndefined()
  })

  it('leaves half a request to node:http', () => {
    expect(readPlainRequest(Buffer.from('GET / HTTP/1.1\r\nHost: a\r\n'))).toBeUndefined()
  })
})
