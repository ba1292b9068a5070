/**
 * Answers what node:http's parser refuses, then ends the connection. One such
 * request is an honest one: an address in Chinese as it is typed, which is led
 * to its escaped spelling.
 */
import type { Socket } from 'node:net'
import type { Connections } from './connections.ts'
import { STATUS_CODES } from './node-http.ts'
import { addressOfPath, readPath } from './paths.ts'
import {
  headTooLarge,
  htmlOf,
  malformedRequest,
  plainSecurity,
  tooSlow,
  type PlainPage,
} from './plain-pages.ts'

interface RefusedRequest extends Error {
  code?: string
  /** What came last. */
  rawPacket?: Buffer
}

const pages: Record<string, PlainPage> = {
  HPE_HEADER_OVERFLOW: headTooLarge,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: headTooLarge,
  ERR_HTTP_REQUEST_TIMEOUT: tooSlow,
}

/** `isKnown`: whether the site has something at a path. */
export function answerRefused(
  error: RefusedRequest,
  socket: Socket,
  context: {
    connections: Connections
    security: readonly string[]
    isKnown: (path: string) => boolean
  },
): void {
  // An answer in the midst of another would be read as part of that one.
  if (!socket.writable || !context.connections.isIdle(socket)) return void socket.destroy(error)
  const path = error.code === 'HPE_INVALID_URL' ? typedPathIn(error.rawPacket) : undefined
  const isRedirect = path !== undefined && context.isKnown(path)
  const page = pages[error.code ?? ''] ?? malformedRequest
  const body = isRedirect ? '' : htmlOf(page)
  const headers = isRedirect
    ? ['location', addressOfPath(path), 'cache-control', 'no-cache']
    : ['content-type', 'text/html; charset=utf-8', 'cache-control', 'no-store']
  headers.push('content-length', String(Buffer.byteLength(body)), 'connection', 'close')
  socket.write(
    headOf(isRedirect ? 301 : page.status, [...plainSecurity(context.security), ...headers]) + body,
  )
  socket.destroySoon()
}

function headOf(status: number, headers: string[]): string {
  const lines = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`]
  for (let index = 0; index < headers.length; index += 2)
    lines.push(`${headers[index]}: ${headers[index + 1]}`)
  return `${[...lines, `Date: ${new Date().toUTCString()}`].join('\r\n')}\r\n\r\n`
}

function typedPathIn(packet: Buffer | undefined): string | undefined {
  const target = /^(?:GET|HEAD) (\/[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(
    packet?.toString('latin1') ?? '',
  )?.[1]
  const asked = target === undefined ? undefined : readPath(target)
  return asked?.type === 'other spelling' ? asked.path : undefined
}
