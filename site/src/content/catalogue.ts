/**
 * The documents as pages read them, with what finds them: by kind, id, slug,
 * by whom they name, stories by day, and the addresses they give. It follows
 * its view entry by entry and names the cells that each entry changed: whoever
 * read one of them may have to read again.
 */
import { kinds } from '../../../ledger/index.ts'
import type {
  DocumentChange,
  DocumentOf,
  Kind,
  LedgerDocument,
  Publication,
} from '../../../ledger/index.ts'
import { RouteTable } from './route-table.ts'
import { documentsPerPart, partOf } from './sitemap-parts.ts'
import { StoryOrder, storiesPerPage, stretchOf, type Story } from './story-order.ts'

/** The smallest thing that can be read, as `document story story-1` or `kind theme`. */
export type Cell = string

/** Where a document stands for good, whatever becomes of it. */
interface Shelved {
  place: number
  document: LedgerDocument | undefined
}

/** What the catalogue follows: the ledger's view, or its mirror in another thread. */
export interface Publications {
  /** In the order of their first publication. */
  publications(kind: Kind): Pick<Publication, 'id' | 'document'>[]
  publication(kind: Kind, id: string): Pick<Publication, 'at'> | undefined
  onChange(listener: (change: Pick<DocumentChange, 'publication'>) => void): void
}

/** What pages show of a document from now on, with the moment of its latest entry. */
export interface Placement {
  kind: Kind
  id: string
  at: string
  document: LedgerDocument | undefined
}

export const cells = {
  document: (kind: Kind, id: string): Cell => `document ${kind} ${id}`,
  kind: (kind: Kind): Cell => `kind ${kind}`,
  /** Documents in a part of the sitemap, and when each last changed. */
  part: (kind: Kind, part: number): Cell => `part ${kind} ${part}`,
  /** Which parts of the sitemap a kind has. */
  parts: (kind: Kind): Cell => `parts ${kind}`,
  slug: (kind: Kind, slug: string): Cell => `slug ${kind} ${slug}`,
  storiesAbout: (figure: string): Cell => `stories about ${figure}`,
  stretch: (stretch: number): Cell => `stories stretch ${stretch}`,
  storyCount: 'stories count',
  path: (path: string): Cell => `path ${path}`,
}

