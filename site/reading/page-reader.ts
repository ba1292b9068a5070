/**
 * Reads pages with the exactness of parse5 at a small part of its cost
 * (decision 014). A page in the plain way of our templates is read in one pass
 * where every place on it is proven. All others are parse5's; and one that it
 * takes without an error and reads just as the strict reading does proves its
 * places for the next.
 */
import { ContentNotes } from './content-notes.ts'
import type { PageContent } from './page-content.ts'
import { parsePage, tellTree, type ParsedPage } from './parsed-page.ts'
import { Place, TriedPlace } from './places.ts'
import { RepeatedParts } from './repeated-parts.ts'
import { StartTags } from './start-tags.ts'
import { readStrictly } from './strict-page.ts'
import { TreeComparison } from './tree-comparison.ts'

/** A site has a few hundred. When there are more, all are forgotten. */
const mostPlaces = 20_000

export class PageReader {
  /** How many pages parse5 has read. */
  parsed = 0
  readonly #tags = new StartTags()
  #proven: Place
  #parts = new RepeatedParts()
  #provenCount = 0

  constructor(proven = new Place()) {
    this.#proven = proven
  }

  read(html: string): PageContent {
    const notes = new ContentNotes()
    const isRead = readStrictly(html, {
      root: this.#proven,
      tags: this.#tags,
      parts: this.#parts,
      events: notes,
    })
    return isRead ? notes.content([]) : this.#parse(html)
  }

  #parse(html: string): PageContent {
    this.parsed += 1
    const page = parsePage(html)
    if (page.errors.length === 0) this.#prove(html, page)
    const notes = new ContentNotes()
    tellTree(page.document, notes)
    return notes.content(page.errors)
  }

  #prove(html: string, { document }: ParsedPage): void {
    const tried = new TriedPlace()
    const comparison = new TreeComparison(html, document)
    const isRead = readStrictly(html, { root: tried, tags: this.#tags, events: comparison })
    if (!isRead || !comparison.agrees) return
    this.#provenCount += this.#proven.learn(tried)
    if (this.#provenCount > mostPlaces) this.#forget()
  }

  #forget(): void {
    this.#proven = new Place()
    this.#provenCount = 0
    this.#parts = new RepeatedParts()
  }
}
