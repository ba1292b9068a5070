/**
 * The addresses of the site: those that are always there, those that documents
 * give, and the numbered pages of stories. It grows and shrinks with documents.
 */
import { addressOf, pledgeAddressOf } from '../../../ledger/index.ts'
import type { Kind, LedgerDocument } from '../../../ledger/index.ts'
import { coverHash, type CoverSubject } from '../../../media/index.ts'
import { searchPath } from '../../search/index.ts'
import { listsPart, partName, partOf, sitemapPartPath } from './sitemap-parts.ts'

export interface Route {
  /** The address, as the public server answers it. */
  path: string
  /** The page file below src/pages/, without its ending. */
  page: string
  params: Record<string, string>
  contentType: string
  status: 200 | 404 | 410
  /** False for a page that the sitemap leaves out. */
  isListed?: false
}

const html = 'text/html; charset=utf-8'
const xml = 'application/xml; charset=utf-8'

const plainRoutes: Route[] = [
  ...[
    '/',
    '/lectures/',
    '/teams/',
    '/textbooks/',
    '/campaigns/',
    '/stories/',
    '/figures/',
    '/venues/',
    '/about/',
  ].map((path) => route(path, path.slice(0, -1) || '/index')),
  // The public server puts results into it: nobody's way to find anything by itself.
  { ...route(searchPath, '/search'), isListed: false },
  { ...route('/404/', '/404'), status: 404 },
  { ...route('/410/', '/410'), status: 410 },
  route('/sitemap.xml', '/sitemap.xml', {}, xml),
  sitemapRoute(listsPart),
  route('/rss.xml', '/rss.xml', {}, 'application/rss+xml; charset=utf-8'),
  route('/robots.txt', '/robots.txt', {}, 'text/plain; charset=utf-8'),
]

/** The kinds of which each document has a page of its own. Their pages are named alike. */
const pages: Partial<Record<Kind, string>> = {
  lecture: '/lectures/[slug]',
  theme: '/lectures/theme/[slug]',
  audience: '/lectures/audience/[slug]',
  form: '/lectures/form/[slug]',
  team: '/teams/[slug]',
  lecturer: '/lecturers/[slug]',
  textbook: '/textbooks/[slug]',
  chapter: '/chapters/[slug]',
  campaign: '/campaigns/[slug]',
  'campaign-piece': '/campaign-pieces/[slug]',
  story: '/stories/[slug]',
  figure: '/figures/[slug]',
  venue: '/venues/[slug]',
}

interface Place {
  route: Route
  /** How many documents give this address: one, but of covers and sitemaps any number. */
  holders: number
  cover?: CoverSubject
}

export class RouteTable {
  readonly #places = new Map<string, Place>(
    plainRoutes.map((each) => [each.path, { route: each, holders: 1 }]),
  )
  readonly #onTurn: (path: string) => void

  /** `onTurn` is told each address that appears or vanishes. */
  constructor(onTurn: (path: string) => void) {
    this.#onTurn = onTurn
  }

  find(path: string): Route | undefined {
    return this.#places.get(path)?.route
  }

  /** What is drawn at a cover's address. */
  coverAt(path: string): CoverSubject | undefined {
    return this.#places.get(path)?.cover
  }

  all(): Route[] {
    return [...this.#places.values()].map((place) => place.route)
  }

  /** `place`: its rank in its kind, in the order of first publication. */
  addDocument(document: LedgerDocument, place: number): void {
    for (const each of routesOf(document, place)) this.#add(each)
    const subject = coverOf(document)
    if (subject) this.#add(coverRoute(subject), subject)
  }

  removeDocument(document: LedgerDocument, place: number): void {
    for (const { path } of routesOf(document, place)) this.#remove(path)
    const subject = coverOf(document)
    if (subject) this.#remove(coverRoute(subject).path)
  }

  addStoryPage(number: number): void {
    const params = { number: String(number) }
    this.#add(route(storyPagePath(number), '/stories/page/[number]', params))
  }

  removeStoryPage(number: number): void {
    this.#remove(storyPagePath(number))
  }

  #add(added: Route, cover?: CoverSubject): void {
    const place = this.#places.get(added.path)
    if (place) place.holders += 1
    else {
      this.#places.set(added.path, { route: added, holders: 1, ...(cover ? { cover } : {}) })
      this.#onTurn(added.path)
    }
  }

  #remove(path: string): void {
    const place = this.#places.get(path)
    if (!place) return
    place.holders -= 1
    if (place.holders > 0) return
    this.#places.delete(path)
    this.#onTurn(path)
  }
}

export const storyPagePath = (number: number): string => `/stories/page/${number}/`

/** Addresses that no entry adds or takes away. */
export const isPlainPath = (path: string): boolean => plainPaths.has(path)

const plainPaths: ReadonlySet<string> = new Set(plainRoutes.map(({ path }) => path))

/** The pages for readers that no entry adds or takes away. */
export const plainPages: readonly string[] = plainRoutes
  .filter(
    ({ path, status, isListed }) => status === 200 && isListed !== false && path.endsWith('/'),
  )
  .map(({ path }) => path)

function routesOf(document: LedgerDocument, place: number): Route[] {
  const page = pages[document.kind]
  const path = addressOf(document)
  if (!page || !path || !('slug' in document)) return []
  const params = { slug: document.slug }
  const pledge = pledgeAddressOf(document)
  return [
    route(path, page, params),
    ...(pledge ? [route(pledge, '/campaigns/[slug]/pledge', params)] : []),
    sitemapRoute(partName(document.kind, partOf(place))),
  ]
}

const hashes = new Map<string, string>()

/** Drawing a cover to learn its hash takes longer than all the rest: it is done once a title. */
export function coverPathOf(subject: CoverSubject): string {
  const key = `${subject.kind} ${subject.title}`
  const hash = hashes.get(key) ?? coverHash(subject)
  hashes.set(key, hash)
  return `/covers/${hash}.svg`
}

/** The cover that stands for a document without a picture. */
export function coverOf(document: LedgerDocument): CoverSubject | undefined {
  switch (document.kind) {
    case 'story':
    case 'campaign':
    case 'campaign-piece':
      return document.picture ? undefined : { kind: document.kind, title: document.title }
    case 'figure':
      return document.picture ? undefined : { kind: document.kind, title: document.name }
    default:
      return undefined
  }
}

function sitemapRoute(part: string): Route {
  return route(sitemapPartPath(part), '/sitemap/[part].xml', { part }, xml)
}

function coverRoute(subject: CoverSubject): Route {
  const path = coverPathOf(subject)
  const hash = path.slice('/covers/'.length, -'.svg'.length)
  return route(path, '/covers/[hash].svg', { hash }, 'image/svg+xml; charset=utf-8')
}

function route(
  path: string,
  page: string,
  params: Record<string, string> = {},
  contentType = html,
): Route {
  return { path, page, params, contentType, status: 200 }
}
