/** parse5's tree, as far as reading a text needs it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type HtmlNode = Tree.ChildNode
export type HtmlElement = Tree.Element

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node

export const isText = (node: HtmlNode): node is Tree.TextNode => node.nodeName === '#text'

export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? ''

/** What stands in the body of a page. */
export function bodyOf(html: string): HtmlNode[] {
  const root = parse(html).childNodes.find((node) => isElement(node as HtmlNode))
  const parts = root ? (root as HtmlElement).childNodes.filter(isElement) : []
  return parts.find(({ tagName }) => tagName === 'body')?.childNodes ?? []
}

const inlineNames = new Set(
  'a abbr acronym b bdi bdo big br cite code del dfn em font i img ins kbd mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr o:p label'.split(
    ' ',
  ),
)

/** Programs, forms and what is not for reading. */
const ignoredNames = new Set(
  'script style head title meta link noscript template svg math form input button select textarea nav object embed applet hr'.split(
    ' ',
  ),
)

export const isInline = (node: HtmlNode): boolean =>
  isText(node) || (isElement(node) && inlineNames.has(node.tagName))

export const isIgnored = (node: HtmlNode): boolean =>
  !isText(node) && (!isElement(node) || ignoredNames.has(node.tagName) || isHidden(node))

const isHidden = (element: HtmlElement): boolean =>
  /display:\s*none|mso-hide:\s*all|mso-list:\s*ignore/i.test(attribute(element, 'style'))

export function* elementsIn(nodes: HtmlNode[]): Generator<HtmlElement> {
  for (const node of nodes)
    if (isElement(node)) {
      yield node
      yield* elementsIn(node.childNodes)
    }
}

export const textIn = (nodes: HtmlNode[]): string =>
  nodes
    .map((node) => {
      if (isText(node)) return node.value
      return isElement(node) && !isIgnored(node) ? textIn(node.childNodes) : ''
    })
    .join('')
