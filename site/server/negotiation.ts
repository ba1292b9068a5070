/** Which stored variant a request gets, and whether it has it already (RFC 9110, 12.5.3 and 13.1.2). */
import type { StoredBody } from '../store/index.ts'

export type Encoding = 'br' | 'gzip' | 'identity'

const encodings = ['br', 'gzip', 'identity'] as const
/** What a reader gets who names none: the bytes as they are, which everybody can read. */
const plain: readonly Encoding[] = ['identity']
/** Browsers send a handful of different headers. */
const mostRemembered = 500
const remembered = new Map<string, readonly Encoding[]>()

/** Which variants a body is stored in: not in those that are null. */
export type Offered = Record<'gzip' | 'brotli', unknown>

/** The bytes to send for a header `Accept-Encoding`. */
export function chooseEncoding(body: Offered, accepted: string | undefined): Encoding {
  for (const encoding of preferredEncodings(accepted)) {
    if (encoding === 'identity' || body[storedAs[encoding]] !== null) return encoding
  }
  return 'identity'
}

const storedAs = { br: 'brotli', gzip: 'gzip' } as const

export function bytesOf(body: StoredBody, encoding: Encoding): Uint8Array {
  return (encoding === 'identity' ? undefined : body[storedAs[encoding]]) ?? body.identity
}

/** Strong, and different for each encoding: the bytes differ. */
export function etagOf({ hash }: StoredBody, encoding: Encoding): string {
  const name = hash.slice(0, 32)
  return encoding === 'identity' ? `"${name}"` : `"${name}-${encoding === 'br' ? 'br' : 'gz'}"`
}

/** Whether `If-None-Match` names the tag. Weak marks are disregarded, as RFC 9110 says. */
export function isFresh(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch.trim() === '*') return true
  return [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag)
}

/** The reader's wishes, most wanted first. Without a wish, the smaller is better. */
function preferredEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return plain
  const known = remembered.get(header)
  if (known) return known
  const preferred = orderOf(header)
  if (remembered.size >= mostRemembered) remembered.clear()
  remembered.set(header, preferred)
  return preferred
}

function orderOf(header: string): readonly Encoding[] {
  const weights = weightsIn(header)
  const others = weights.get('*') ?? 0
  const weightOf = (encoding: Encoding): number =>
    weights.get(encoding) ?? (encoding === 'identity' ? Math.min(others, 0.001) : others)
  return encodings
    .filter((encoding) => weightOf(encoding) > 0)
    .toSorted((one, other) => weightOf(other) - weightOf(one))
}

function weightsIn(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const item of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = item.split(';').map((part) => part.trim())
    const quality = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = quality === undefined ? 1 : Number(quality.slice(2))
    weights.set(name === 'x-gzip' ? 'gzip' : name, weight >= 0 && weight <= 1 ? weight : 0)
  }
  return weights
}
