/**
 * The sitemap: every page for readers, with the day a document last changed.
 * The index does not say when its parts changed: it stays as it is until there
 * is a new part, and the parts answer by themselves that they are unchanged.
 */
import { kinds } from '../../../ledger/index.ts'
import type { Kind } from '../../../ledger/index.ts'
import { cells } from './catalogue.ts'
import { dayOfMoment } from './dates.ts'
import { edition } from './edition.ts'
import { selector } from './reading.ts'
import { plainPages, storyPagePath } from './route-table.ts'
import { absolute } from './site.ts'
import {
  documentsPerPart,
  listsPart,
  partName,
  partOf,
  sitemapPartPath,
  storyPagesPart,
} from './sitemap-parts.ts'
import { storyPageCount } from './stories.ts'

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const declaration = '<?xml version="1.0" encoding="UTF-8"?>'

export function sitemapIndex(): string {
  const parts = [listsPart, ...storyPageParts(), ...kinds.flatMap((kind) => partsOf(kind))]
  const elements = parts.map((part) => `<sitemap>${locationOf(sitemapPartPath(part))}</sitemap>\n`)
  return `${declaration}\n<sitemapindex xmlns="${namespace}">\n${elements.join('')}</sitemapindex>\n`
}

export function sitemapPart(part: string | undefined): string {
  const urls = part === listsPart ? listElements() : elementsOf(part ?? '')
  return `${declaration}\n<urlset xmlns="${namespace}">\n${urls.join('')}</urlset>\n`
}

const listElements = (): string[] => plainPages.map((path) => urlElement(path))

/** The names of the parts with numbered list pages. */
const storyPageParts = selector('sitemap parts of story pages', (): string[] => {
  const count = storyPageCount()
  const parts = count > 0 ? partOf(count - 1) : 0
  return Array.from({ length: parts }, (_, index) => partName(storyPagesPart, index + 1))
})

/** The first and the last numbered list page of a part. */
const storyPagesInPart = selector('story pages in sitemap part', (part: number) => ({
  first: (part - 1) * documentsPerPart + 1,
  last: Math.min(part * documentsPerPart, storyPageCount()),
}))

/** The names of the parts of a kind that have a document in them. */
const partsOf = selector('sitemap parts of', (kind: Kind): string[] => {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.parts(kind))
  return catalogue.partsOf(kind).map((number) => partName(kind, number))
})

function elementsOf(part: string): string[] {
  const { kind, number } = requirePart(part)
  if (kind === storyPagesPart) return storyPageElements(number)
  return changesInPart(kind, number).flatMap(({ paths, day }) =>
    paths.map((path) => urlElement(path, day)),
  )
}

function storyPageElements(part: number): string[] {
  const { first, last } = storyPagesInPart(part)
  return Array.from({ length: last - first + 1 }, (_, index) =>
    urlElement(storyPagePath(first + index)),
  )
}

const changesInPart = selector('sitemap part', (kind: Kind, number: number) => {
  const { catalogue, notes } = edition()
  notes.noteCell(cells.part(kind, number))
  return catalogue.documentsInPart(kind, number).map(({ id, addresses }) => ({
    paths: addresses,
    day: dayOfMoment(catalogue.view.publication(kind, id)?.at ?? ''),
  }))
})

/** story-2 → the second part of the stories */
function requirePart(part: string): { kind: Kind | typeof storyPagesPart; number: number } {
  const end = part.lastIndexOf('-')
  const kind = ([...kinds, storyPagesPart] as const).find((each) => each === part.slice(0, end))
  if (!kind) throw new Error(`The sitemap has no part ${part}.`)
  return { kind, number: Number(part.slice(end + 1)) }
}

const urlElement = (path: string, day?: string): string =>
  `<url>${locationOf(path)}${day ? `<lastmod>${day}</lastmod>` : ''}</url>\n`

// Addresses are made of slugs: nothing in them needs escaping but an origin's own.
const locationOf = (path: string): string => `<loc>${absolute(path).replaceAll('&', '&amp;')}</loc>`
