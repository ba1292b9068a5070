/** Notes what a page refers to and what of it is searched, from whatever tells its elements. */
import { PageTextReader } from '../search/index.ts'
import type { PageContent, PageEvents, Reference, StartTag } from './page-content.ts'

export class ContentNotes implements PageEvents {
  readonly #references: Reference[] = []
  /** Main elements in the order of the page: the first that is to be found counts. */
  readonly #mains: { text: PageTextReader; depth: number; isOpen: boolean }[] = []
  #depth = 0
  takesText = false

  open(tag: StartTag): void {
    this.#depth += 1
    for (const reference of tag.references) this.#references.push(reference)
    if (this.takesText) for (const main of this.#mains) if (main.isOpen) main.text.open(tag)
    if (tag.name === 'main') this.#openMain(new PageTextReader(tag))
  }

  text(value: string): void {
    for (const main of this.#mains) if (main.isOpen) main.text.text(value)
  }

  comment(): void {
    // Nobody reads it.
  }

  close(): void {
    if (this.takesText)
      for (const main of this.#mains) {
        if (!main.isOpen) continue
        if (main.depth < this.#depth) main.text.close()
        else this.#closeMain(main)
      }
    this.#depth -= 1
  }

  content(parseErrors: string[]): PageContent {
    const text = this.#mains.map((main) => main.text.result()).find((each) => each !== undefined)
    return { references: this.#references, parseErrors, ...(text && { text }) }
  }

  #openMain(text: PageTextReader): void {
    if (!text.isSearched) return
    this.#mains.push({ text, depth: this.#depth, isOpen: true })
    this.takesText = true
  }

  #closeMain(main: { isOpen: boolean }): void {
    main.isOpen = false
    this.takesText = this.#mains.some(({ isOpen }) => isOpen)
  }
}
