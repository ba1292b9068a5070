/**
 * The addresses of the site: those that are always there, those that documents
 * give, and the numbered pages of stories. It grows and shrinks with documents.
 */
import type { Kind } from '../../../ledger/index.ts'
import type { CoverSubject } from '../../../media/index.ts'
import { searchPath } from '../../search/index.ts'
import { listsPart, partName, partOf, sitemapPartPath, storyPagesPart } from './sitemap-parts.ts'
import type { Cover, Standing } from './standing.ts'

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
  addDocument(kind: Kind, standing: Standing, place: number): void {
    for (const each of routesOf(kind, standing, place)) this.#add(each)
    const { cover } = standing
    if (cover) this.#add(coverRoute(cover), cover.subject)
  }

  removeDocument(kind: Kind, standing: Standing, place: number): void {
    for (const { path } of routesOf(kind, standing, place)) this.#remove(path)
    if (standing.cover) this.#remove(standing.cover.path)
  }

  addStoryPage(number: number): void {
    const params = { number: String(number) }
    this.#add(route(storyPagePath(number), '/stories/page/[number]', params))
    this.#add(sitemapRoute(partName(storyPagesPart, partOf(number - 1))))
  }

  removeStoryPage(number: number): void {
    this.#remove(storyPagePath(number))
    this.#remove(sitemapPartPath(partName(storyPagesPart, partOf(number - 1))))
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

/** Addresses that come and go with the number of documents, whichever they are. */
export const isNumbered = (path: string): boolean =>
  /^(?:\/stories\/page\/\d+\/|\/sitemap\/[a-z-]+-\d+\.xml)$/.test(path)

/** Addresses that no entry adds or takes away. */
export const isPlainPath = (path: string): boolean => plainPaths.has(path)

const plainPaths: ReadonlySet<string> = new Set(plainRoutes.map(({ path }) => path))

/** The pages for readers that no entry adds or takes away. */
export const plainPages: readonly string[] = plainRoutes
  .filter(
    ({ path, status, isListed }) => status === 200 && isListed !== false && path.endsWith('/'),
  )
  .map(({ path }) => path)

function routesOf(kind: Kind, { addresses, slug }: Standing, place: number): Route[] {
  const page = pages[kind]
  const [path, pledge] = addresses
  if (!page || path === undefined || slug === undefined) return []
  const params = { slug }
  return [
    route(path, page, params),
    ...(pledge === undefined ? [] : [route(pledge, '/campaigns/[slug]/pledge', params)]),
    sitemapRoute(partName(kind, partOf(place))),
  ]
}

function sitemapRoute(part: string): Route {
  return route(sitemapPartPath(part), '/sitemap/[part].xml', { part }, xml)
}

function coverRoute({ path }: Cover): Route {
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
