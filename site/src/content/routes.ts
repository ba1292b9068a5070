/**
 * The one route table: every address of the public site, the page that draws
 * it and the page's parameters. Pages list their static paths from it, and the
 * publisher renders by it.
 */
import { addressOf, pledgeAddressOf } from '../../../ledger/index.ts'
import type { Kind, LedgerDocument } from '../../../ledger/index.ts'
import { coverSubjects } from './covers.ts'
import { documentsOf, remembered } from './reading.ts'
import { listsPart, sitemapPartPath, partCountOf } from './sitemap-parts.ts'
import { storyPageCount } from './stories.ts'

export interface Route {
  /** The address, as the public server answers it. */
  path: string
  /** The page file below src/pages/, without its ending. */
  page: string
  params: Record<string, string>
  contentType: string
  status: 200 | 404 | 410
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
  { ...route('/404/', '/404'), status: 404 },
  { ...route('/410/', '/410'), status: 410 },
  route('/sitemap.xml', '/sitemap.xml', {}, xml),
  sitemapRoute(listsPart),
  route('/rss.xml', '/rss.xml', {}, 'application/rss+xml; charset=utf-8'),
  route('/robots.txt', '/robots.txt', {}, 'text/plain; charset=utf-8'),
]

/** The kinds of which each document has a page of its own, and that page. */
const documentPages: [Kind, string][] = [
  ['lecture', '/lectures/[slug]'],
  ['theme', '/lectures/theme/[slug]'],
  ['audience', '/lectures/audience/[slug]'],
  ['form', '/lectures/form/[slug]'],
  ['team', '/teams/[slug]'],
  ['lecturer', '/lecturers/[slug]'],
  ['textbook', '/textbooks/[slug]'],
  ['chapter', '/chapters/[slug]'],
  ['campaign', '/campaigns/[slug]'],
  ['campaign-piece', '/campaign-pieces/[slug]'],
  ['story', '/stories/[slug]'],
  ['figure', '/figures/[slug]'],
  ['venue', '/venues/[slug]'],
]

/** Every route of the edition shown. */
export function siteRoutes(): Route[] {
  return remembered('routes', () => [
    ...plainRoutes,
    ...documentPages.flatMap(([kind, page]) =>
      documentsOf(kind).flatMap((document) => documentRoute(document, page)),
    ),
    ...documentsOf('campaign').flatMap(pledgeRoute),
    ...storyPageRoutes(),
    ...documentPages.flatMap(([kind]) => sitemapRoutes(kind)),
    ...[...coverSubjects().keys()].map(coverRoute),
  ])
}

/** The route at an address, or undefined. */
export const routeAt = (path: string): Route | undefined =>
  remembered('routes by path', () => new Map(siteRoutes().map((each) => [each.path, each]))).get(
    path,
  )

/** For a page's getStaticPaths: the parameters of each of its addresses. */
export const staticPathsOf = (page: string): { params: Record<string, string> }[] =>
  siteRoutes()
    .filter((candidate) => candidate.page === page)
    .map(({ params }) => ({ params }))

function documentRoute(document: LedgerDocument, page: string): Route[] {
  const path = addressOf(document)
  return path && 'slug' in document ? [route(path, page, { slug: document.slug })] : []
}

function pledgeRoute(document: LedgerDocument): Route[] {
  const path = pledgeAddressOf(document)
  return path && 'slug' in document
    ? [route(path, '/campaigns/[slug]/pledge', { slug: document.slug })]
    : []
}

function storyPageRoutes(): Route[] {
  return Array.from({ length: storyPageCount() }, (_, index) => String(index + 1)).map((number) =>
    route(`/stories/page/${number}/`, '/stories/page/[number]', { number }),
  )
}

function sitemapRoutes(kind: Kind): Route[] {
  const count = partCountOf(documentsOf(kind).length)
  return Array.from({ length: count }, (_, index) => sitemapRoute(`${kind}-${index + 1}`))
}

function sitemapRoute(part: string): Route {
  return route(sitemapPartPath(part), '/sitemap/[part].xml', { part }, xml)
}

const coverRoute = (hash: string) =>
  route(`/covers/${hash}.svg`, '/covers/[hash].svg', { hash }, 'image/svg+xml; charset=utf-8')

function route(
  path: string,
  page: string,
  params: Record<string, string> = {},
  contentType = html,
): Route {
  return { path, page, params, contentType, status: 200 }
}
