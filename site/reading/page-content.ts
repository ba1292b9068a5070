/** What is read off a drawn page. */
import type { PageText } from '../search/index.ts'

export interface Reference {
  /** `link` is followed by a reader; `part` is needed to show the page. */
  role: 'link' | 'part'
  target: string
}

export interface PageContent {
  references: Reference[]
  /** Codes of parse5, such as `duplicate-attribute`. */
  parseErrors: string[]
  /** What is searched, of a page that may be found. */
  text?: PageText | undefined
}

/** What a start tag says to whoever reads the page. */
export interface StartTag {
  name: string
  references: readonly Reference[]
  /** The attribute `data-search`. */
  search?: string | undefined
  datetime?: string | undefined
}

/**
 * A page as it is read: elements in the order of the page, properly nested. A
 * void element is closed at once. `from` and `to` are offsets in the page.
 */
export interface PageEvents {
  /** Text need not be told where nobody takes it. */
  readonly takesText: boolean
  open(tag: StartTag, from: number, to: number): void
  text(value: string, from: number, to: number): void
  comment(from: number, to: number): void
  close(from: number, to: number): void
}
