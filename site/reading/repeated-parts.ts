/**
 * Header and footer, which hundreds of pages have letter by letter: what was
 * read once at a place is known there, with everything that it refers to.
 */
import type { PageEvents, Reference, StartTag } from './page-content.ts'
import type { Place } from './places.ts'

interface Part {
  letters: string
  /** Stands for all its elements: none of them is searched. */
  tag: StartTag
}

const repeated = new Set(['header', 'footer'])
/** html, body and the part itself. */
const depthOfParts = 3
/** One for each section of the menu, and those before the menu changed. */
const mostAtPlace = 16

export class RepeatedParts {
  readonly #parts = new Map<Place, Part[]>()

  isRepeated({ name, depth }: Place): boolean {
    return depth === depthOfParts && repeated.has(name)
  }

  /** The part that begins here, if it was read before. */
  find(place: Place, html: string, from: number): Part | undefined {
    if (!this.isRepeated(place)) return undefined
    const parts = this.#parts.get(place)
    const index = parts?.findIndex(({ letters }) => isAt(html, from, letters)) ?? -1
    const part = parts?.[index]
    if (parts && part && index > 0) {
      parts.splice(index, 1)
      parts.unshift(part)
    }
    return part
  }

  keep(place: Place, letters: string, references: Reference[]): void {
    const parts = this.#parts.get(place) ?? []
    parts.unshift({ letters, tag: { name: place.name, references } })
    this.#parts.set(place, parts.slice(0, mostAtPlace))
  }
}

/** Notes what a part refers to while it is read. */
export class PartNotes implements PageEvents {
  readonly references: Reference[]
  readonly events: PageEvents

  /** `tag`: its start tag, which is told already. */
  constructor(events: PageEvents, tag: StartTag) {
    this.events = events
    this.references = [...tag.references]
  }

  get takesText(): boolean {
    return this.events.takesText
  }

  open(tag: StartTag, from: number, to: number): void {
    this.references.push(...tag.references)
    this.events.open(tag, from, to)
  }

  text(value: string, from: number, to: number): void {
    this.events.text(value, from, to)
  }

  comment(from: number, to: number): void {
    this.events.comment(from, to)
  }

  close(from: number, to: number): void {
    this.events.close(from, to)
  }
}

// Two strings of a length are compared several letters at a time; `startsWith` goes one by one.
const isAt = (html: string, from: number, letters: string): boolean =>
  html.slice(from, from + letters.length) === letters
