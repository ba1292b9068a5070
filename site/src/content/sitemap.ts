/**
 * The sitemap: every page for readers, with the day a document last changed.
 * The index does not say when its parts changed: it stays as it is until there
 * is a new part, and the parts answer by themselves that they are unchanged.
 */
import { addressesOf, kinds } from '../../../ledger/index.ts'
import type { Kind } from '../../../ledger/index.ts'
import { dayOfMoment } from './dates.ts'
import { documentsOf, publicationOf } from './reading.ts'
import { siteRoutes } from './routes.ts'
import { absolute } from './site.ts'
import { documentsPerPart, listsPart } from './sitemap-parts.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'
const partPage = '/sitemap/[part].xml'

export function sitemapIndex(): string {
  const parts = siteRoutes().filter(({ page }) => page === partPage)
  const elements = parts.map(({ path }) => `<sitemap>${locationOf(path)}</sitemap>\n`)
  return `${declaration}\n<sitemapindex xmlns="${namespace}">\n${elements.join('')}</sitemapindex>\n`
}

export function sitemapPart(part: string | undefined): string {
  const urls = part === listsPart ? listElements() : documentElements(part ?? '')
  return `${declaration}\n<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`
}

const listElements = (): string[] =>
  siteRoutes()
    .filter(({ path, status, params }) => status === 200 && path.endsWith('/') && !params['slug'])
    .map(({ path }) => urlElement(path))

function documentElements(part: string): string[] {
  const { kind, number } = requirePart(part)
  const documents = documentsOf(kind).slice(
    (number - 1) * documentsPerPart,
    number * documentsPerPart,
  )
  return documents.flatMap((document) => {
    const at = publicationOf(document)?.at
    return addressesOf(document).map((path) => urlElement(path, at && dayOfMoment(at)))
  })
}

/** story-2 → the second part of the stories */
function requirePart(part: string): { kind: Kind; number: number } {
  const end = part.lastIndexOf('-')
  const kind = kinds.find((each) => each === part.slice(0, end))
  if (!kind) throw new Error(`The sitemap has no part ${part}.`)
  return { kind, number: Number(part.slice(end + 1)) }
}

const urlElement = (path: string, day?: string): string =>
  `<url>${locationOf(path)}${day ? `<lastmod>${day}</lastmod>` : ''}</url>\n`

// Addresses are made of slugs: nothing in them needs escaping but an origin's own.
const locationOf = (path: string): string => `<loc>${absolute(path).replaceAll('&', '&amp;')}</loc>`
