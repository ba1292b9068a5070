/**
 * The pictures, files and drawn covers that documents name: where each is
 * served, and which are no longer in any published document.
 */
import type {
  Entry,
  Kind,
  LedgerDocument,
  LedgerFile,
  LedgerView,
  Reference,
  Rendition,
} from '../../ledger/index.ts'
import { kinds } from '../../ledger/index.ts'
import { filePath, renditionMediaTypes, renditionPath } from '../../media/index.ts'
import type { Holder } from '../src/content/catalogue.ts'
import { coverOf } from '../src/content/standing.ts'
import type { MediaRoute } from '../store/index.ts'

/** What one document may show, by decoded path: a cover has no route here, it is a page. */
export type DocumentMedia = Map<string, MediaRoute | undefined>

/** Documents never change. */
const known = new WeakMap<LedgerDocument, DocumentMedia>()

export function mediaOf(document: LedgerDocument): DocumentMedia {
  const found = known.get(document) ?? readMedia(document)
  known.set(document, found)
  return found
}

function readMedia(document: LedgerDocument): DocumentMedia {
  const media: DocumentMedia = new Map()
  collect(document, media)
  const cover = coverOf(document)
  if (cover) media.set(cover.path, undefined)
  return media
}

export function titleOf(document: LedgerDocument): string | undefined {
  if ('title' in document) return document.title
  return 'name' in document ? document.name : undefined
}

/** What the published documents of a view name, and have named. Follows the view. */
export class PublishedMedia {
  /** How many documents name a path, by how they describe it. */
  readonly #named = new Map<string, Map<string, number>>()
  readonly #shown = new Map<Kind, Map<string, Holder>>(kinds.map((kind) => [kind, new Map()]))
  readonly #left = new Set<string>()
  readonly #touched = new Set<string>()

  constructor(view: LedgerView) {
    for (const kind of kinds)
      for (const { id, entry } of view.publications(kind)) this.#follow(kind, id, entry)
    view.onChange(({ publication: { kind, id, entry } }) => this.#follow(kind, id, entry))
  }

  /** Makes this the document that counts, or none. */
  show(kind: Kind, id: string, holder: Holder | undefined): void {
    this.#change(this.#holderOf(kind, id)?.document, holder?.document)
    if (holder) this.#shown.get(kind)?.set(id, holder)
    else this.#shown.get(kind)?.delete(id)
  }

  #follow(kind: Kind, id: string, entry: Entry): void {
    this.show(kind, id, entry.type === 'published' ? entry : undefined)
  }

  /** How a path is served. Where documents disagree, always by the same of them. */
  find(path: string): MediaRoute | undefined {
    const [first] = [...(this.#named.get(path)?.keys() ?? [])].toSorted()
    return first ? (JSON.parse(first) as MediaRoute) : undefined
  }

  /** The addresses that these documents name and no others. */
  namedOnlyBy(documents: readonly Reference[]): string[] {
    const counts = new Map<string, number>()
    const holders = new Set(documents.flatMap(({ kind, id }) => this.#holderOf(kind, id) ?? []))
    for (const { document } of holders)
      for (const path of mediaOf(document).keys()) counts.set(path, (counts.get(path) ?? 0) + 1)
    const total = (path: string) =>
      [...(this.#named.get(path)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
    return [...counts].filter(([path, count]) => total(path) === count).map(([path]) => path)
  }

  /** The addresses that documents named once and none names now. */
  get left(): ReadonlySet<string> {
    return this.#left
  }

  /** The addresses whose documents changed since `settle`. */
  get touched(): ReadonlySet<string> {
    return this.#touched
  }

  settle(): void {
    this.#touched.clear()
  }

  #holderOf(kind: Kind, id: string): Holder | undefined {
    return this.#shown.get(kind)?.get(id)
  }

  #change(former: LedgerDocument | undefined, document: LedgerDocument | undefined): void {
    if (document) for (const [path, route] of mediaOf(document)) this.#count(path, route, 1)
    if (former) for (const [path, route] of mediaOf(former)) this.#count(path, route, -1)
  }

  #count(path: string, route: MediaRoute | undefined, by: 1 | -1): void {
    const named = this.#named.get(path) ?? new Map<string, number>()
    const description = route ? JSON.stringify(route) : ''
    const count = (named.get(description) ?? 0) + by
    if (count === 0) named.delete(description)
    else named.set(description, count)
    this.#touched.add(path)
    if (named.size > 0) {
      this.#named.set(path, named)
      this.#left.delete(path)
    } else {
      this.#named.delete(path)
      this.#left.add(path)
    }
  }
}

function collect(value: unknown, media: DocumentMedia): void {
  if (typeof value !== 'object' || value === null) return
  // Most of a text: a look for keys and a list of values take as long as all the rest.
  if (Array.isArray(value)) for (const inner of value) collect(inner, media)
  else if (isRendition(value)) {
    const path = renditionPath(value)
    media.set(path, { path, hash: value.hash, contentType: renditionMediaTypes[value.format] })
  } else if (isFile(value)) {
    const path = decodeURIComponent(filePath(value)).normalize('NFC')
    const { hash, mediaType: contentType, name: downloadName } = value
    media.set(path, { path, hash, contentType, downloadName })
  } else for (const inner of Object.values(value)) collect(inner, media)
}

const isRendition = (value: object): value is Rendition => 'hash' in value && 'format' in value
const isFile = (value: object): value is LedgerFile => 'hash' in value && 'mediaType' in value
