/**
 * What is sent for an answer of the store: status, headers and bytes. The fast
 * lane and node:http send the same replies.
 */
import type { StoredBody } from '../store/index.ts'
import type { Found } from './live-store.ts'
import { bytesOf, etagOf, type Encoding } from './negotiation.ts'
import { addressOfPath } from './paths.ts'

export interface Reply {
  status: number
  /** Names and values in turn, as node:http takes them. */
  headers: string[]
  bytes: Uint8Array | undefined
}

/** A stored body in one encoding, and what is sent to whoever has it. */
export interface PageReplies {
  etag: string
  whole: Reply
  unchanged: Reply | undefined
}

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

/** The answer that has a body in the store; nothing for redirects and media. */
export function bodyAnswerOf({ answer, body }: Found): BodyAnswer | undefined {
  if (answer.type === 'redirect' || answer.type === 'media' || !body) return undefined
  const { contentType } = answer
  if (answer.type === 'gone') return { status: 410, contentType, caching: 'revalidate', body }
  return { status: answer.status, contentType, caching: answer.caching, body }
}

export function pageReplies(
  { status, contentType, caching, body }: BodyAnswer,
  encoding: Encoding,
  security: readonly string[],
): PageReplies {
  const etag = etagOf(body, encoding)
  const bytes = bytesOf(body, encoding)
  const common = [...security, 'cache-control', cacheControl[caching], 'etag', etag]
  if (body.gzip ?? body.brotli) common.push('vary', 'Accept-Encoding')
  const headers = [...common, 'content-type', contentType, 'content-length', String(bytes.length)]
  if (encoding !== 'identity') headers.push('content-encoding', encoding)
  const unchanged = status === 200 ? { status: 304, headers: common, bytes: undefined } : undefined
  return { etag, whole: { status, headers, bytes }, unchanged }
}

/** `path` is one the store knows, so it never leads to another site. */
export function redirectReply(path: string, security: readonly string[]): Reply {
  const headers = [...security, 'location', addressOfPath(path)]
  headers.push('cache-control', 'no-cache', 'content-length', '0')
  return { status: 301, headers, bytes: undefined }
}
