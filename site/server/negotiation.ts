/** Which stored variant a request gets, and whether it has it already. */
import type { StoredBody } from '../store/index.ts'

export interface Variant {
  encoding: 'br' | 'gzip' | undefined
  bytes: Uint8Array
  /** Strong, and different for each encoding: the bytes differ. */
  etag: string
}

/** The smallest variant that `Accept-Encoding` allows. */
export function chooseVariant(body: StoredBody, accepted: string | undefined): Variant {
  const name = body.hash.slice(0, 32)
  if (body.brotli && accepts(accepted, 'br'))
    return { encoding: 'br', bytes: body.brotli, etag: `"${name}-br"` }
  if (body.gzip && accepts(accepted, 'gzip'))
    return { encoding: 'gzip', bytes: body.gzip, etag: `"${name}-gz"` }
  return { encoding: undefined, bytes: body.identity, etag: `"${name}"` }
}

/** Whether `If-None-Match` names the variant. Weak marks are disregarded, as RFC 9110 says. */
export function isFresh(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag) return true
  return ifNoneMatch.split(',').some((one) => {
    const tag = one.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
}

function accepts(header: string | undefined, coding: 'br' | 'gzip'): boolean {
  if (header === undefined || !header.includes(coding)) return false
  return header.split(',').some((one) => {
    const [name, ...parameters] = one.split(';').map((part) => part.trim().toLowerCase())
    return name === coding && !parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter))
  })
}
