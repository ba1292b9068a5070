/**
 * Which links and references of public documents lead nowhere now. A document
 * is read once; what its links lead to is asked of the view each time it grows.
 */
import {
  kinds,
  type Kind,
  type LedgerDocument,
  type LedgerView,
  type Reference,
} from '../../ledger/index.ts'
import { answersOf } from './gathering.ts'
import { namedDocuments, ownPath } from './rules/references.ts'

export interface DeadLink {
  from: LedgerDocument
  /** The words of a link in a text; absent where a field names a document. */
  words?: string
  to: Reference | { url: string }
  /** `gone`: a page of this site that does not answer. */
  is: 'withdrawn' | 'unpublished' | 'gone'
}

type Link = Omit<DeadLink, 'from' | 'is'>

/** What a document of this kind cannot be read without, besides what the checks look at. */
const belongsTo: Partial<Record<Kind, Record<string, Kind>>> = {
  lecture: { theme: 'theme' },
  textbook: { audience: 'audience' },
  chapter: { textbook: 'textbook' },
  'campaign-piece': { campaign: 'campaign' },
  team: { parent: 'team' },
  venue: { parent: 'venue' },
}

const found = new WeakMap<LedgerView, { head: string; dead: DeadLink[] }>()
const linksOfDocument = new WeakMap<LedgerDocument, Link[]>()

export function deadLinksOf(view: LedgerView, publicOrigin: string): DeadLink[] {
  const known = found.get(view)
  if (known?.head === view.head.hash) return known.dead
  const answers = answersOf(view)
  const standing = ({ to }: Link): DeadLink['is'] | 'alive' => {
    if ('url' in to) {
      const path = to.url.startsWith('/') ? to.url : ownPath(to.url, publicOrigin)
      return path !== undefined && answers(path) === false ? 'gone' : 'alive'
    }
    const publication = view.publication(to.kind, to.id)
    return publication?.document ? 'alive' : publication ? 'withdrawn' : 'unpublished'
  }
  const documents = kinds.flatMap((kind): LedgerDocument[] => view.documents(kind))
  const dead = documents.flatMap((from) =>
    linksOf(from).flatMap((link): DeadLink[] => {
      const is = standing(link)
      return is === 'alive' ? [] : [{ from, ...link, is }]
    }),
  )
  found.set(view, { head: view.head.hash, dead })
  return dead
}

function linksOf(document: LedgerDocument): Link[] {
  const known = linksOfDocument.get(document)
  if (known) return known
  const row: Record<string, unknown> = { ...document }
  const links: Link[] = namedDocuments(row).map(({ to }) => ({ to }))
  for (const [field, kind] of Object.entries(belongsTo[document.kind] ?? {})) {
    const id = row[field]
    if (typeof id === 'string') links.push({ to: { kind, id } })
  }
  collect(links, row)
  linksOfDocument.set(document, links)
  return links
}

/** Links in texts, and paths of this site that a menu, a notice or an old address names. */
function collect(links: Link[], value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  if (isLink(value)) {
    const words = value.children.map(({ text }) => text).join('')
    links.push({ words, to: value.to ?? { url: value.url ?? '' } })
    return
  }
  for (const [key, inner] of Object.entries(value))
    if (key === 'to' && typeof inner === 'string') links.push({ to: { url: inner } })
    else collect(links, inner)
}

interface TextLink {
  to?: Reference
  url?: string
  children: { text: string }[]
}

const isLink = (value: object): value is TextLink => 'type' in value && value.type === 'link'