export class Catalogue {
  readonly view: Publications
  readonly routes = new RouteTable((path) => this.#touch(cells.path(path)))
  readonly #shelves = new Map<Kind, Map<string, Shelved>>()
  readonly #places = new Map<Kind, Shelved[]>()
  readonly #slugs = new Map<Cell, LedgerDocument>()
  readonly #storiesAbout = new Map<string, Map<string, Shelved>>()
  readonly #byDay = new StoryOrder((stretch) => this.#touch(cells.stretch(stretch)))
  readonly #listeners: ((cell: Cell) => void)[] = []
  readonly #placementListeners: ((placement: Placement) => void)[] = []
  #storyPages = 0

  constructor(view: Publications) {
    this.view = view
    for (const kind of kinds)
      for (const { id, document } of view.publications(kind)) this.place(kind, id, document)
    view.onChange(({ publication: { kind, id, document } }) => this.place(kind, id, document))
  }

  /** Calls the listener with each cell that changes from now on. */
  onChange(listener: (cell: Cell) => void): void {
    this.#listeners.push(listener)
  }

  /** Calls the listener with what is placed from now on. */
  onPlacement(listener: (placement: Placement) => void): void {
    this.#placementListeners.push(listener)
  }

  /** All that is placed, in the order that makes the same catalogue elsewhere. */
  *placements(): Generator<Placement> {
    for (const [kind, shelf] of this.#shelves)
      for (const [id, { document }] of shelf) yield this.#placement(kind, id, document)
  }

  #placement(kind: Kind, id: string, document: LedgerDocument | undefined): Placement {
    return { kind, id, at: this.view.publication(kind, id)?.at ?? '', document }
  }

  /** Makes this the document that pages show, or none. */
  place(kind: Kind, id: string, document: LedgerDocument | undefined): void {
    const shelved = this.#shelve(kind, id)
    const former = shelved.document
    shelved.document = document
    const placement = this.#placement(kind, id, document)
    for (const listener of this.#placementListeners) listener(placement)
    this.#touch(cells.part(kind, partOf(shelved.place)))
    if (!former && !document) return
    this.#touch(cells.document(kind, id))
    this.#touch(cells.kind(kind))
    this.#placeSlug(former, document)
    if (document) this.routes.addDocument(document, shelved.place)
    if (former) this.routes.removeDocument(former, shelved.place)
    if (!former || !document) this.#touch(cells.parts(kind))
    if (kind === 'story') this.#placeStory(former as Story, document as Story, shelved)
  }

  document<K extends Kind>(kind: K, id: string): DocumentOf<K> | undefined {
    return this.#shelves.get(kind)?.get(id)?.document as DocumentOf<K> | undefined
  }

  /** In the order of their first publication. */
  documents<K extends Kind>(kind: K): DocumentOf<K>[] {
    const shelf = [...(this.#shelves.get(kind)?.values() ?? [])]
    return shelf.flatMap(({ document }) => (document ? [document as DocumentOf<K>] : []))
  }

  bySlug<K extends Kind>(kind: K, slug: string): DocumentOf<K> | undefined {
    return this.#slugs.get(cells.slug(kind, slug)) as DocumentOf<K> | undefined
  }

  /** Stories that name a figure, in the order of their first publication. */
  storiesAbout(figure: string): Story[] {
    return [...(this.#storiesAbout.get(figure)?.values() ?? [])]
      .toSorted((left, right) => left.place - right.place)
      .flatMap(({ document }) => (document ? [document as Story] : []))
  }

  /** The stories from one rank by day to before another, and the cells that this reads. */
  storiesBetween(from: number, to: number): { stories: Story[]; read: Cell[] } {
    const read: Cell[] = []
    for (let stretch = stretchOf(Math.max(from, 0)); stretch <= stretchOf(to - 1); stretch += 1)
      read.push(cells.stretch(stretch))
    return { stories: this.#byDay.slice(from, to), read }
  }

  /** How many stories by day stand before this one, which is there. */
  rankOfStory(story: Story): number {
    return this.#byDay.rankOf(story, this.#shelve('story', story.id).place)
  }

  /** The parts of the sitemap in which a kind has documents. */
  partsOf(kind: Kind): number[] {
    const places = this.#places.get(kind) ?? []
    const isPaged = (document: LedgerDocument | undefined) => document && 'slug' in document
    return Array.from(
      { length: Math.ceil(places.length / documentsPerPart) },
      (_, at) => at + 1,
    ).filter((part) => this.#placesInPart(kind, part).some(({ document }) => isPaged(document)))
  }

  /** In the order of their first publication. */
  documentsInPart(kind: Kind, part: number): LedgerDocument[] {
    return this.#placesInPart(kind, part).flatMap(({ document }) => document ?? [])
  }

  #placesInPart(kind: Kind, part: number): Shelved[] {
    const end = part * documentsPerPart
    return (this.#places.get(kind) ?? []).slice(end - documentsPerPart, end)
  }

  get storyCount(): number {
    return this.#byDay.count
  }

  #shelve(kind: Kind, id: string): Shelved {
    const shelf = this.#shelves.get(kind) ?? new Map<string, Shelved>()
    this.#shelves.set(kind, shelf)
    const found = shelf.get(id)
    if (found) return found
    const shelved = { place: shelf.size, document: undefined }
    const places = this.#places.get(kind) ?? []
    this.#places.set(kind, places)
    places.push(shelved)
    shelf.set(id, shelved)
    return shelved
  }

  #placeSlug(former: LedgerDocument | undefined, document: LedgerDocument | undefined): void {
    for (const each of [former, document]) {
      if (!each || !('slug' in each)) continue
      const cell = cells.slug(each.kind, each.slug)
      if (each === document) this.#slugs.set(cell, each)
      else if (this.#slugs.get(cell)?.id === each.id) this.#slugs.delete(cell)
      this.#touch(cell)
    }
  }

  #placeStory(former: Story | undefined, story: Story | undefined, shelved: Shelved): void {
    for (const figure of former?.figures ?? []) this.#storiesAbout.get(figure)?.delete(former!.id)
    for (const figure of story?.figures ?? []) {
      const about = this.#storiesAbout.get(figure) ?? new Map<string, Shelved>()
      this.#storiesAbout.set(figure, about.set(story!.id, shelved))
    }
    for (const figure of new Set([...(former?.figures ?? []), ...(story?.figures ?? [])]))
      this.#touch(cells.storiesAbout(figure))
    this.#byDay.change(former, story, shelved.place)
    if (!former || !story) this.#touch(cells.storyCount)
    this.#countStoryPages()
  }

  /** No numbered page while the first list page shows all. */
  #countStoryPages(): void {
    const { count } = this.#byDay
    const pages = count > storiesPerPage ? Math.ceil(count / storiesPerPage) : 0
    while (this.#storyPages < pages) this.routes.addStoryPage((this.#storyPages += 1))
    for (; this.#storyPages > pages; this.#storyPages -= 1)
      this.routes.removeStoryPage(this.#storyPages)
  }

  #touch(cell: Cell): void {
    for (const listener of this.#listeners) listener(cell)
  }
}
