/** Reading the XML of Word files: elements by local name, values by the prefix that all programs use. */
import { DOMParser, type Document, type Element, type Node } from '@xmldom/xmldom'
import { strFromU8 } from 'fflate'
import { ImportError } from '../refusal.ts'

export type { Document, Element }

export function parseXml(bytes: Uint8Array): Document {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new SyntaxError(message)
      },
    })
    return parser.parseFromString(strFromU8(bytes).replace(/^\uFEFF/, ''), 'text/xml')
  } catch (error) {
    throw new ImportError('IMPORT_BROKEN', { cause: error })
  }
}

export function childrenOf(element: Element): Element[] {
  const children: Element[] = []
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === 1) children.push(node as Element)
  return children
}

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element && childrenOf(element).find(({ localName }) => localName === name)

/** The `w:val` of a child; '' where it has none but is there. */
export const valueOf = (element: Element | undefined, name: string): string | undefined => {
  const child = childOf(element, name)
  return child && (child.getAttribute('w:val') ?? '')
}

/** A switch such as `<w:b/>` or `<w:b w:val="0"/>`; undefined where it says nothing. */
export const switchOf = (element: Element | undefined, name: string): boolean | undefined => {
  const value = valueOf(element, name)
  return value === undefined ? undefined : !/^(?:0|false|off|none)$/.test(value)
}

/** Every element below, in reading order; of two alternatives the one that mammoth takes too. */
export function* elementsBelow(element: Element): Generator<Element> {
  for (const child of childrenOf(element)) {
    yield child
    if (child.localName === 'AlternateContent') yield* elementsBelow(alternativeOf(child))
    else yield* elementsBelow(child)
  }
}

const alternativeOf = (element: Element): Element =>
  childOf(element, 'Fallback') ?? childOf(element, 'Choice') ?? element
