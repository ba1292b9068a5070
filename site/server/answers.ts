/**
 * Sends what the store holds: a stored body in the variant the reader takes, a
 * redirect, or the page of what is gone. Used for hot routes, before Express,
 * and by Express for all the rest.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StoredBody } from '../store/index.ts'
import { chooseVariant, isFresh } from './negotiation.ts'
import { addressOfPath } from './paths.ts'
import { htmlOf, type PlainPage } from './plain-pages.ts'

/** Pages are asked for again each time, so that a withdrawal is seen at once. */
const cacheControl = {
  revalidate: 'no-cache',
  immutable: 'public, max-age=31536000, immutable',
  asset: 'public, max-age=31536000, immutable',
}

export interface BodyAnswer {
  status: number
  contentType: string
  caching: keyof typeof cacheControl
  body: StoredBody
}

export type Headers = Record<string, string>

export function sendBody(
  req: IncomingMessage,
  res: ServerResponse,
  { status, contentType, caching, body }: BodyAnswer,
  security: Headers,
): void {
  const { encoding, bytes, etag } = chooseVariant(body, header(req, 'accept-encoding'))
  const common = {
    ...security,
    'cache-control': cacheControl[caching],
    etag,
    ...((body.gzip ?? body.brotli) ? { vary: 'Accept-Encoding' } : {}),
  }
  if (status === 200 && isFresh(etag, header(req, 'if-none-match'))) {
    res.writeHead(304, common).end()
    return
  }
  res.writeHead(status, {
    ...common,
    'content-type': contentType,
    'content-length': bytes.length,
    ...(encoding ? { 'content-encoding': encoding } : {}),
  })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** `path` is one the store knows, so it never leads to another site. */
export function sendRedirect(res: ServerResponse, path: string, security: Headers): void {
  res
    .writeHead(301, {
      ...security,
      location: addressOfPath(path),
      'cache-control': 'no-cache',
      'content-length': 0,
    })
    .end()
}

export function sendPlainPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: PlainPage,
  extra: Headers,
): void {
  const body = Buffer.from(htmlOf(page))
  res.writeHead(page.status, {
    ...extra,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-length': body.length,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

function header(
  req: IncomingMessage,
  name: 'accept-encoding' | 'if-none-match',
): string | undefined {
  const value = req.headers[name]
  return Array.isArray(value) ? value.join(',') : value
}
