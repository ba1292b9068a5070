/**
 * Checks a release before anybody sees it: every page parses, every link and
 * every part of a page leads to something that this very release answers.
 */
import { normalPath, type LedgerView } from '../../ledger/index.ts'
import { readPage, readStylesheet, type PageContent } from '../reading/index.ts'
import { isNumbered } from '../src/content/route-table.ts'
import type { Referring } from './finishing.ts'
import type { RenderedRoute } from './renderer.ts'

export type Fault =
  | { type: 'malformed'; path: string; errors: string[] }
  | { type: 'link leads nowhere'; path: string; target: string }
  | { type: 'part missing'; path: string; target: string }
  /** A link to what was here or is to come: withdrawn, or held back. It holds nothing up. */
  | { type: 'link to what is away'; path: string; target: string }

/** What the addresses of a release are, as far as links care. */
export interface Destinations {
  answers(path: string): boolean
  /** Whether something answers there at other times. */
  isAway(path: string): boolean
}

/**
 * An address that the ledger has had without it answering now, such as that of a
 * redirect that was withdrawn, or one that comes and goes with how much there is.
 */
export const mayComeBack = (view: LedgerView, path: string): boolean =>
  view.hasHad(path) || isNumbered(path)

/** What a page, stylesheet or feed refers to. */
export function contentOf({
  body,
  contentType,
}: Pick<RenderedRoute, 'body' | 'contentType'>): PageContent {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
  if (contentType.startsWith('text/html')) return readPage(text)
  if (contentType.startsWith('text/css'))
    return { references: readStylesheet(text), parseErrors: [] }
  if (/\bxml\b/.test(contentType)) return { references: linksOfFeed(text), parseErrors: [] }
  return { references: [], parseErrors: [] }
}

/** The address on this site that a reference means; undefined for all others. */
export function internalPath(target: string, page: string, origin: string): string | undefined {
  if (/^\/(?!\/)[^?#%\\]*$/u.test(target)) return target
  if (target.startsWith('#')) return page
  const own = `${origin}/`
  if (target.startsWith(own) && !/[?#%\\]|\/\//u.test(target.slice(own.length)))
    return target.slice(origin.length)
  const base = new URL(page, origin)
  if (!URL.canParse(target, base)) return target
  const url = new URL(target, base)
  if (url.origin !== base.origin) return undefined
  return normalPath(url.pathname)
}

/** The faults of one page or stylesheet. */
export function findFaults(
  path: string,
  { links, parts, parseErrors }: Referring,
  { answers, isAway }: Destinations,
): Fault[] {
  const faults: Fault[] = []
  if (parseErrors.length > 0) faults.push({ type: 'malformed', path, errors: parseErrors })
  for (const target of parts)
    if (!answers(target)) faults.push({ type: 'part missing', path, target })
  for (const target of links) {
    if (answers(target)) continue
    const type = isAway(target) ? 'link to what is away' : 'link leads nowhere'
    faults.push({ type, path, target })
  }
  return faults
}

/** Addresses in the sitemap and the feed. */
const linksOfFeed = (xml: string): PageContent['references'] =>
  [...xml.matchAll(/<(loc|link)>([^<]*)<\/\1>/gu)].map((match) => ({
    role: 'link',
    target: (match[2] ?? '').trim().replaceAll('&amp;', '&'),
  }))
