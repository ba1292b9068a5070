/**
 * Compares what was read strictly with parse5's tree, step by step: the same
 * elements with the same attributes, the same text, nothing more and nothing
 * less; and all of it from the same letters. An element that begins with this
 * start tag and ends with that end tag was open just between them: so parse5's
 * stack of open elements was at every letter what the strict reading says.
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { PageEvents, StartTag } from './page-content.ts'
import type { ParsedDocument, ParsedElement } from './parsed-page.ts'
import { attributesOf } from './start-tags.ts'

type Child = DefaultTreeAdapterTypes.ChildNode

/** A node of the tree whose children are being compared. */
interface Level {
  children: readonly Child[]
  next: number
  /** None at the document itself. */
  element?: ParsedElement
}

export class TreeComparison implements PageEvents {
  readonly takesText = true
  readonly #html: string
  readonly #levels: Level[]
  #agrees = true

  constructor(html: string, { childNodes }: ParsedDocument) {
    this.#html = html
    const children = childNodes.filter(({ nodeName }) => nodeName !== '#documentType')
    this.#levels = [{ children, next: 0 }]
  }

  /** To be asked when all is told. */
  get agrees(): boolean {
    const [document] = this.#levels
    return this.#agrees && document?.next === document?.children.length
  }

  open(tag: StartTag, from: number, to: number): void {
    const element = this.#next()
    if (!element || !('tagName' in element)) return this.#differ()
    const place = element.sourceCodeLocation
    this.#expect(element.tagName === tag.name && place?.startOffset === from)
    this.#expect(place?.startTag?.startOffset === from && place.startTag.endOffset === to)
    this.#expect(!('content' in element) && hasAttributes(element, this.#html.slice(from, to)))
    this.#levels.push({ children: element.childNodes, next: 0, element })
  }

  text(value: string, from: number, to: number): void {
    const text = this.#next()
    this.#expect(text !== undefined && 'value' in text && text.value === value)
    this.#expect(isAt(text, from, to))
  }

  comment(from: number, to: number): void {
    const comment = this.#next()
    this.#expect(comment?.nodeName === '#comment' && isAt(comment, from, to))
  }

  close(from: number, to: number): void {
    const level = this.#levels.pop()
    const place = level?.element?.sourceCodeLocation
    if (!level || !place) return this.#differ()
    this.#expect(level.next === level.children.length && place.endOffset === to)
    // A void element has no end tag.
    this.#expect(
      from === to
        ? place.endTag === undefined
        : place.endTag?.startOffset === from && place.endTag.endOffset === to,
    )
  }

  #next(): Child | undefined {
    const level = this.#levels.at(-1)
    const child = level?.children[level.next]
    if (level) level.next += 1
    return child
  }

  #expect(isSo: boolean): void {
    this.#agrees &&= isSo
  }

  #differ(): void {
    this.#agrees = false
  }
}

const isAt = (node: Child | undefined, from: number, to: number): boolean =>
  node?.sourceCodeLocation?.startOffset === from && node.sourceCodeLocation.endOffset === to

function hasAttributes({ attrs }: ParsedElement, letters: string): boolean {
  const written = attributesOf(letters) ?? []
  return (
    written.length === attrs.length &&
    // parse5 gives some attributes of svg their capitals back.
    attrs.every(
      ({ name, value }, index) =>
        written[index]?.name === name.toLowerCase() && written[index].value === value,
    )
  )
}
