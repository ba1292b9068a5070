/** The public site as a visitor or a crawler meets it. */
import { running, askPublic } from './product.ts'

/** One address of each type of page, found by following the site's own lists. */
const types = {
  home: /^\/$/,
  menu: /^\/lectures\/$/,
  lecture: /^\/lectures\/[^/]+\/$/,
  theme: /^\/lectures\/theme\/[^/]+\/$/,
  audience: /^\/lectures\/audience\/[^/]+\/$/,
  form: /^\/lectures\/form\/[^/]+\/$/,
  teams: /^\/teams\/$/,
  team: /^\/teams\/[^/]+\/$/,
  textbooks: /^\/textbooks\/$/,
  textbook: /^\/textbooks\/[^/]+\/$/,
  chapter: /^\/chapters\/[^/]+\/$/,
  campaigns: /^\/campaigns\/$/,
  campaign: /^\/campaigns\/[^/]+\/$/,
  pledge: /^\/campaigns\/[^/]+\/pledge\/$/,
  'campaign piece': /^\/campaign-pieces\/[^/]+\/$/,
  stories: /^\/stories\/$/,
  story: /^\/stories\/[^/]+\/$/,
  figures: /^\/figures\/$/,
  figure: /^\/figures\/[^/]+\/$/,
  venues: /^\/venues\/$/,
  venue: /^\/venues\/[^/]+\/$/,
  about: /^\/about\/$/,
}

export type PageType = keyof typeof types | 'search'

/** Results are no page of the sitemap. */
const searchPage = `/search/?q=${encodeURIComponent('彩礼')}`

/** Every page of the sitemap, all its parts together. */
export async function allAddresses(): Promise<string[]> {
  const parts = await locationsIn('/sitemap.xml')
  return (await Promise.all(parts.map(locationsIn))).flat()
}

async function locationsIn(address: string): Promise<string[]> {
  const { body } = await askPublic(address)
  return [...body.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) =>
    decodeURI(new URL(String(address)).pathname),
  )
}

export async function onePageOfEachType(): Promise<[PageType, string][]> {
  const addresses = await allAddresses()
  const found = Object.entries(types).map(([type, form]): [PageType, string] => {
    const address = addresses.find((one) => form.test(one))
    if (!address) throw new Error(`The sitemap has no page of type ${type}.`)
    return [type as PageType, address]
  })
  return [...found, ['search', searchPage]]
}

/** The bodies of every public answer that links lead to, by address. */
export async function crawl(): Promise<Map<string, string>> {
  const waiting = [
    '/',
    '/sitemap.xml',
    '/rss.xml',
    '/robots.txt',
    '/404/',
    ...(await allAddresses()),
  ]
  const bodies = new Map<string, string>()
  while (waiting.length > 0) {
    const address = waiting.pop() ?? '/'
    if (bodies.has(address)) continue
    const { body } = await askPublic(address)
    bodies.set(address, body)
    for (const [, link] of body.matchAll(/(?:href|src)="([^"]+)"/g)) {
      const url = new URL(String(link), new URL(address, running.public))
      if (url.origin === running.public && !url.pathname.startsWith('/media/'))
        waiting.push(url.pathname)
    }
  }
  return bodies
}
