/**
 * From the address asked for to the path the store knows, which is decoded and
 * in NFC. An address has one spelling (RFC 3986, section 6.2.2); others are led
 * to it.
 */
import { searchPath } from '../search/index.ts'

export type AskedPath =
  | { type: 'path'; path: string }
  /** The same address in its normal spelling, to be led to if it is known. */
  | { type: 'other spelling'; path: string }
  | { type: 'malformed' }

const longest = 2_000

/** Whether the question behind the address matters: it does for the search alone. */
export const isSearch = (asked: AskedPath): boolean =>
  asked.type === 'path' && (asked.path === searchPath || `${asked.path}/` === searchPath)

/** `target`: the request line's target. What follows a question mark is not looked at. */
export function readPath(target: string): AskedPath {
  const end = target.search(/[?#]/)
  const whole = end < 0 ? target : target.slice(0, end)
  // With its origin in front, as for a proxy: RFC 9112 has every server understand that.
  const raw = /^https?:\/\//i.test(whole) ? whole.replace(/^\w+:\/\/[^/]*/, '') || '/' : whole
  if (raw.length > longest || !raw.startsWith('/')) return { type: 'malformed' }
  if (/^[\w\-.~!$&'()*+,;=:@/]*$/.test(raw)) return { type: 'path', path: raw }
  const decoded = decode(raw)
  if (decoded === undefined) return { type: 'malformed' }
  const path = decoded.normalize('NFC')
  const isNormal = path === decoded && hasNormalSpelling(raw)
  return { type: isNormal ? 'path' : 'other spelling', path }
}

/** The address of a path, as it stands in a Location header. */
export const addressOfPath = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/')

function decode(raw: string): string | undefined {
  // An encoded slash, a backslash or NUL would mean another path than it seems to.
  if (/%(?:2f|5c|00)|[\\\0]/i.test(raw)) return undefined
  try {
    return decodeURIComponent(escapeBytes(raw))
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return undefined
  }
}

/** Chinese sent as it is: node:http gives each byte of it as one character. */
const escapeBytes = (raw: string): string =>
  raw.replaceAll(/[\x80-\xff]/g, (byte) => `%${byte.charCodeAt(0).toString(16)}`)

/** Upper-case escapes, and none for characters that need none. */
function hasNormalSpelling(raw: string): boolean {
  const escapes = raw.match(/%[0-9a-f]{2}/gi) ?? []
  if (/[^\x21-\x7e]/.test(raw)) return false
  return escapes.every(
    (escape) =>
      escape === escape.toUpperCase() &&
      !/[\w\-.~]/.test(String.fromCharCode(Number.parseInt(escape.slice(1), 16))),
  )
}
