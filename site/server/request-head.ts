/**
 * Reads the plainest of requests, which is nearly every one: GET over HTTP/1.1,
 * whole in one piece, without a body and without a header that changes what is
 * to be done. Whatever else there is, it leaves to node:http's parser; so it
 * never has to decide about what is unclear.
 */
interface PlainRequest {
  /** As it came, without the query. */
  address: string
  acceptEncoding: string | undefined
  ifNoneMatch: string | undefined
}

const longest = 8_192
const plain = /^GET (\/[!"$-~]*) HTTP\/1\.1\r\n(?:[!#$%&'*+\-.^`|~\w]+:[\t -~]*\r\n)+\r\n$/
/** Headers that node:http has to see, apart from those that are read here. */
const others = new Set([
  'connection',
  'content-length',
  'expect',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

export function readPlainRequest(chunk: Buffer): PlainRequest | undefined {
  if (chunk.length > longest) return undefined
  const text = chunk.toString('latin1')
  const target = plain.exec(text)?.[1]
  if (target === undefined) return undefined
  const query = target.indexOf('?')
  const request: PlainRequest = {
    address: query < 0 ? target : target.slice(0, query),
    acceptEncoding: undefined,
    ifNoneMatch: undefined,
  }
  return readHeaders(text, target.length + 15, request) ? request : undefined
}

/** Fills in the request; false where a header is for node:http, or is missing or doubled. */
function readHeaders(text: string, start: number, request: PlainRequest): boolean {
  let hosts = 0
  const end = text.length - 2
  for (let at = start; at < end;) {
    const colon = text.indexOf(':', at)
    const next = text.indexOf('\r\n', colon)
    const name = text.slice(at, colon).toLowerCase()
    if (name === 'host') hosts += 1
    else if (name === 'accept-encoding') {
      if (request.acceptEncoding !== undefined) return false
      request.acceptEncoding = text.slice(colon + 1, next).trim()
    } else if (name === 'if-none-match') {
      if (request.ifNoneMatch !== undefined) return false
      request.ifNoneMatch = text.slice(colon + 1, next).trim()
    } else if (others.has(name)) {
      const isUsual = name === 'connection' && /^ *keep-alive *$/i.test(text.slice(colon + 1, next))
      if (!isUsual) return false
    }
    at = next + 2
  }
  return hosts === 1
}
