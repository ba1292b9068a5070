/** The sitemap: every page for readers, with the day a document last changed. */
import { addressesOf, kinds } from '../../../ledger/index.ts'
import { dayOfMoment } from './dates.ts'
import { documentsOf, publicationOf } from './reading.ts'
import { siteRoutes } from './routes.ts'
import { absolute } from './site.ts'

export function sitemap(): string {
  const changed = new Map(
    kinds.flatMap((kind) =>
      documentsOf(kind).flatMap((document) => {
        const at = publicationOf(document)?.at
        return at ? addressesOf(document).map((path) => [path, dayOfMoment(at)] as const) : []
      }),
    ),
  )
  const pages = siteRoutes().filter(({ path, status }) => status === 200 && path.endsWith('/'))
  const urls = pages.map(({ path }) => urlElement(absolute(path), changed.get(path)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
}

// Addresses are made of slugs: nothing in them needs escaping but an origin's own.
const urlElement = (address: string, day?: string): string =>
  `<url><loc>${address.replaceAll('&', '&amp;')}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>\n`
