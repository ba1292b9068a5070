/** Sends replies and plain pages with node:http. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { chooseEncoding, isFresh } from './negotiation.ts'
import { htmlOf, plainPolicy, type PlainPage } from './plain-pages.ts'
import { pageReplies, type BodyAnswer, type Reply } from './replies.ts'

export function sendBody(
  req: IncomingMessage,
  res: ServerResponse,
  answer: BodyAnswer,
  security: readonly string[],
): void {
  const encoding = chooseEncoding(answer.body, header(req, 'accept-encoding'))
  const { etag, whole, unchanged } = pageReplies(answer, encoding, security)
  const isKnown = isFresh(etag, header(req, 'if-none-match'))
  sendReply(req, res, isKnown && unchanged ? unchanged : whole)
}

export function sendReply(req: IncomingMessage, res: ServerResponse, reply: Reply): void {
  res.writeHead(reply.status, reply.headers)
  res.end(req.method === 'HEAD' ? undefined : reply.bytes)
}

export function sendPlainPage(
  req: IncomingMessage,
  res: ServerResponse,
  page: PlainPage,
  extra: Record<string, string>,
): void {
  const body = Buffer.from(htmlOf(page))
  res.writeHead(page.status, {
    ...extra,
    'content-security-policy': plainPolicy,
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
