/**
 * Reads off a drawn page what of it is searched. The page says so itself:
 * `data-search` on its main element names the kind, on parts of it their role.
 *
 * - `summary` the sentence that stands under the title
 * - `day` a time element: the day that it belongs to
 * - `none` what is about something else, such as other stories
 */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { searchKinds, type PageText, type SearchKind } from './document.ts'

type Element = DefaultTreeAdapterTypes.Element

/** Elements that stand within a line; all others part what is before from what is after. */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'em',
  'i',
  'mark',
  'small',
  'strong',
  'sub',
  'sup',
])
const unseen = new Set(['script', 'style', 'template', 'noscript'])

/** `main`: the element of the page. Nothing where the page is not to be found. */
export function pageTextOf(main: Element): PageText | undefined {
  const kind = attribute(main, 'data-search')
  if (kind === undefined || !Object.hasOwn(searchKinds, kind)) return undefined
  const found = { title: '', summary: '', day: '', lines: [] as string[] }
  collect(main, found)
  const { title, summary, day, lines } = found
  if (title === '') return undefined
  return {
    kind: kind as SearchKind,
    title,
    summary,
    text: tidy(lines.join('')),
    ...(/^\d{4}-\d\d-\d\d$/.test(day) ? { day } : {}),
  }
}

interface Found {
  title: string
  summary: string
  day: string
  lines: string[]
}

function collect(element: Element, found: Found): void {
  const isInline = inline.has(element.tagName)
  if (!isInline) found.lines.push('\n')
  for (const child of element.childNodes) {
    if ('value' in child) found.lines.push(child.value.replaceAll(/\s+/g, ' '))
    else if ('tagName' in child && !unseen.has(child.tagName)) collectRole(child, found)
  }
  if (!isInline) found.lines.push('\n')
}

function collectRole(element: Element, found: Found): void {
  const role = attribute(element, 'data-search')
  if (role === 'none') return
  if (role === 'day') found.day ||= attribute(element, 'datetime') ?? ''
  if (element.tagName === 'h1' && found.title === '') found.title = textOf(element)
  else if (role === 'summary' && found.summary === '') found.summary = textOf(element)
  else collect(element, found)
}

function textOf(element: Element): string {
  const found = { title: '', summary: '', day: '', lines: [] as string[] }
  collect(element, found)
  return tidy(found.lines.join('')).replaceAll('\n', ' ')
}

const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value
