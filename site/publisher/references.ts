/**
 * What a page refers to: links, pictures, stylesheets, scripts, what the HTML
 * parser has to say about it, and what of it is searched.
 */
import { parse, type DefaultTreeAdapterTypes, type ParserError } from 'parse5'
import { pageTextOf, type PageText } from '../search/index.ts'

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

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

const attributes: Record<string, [name: string, role: Reference['role']][]> = {
  a: [['href', 'link']],
  area: [['href', 'link']],
  form: [['action', 'link']],
  link: [['href', 'part']],
  img: [['src', 'part']],
  script: [['src', 'part']],
  source: [['src', 'part']],
  audio: [['src', 'part']],
  video: [
    ['src', 'part'],
    ['poster', 'part'],
  ],
  track: [['src', 'part']],
  iframe: [['src', 'part']],
  embed: [['src', 'part']],
  object: [['data', 'part']],
  input: [['src', 'part']],
  use: [['href', 'part']],
}

/** Meta properties whose content is an address. */
const addressProperties = new Set(['og:image', 'og:url', 'twitter:image'])

export function readPage(html: string): PageContent {
  const parseErrors: string[] = []
  const onParseError = (error: ParserError) => {
    parseErrors.push(`${error.code} (line ${error.startLine})`)
  }
  const content: PageContent = { references: [], parseErrors }
  visit(parse(html, { onParseError, sourceCodeLocationInfo: false }), content)
  return content
}

/** What a stylesheet refers to. */
export function readStylesheet(css: string): Reference[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/gu)
  return [...found].map((match) => ({
    role: 'part',
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }))
}

function visit(node: Node, content: PageContent): void {
  if ('tagName' in node) readElement(node, content.references)
  if ('tagName' in node && node.tagName === 'main') content.text ??= pageTextOf(node)
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, content)
  if ('content' in node && typeof node.content === 'object') visit(node.content, content)
}

function readElement(element: Element, references: Reference[]): void {
  const value = (name: string) => element.attrs.find((attribute) => attribute.name === name)?.value
  for (const [name, role] of attributes[element.tagName] ?? []) {
    const target = value(name)
    if (target !== undefined) references.push({ role: roleOf(element, role, value), target })
  }
  for (const target of addressesInSet(value('srcset') ?? value('imagesrcset')))
    references.push({ role: 'part', target })
  const content = value('content')
  if (element.tagName === 'meta' && content && addressProperties.has(value('property') ?? ''))
    references.push({ role: 'part', target: content })
}

/** A canonical or alternate link is an address to go to, the others are parts. */
function roleOf(
  element: Element,
  role: Reference['role'],
  value: (name: string) => string | undefined,
): Reference['role'] {
  if (element.tagName !== 'link') return role
  return /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/.test(value('rel') ?? '')
    ? 'part'
    : 'link'
}

const addressesInSet = (set: string | undefined): string[] =>
  (set ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((target) => target !== '')
