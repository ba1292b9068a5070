/**
 * What a page refers to and what of it is searched, read off parse5's tree and
 * nothing else, in the plainest way: what every faster way is held against.
 */
import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { PageContent, Reference } from '../../../site/reading/index.ts'
import { searchKinds } from '../../../site/search/index.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

export function readByTree(html: string): PageContent {
  const content: PageContent = { references: [], parseErrors: [] }
  const document = parse(html, {
    onParseError: ({ code, startLine }) => {
      content.parseErrors.push(`${code} (line ${startLine})`)
    },
  })
  visit(document, content)
  return content
}

function visit(node: Node, content: PageContent): void {
  if ('tagName' in node) content.references.push(...referencesOf(node))
  if ('tagName' in node && node.tagName === 'main' && !content.text) {
    const text = textOfMain(node)
    if (text) content.text = text
  }
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, content)
  if ('content' in node && typeof node.content === 'object') visit(node.content, content)
}

const valueOf = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value

const named: Record<string, string[]> = {
  href: ['a', 'area', 'link', 'use'],
  action: ['form'],
  src: ['img', 'script', 'source', 'audio', 'video', 'track', 'iframe', 'embed', 'input'],
  poster: ['video'],
  data: ['object'],
}

function referencesOf(element: Element): Reference[] {
  const rel = valueOf(element, 'rel') ?? ''
  const isPart = /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/.test(rel)
  const isLink = element.tagName === 'link' ? !isPart : /^(?:a|area|form)$/.test(element.tagName)
  const found: Reference[] = []
  for (const [name, elements] of Object.entries(named)) {
    const target = valueOf(element, name)
    if (target !== undefined && elements.includes(element.tagName))
      found.push({ role: isLink ? 'link' : 'part', target })
  }
  const set = valueOf(element, 'srcset') ?? valueOf(element, 'imagesrcset') ?? ''
  for (const candidate of set.split(',')) {
    const target = candidate.trim().split(/\s+/)[0]
    if (target) found.push({ role: 'part', target })
  }
  const property = valueOf(element, 'property') ?? ''
  const target = valueOf(element, 'content')
  if (element.tagName === 'meta' && /^(?:og:image|og:url|twitter:image)$/.test(property) && target)
    found.push({ role: 'part', target })
  return found
}

interface Found {
  title: string
  summary: string
  day: string
  text: string
}

const nothing = (): Found => ({ title: '', summary: '', day: '', text: '' })

function textOfMain(main: Element): PageContent['text'] {
  const kind = valueOf(main, 'data-search') ?? ''
  if (!Object.hasOwn(searchKinds, kind)) return undefined
  const found = nothing()
  collect(main, found)
  const { title, summary, day, text } = found
  if (title === '') return undefined
  return {
    kind: kind as keyof typeof searchKinds,
    title,
    summary,
    text: tidy(text),
    ...(/^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
  }
}

function collect(element: Element, found: Found): void {
  const edge = /^(?:a|abbr|b|bdi|em|i|mark|small|strong|sub|sup)$/.test(element.tagName) ? '' : '\n'
  found.text += edge
  for (const child of element.childNodes) {
    if ('value' in child) found.text += child.value.replaceAll(/\s+/g, ' ')
    if ('tagName' in child) collectRole(child, found)
  }
  found.text += edge
}

function collectRole(element: Element, found: Found): void {
  const role = valueOf(element, 'data-search')
  if (role === 'none' || /^(?:script|style|template|noscript)$/.test(element.tagName)) return
  if (role === 'day') found.day ||= valueOf(element, 'datetime') ?? ''
  if (element.tagName === 'h1' && found.title === '') found.title = wordsOf(element)
  else if (role === 'summary' && found.summary === '') found.summary = wordsOf(element)
  else collect(element, found)
}

function wordsOf(element: Element): string {
  const found = nothing()
  collect(element, found)
  return tidy(found.text).replaceAll('\n', ' ')
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
