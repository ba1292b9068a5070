/**
 * The documents as pages read them, with what finds them: by kind, id, slug,
 * by whom they name, stories by day, and the addresses they give. It follows
 * its view entry by entry and names the cells that each entry changed: whoever
 * read one of them may have to read again.
 */
import { kinds } from '../../../ledger/index.ts'
import type { DocumentOf, Kind, LedgerDocument, Publication } from '../../../ledger/index.ts'
import { RouteTable } from './route-table.ts'
import { documentsPerPart, partOf } from './sitemap-parts.ts'
import { standingOf, type Standing } from './standing.ts'
import {
  StoryOrder,
  storiesPerPage,
  stretchOf,
  type Story,
  type StoryStanding,
} from './story-order.ts'

/** The smallest thing that can be read, as `document story story-1` or `kind theme`. */
export type Cell = string

/** What has a document, and may read it only when asked. */
export interface Holder {
  readonly document: LedgerDocument
  /** Where it is known already. */
  readonly standing?: Standing
}

/** What is kept of the latest entry about a document. */
type Kept = (Holder & { type: 'published' }) | { type: 'withdrawn' }

/** Where a document stands for good, whatever becomes of it. */
interface Shelved {
  id: string
  place: number
  holder: Holder | undefined
  /** While it is public. */
  standing: Standing | undefined
}

/** What the catalogue follows: the ledger's view, or its mirror in another thread. */
export interface Publications {
  /** In the order of their first publication. */
  publications(kind: Kind): { id: string; entry: Kept }[]
  publication(kind: Kind, id: string): Pick<Publication, 'at'> | undefined
  onChange(
    listener: (change: { publication: { kind: Kind; id: string; entry: Kept } }) => void,
  ): void
}

/** What pages show of a document from now on, with the moment of its latest entry. */
export interface Placement {
  kind: Kind
  id: string
  at: string
  holder: Holder | undefined
  standing: Standing | undefined
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
  /** Of each kind, by slug, the id of its document. */
  readonly #slugs = new Map<Kind, Map<string, string>>()
  readonly #storiesAbout = new Map<string, Map<string, StoryStanding>>()
  readonly #byDay = new StoryOrder((stretch) => this.#touch(cells.stretch(stretch)))
  readonly #listeners: ((cell: Cell) => void)[] = []
  readonly #placementListeners: ((placement: Placement) => void)[] = []
  #storyPages = 0

  constructor(view: Publications) {
    this.view = view
    for (const kind of kinds)
      for (const { id, entry } of view.publications(kind)) this.place(kind, id, holderIn(entry))
    view.onChange(({ publication: { kind, id, entry } }) => this.place(kind, id, holderIn(entry)))
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
      for (const shelved of shelf.values()) yield this.#placement(kind, shelved)
  }

  #placement(kind: Kind, { id, holder, standing }: Shelved): Placement {
    return { kind, id, at: this.view.publication(kind, id)?.at ?? '', holder, standing }
  }

  /** Makes this the document that pages show, or none. */
  place(kind: Kind, id: string, holder: Holder | undefined): void {
    const shelved = this.#shelve(kind, id)
    const { place, standing: former } = shelved
    const standing = holder && (holder.standing ?? standingOf(holder.document))
    shelved.holder = holder
    shelved.standing = standing
    const placement = this.#placement(kind, shelved)
    for (const listener of this.#placementListeners) listener(placement)
    this.#touch(cells.part(kind, partOf(place)))
    if (!former && !standing) return
    this.#touch(cells.document(kind, id))
    this.#touch(cells.kind(kind))
    this.#placeSlug(kind, id, former, standing)
    if (standing) this.routes.addDocument(kind, standing, place)
    if (former) this.routes.removeDocument(kind, former, place)
    if (!former || !standing) this.#touch(cells.parts(kind))
    if (kind === 'story') this.#placeStory(former, shelved)
  }

  document<K extends Kind>(kind: K, id: string): DocumentOf<K> | undefined {
    return this.holder(kind, id)?.document as DocumentOf<K> | undefined
  }

  holder(kind: Kind, id: string): Holder | undefined {
    return this.#shelves.get(kind)?.get(id)?.holder
  }

  /** In the order of their first publication. */
  documents<K extends Kind>(kind: K): DocumentOf<K>[] {
    const shelf = [...(this.#shelves.get(kind)?.values() ?? [])]
    return shelf.flatMap(({ holder }) => (holder ? [holder.document as DocumentOf<K>] : []))
  }

  bySlug<K extends Kind>(kind: K, slug: string): DocumentOf<K> | undefined {
    const id = this.#slugs.get(kind)?.get(slug)
    return id === undefined ? undefined : this.document(kind, id)
  }

  /** The latest stories that name a figure; of one day, in the order of their first publication. */
  storiesAbout(figure: string, most: number): Story[] {
    return [...(this.#storiesAbout.get(figure)?.values() ?? [])]
      .toSorted((left, right) => byText(right.on, left.on) || left.place - right.place)
      .slice(0, most)
      .map(({ holder }) => holder.document as Story)
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
    return this.#byDay.rankOf(story.on, this.#shelve('story', story.id).place)
  }

  /** The parts of the sitemap in which a kind has documents. */
  partsOf(kind: Kind): number[] {
    const places = this.#places.get(kind) ?? []
    return Array.from(
      { length: Math.ceil(places.length / documentsPerPart) },
      (_, at) => at + 1,
    ).filter((part) => this.#placesInPart(kind, part).some(hasPages))
  }

  /** Those that are public, in the order of their first publication. */
  documentsInPart(kind: Kind, part: number): { id: string; addresses: readonly string[] }[] {
    return this.#placesInPart(kind, part).flatMap(({ id, standing }) =>
      standing ? [{ id, addresses: standing.addresses }] : [],
    )
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
    const shelved = { id, place: shelf.size, holder: undefined, standing: undefined }
    const places = this.#places.get(kind) ?? []
    this.#places.set(kind, places)
    places.push(shelved)
    shelf.set(id, shelved)
    return shelved
  }

  #placeSlug(
    kind: Kind,
    id: string,
    former: Standing | undefined,
    standing: Standing | undefined,
  ): void {
    const slugs = this.#slugs.get(kind) ?? new Map<string, string>()
    this.#slugs.set(kind, slugs)
    for (const each of [former, standing]) {
      if (each?.slug === undefined) continue
      if (each === standing) slugs.set(each.slug, id)
      else if (slugs.get(each.slug) === id) slugs.delete(each.slug)
      this.#touch(cells.slug(kind, each.slug))
    }
  }

  #placeStory(former: Standing | undefined, { id, place, holder, standing }: Shelved): void {
    const story = holder && standing?.on && { on: standing.on, place, holder }
    for (const figure of former?.figures ?? []) this.#storiesAbout.get(figure)?.delete(id)
    for (const figure of standing?.figures ?? []) {
      const about = this.#storiesAbout.get(figure) ?? new Map<string, StoryStanding>()
      if (story) this.#storiesAbout.set(figure, about.set(id, story))
    }
    for (const figure of new Set([...(former?.figures ?? []), ...(standing?.figures ?? [])]))
      this.#touch(cells.storiesAbout(figure))
    this.#byDay.change(former?.on ? { on: former.on, place } : undefined, story || undefined)
    if (!former || !standing) this.#touch(cells.storyCount)
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

const holderIn = (entry: Kept): Holder | undefined =>
  entry.type === 'published' ? entry : undefined

const hasPages = ({ standing }: Shelved): boolean => (standing?.addresses.length ?? 0) > 0

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)
