/** What an element or a stylesheet refers to: links, pictures, stylesheets, scripts. */
import type { Reference, StartTag } from './page-content.ts'

/** The value of an attribute, where the element has it. */
type Attributes = (name: string) => string | undefined

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

export const startTagOf = (name: string, value: Attributes): StartTag => ({
  name,
  references: referencesOf(name, value),
  search: value('data-search'),
  datetime: value('datetime'),
})

/** What a stylesheet refers to. */
export function readStylesheet(css: string): Reference[] {
  const found = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/gu)
  return [...found].map((match) => ({
    role: 'part',
    target: match[1] ?? match[2] ?? match[3] ?? '',
  }))
}

function referencesOf(element: string, value: Attributes): Reference[] {
  const references: Reference[] = []
  for (const [name, role] of attributes[element] ?? []) {
    const target = value(name)
    if (target !== undefined) references.push({ role: roleOf(element, role, value), target })
  }
  for (const target of addressesInSet(value('srcset') ?? value('imagesrcset')))
    references.push({ role: 'part', target })
  const content = value('content')
  if (element === 'meta' && content && addressProperties.has(value('property') ?? ''))
    references.push({ role: 'part', target: content })
  return references
}

/** A canonical or alternate link is an address to go to, the others are parts. */
function roleOf(element: string, role: Reference['role'], value: Attributes): Reference['role'] {
  if (element !== 'link') return role
  return /\b(?:stylesheet|icon|preload|modulepreload|manifest)\b/.test(value('rel') ?? '')
    ? 'part'
    : 'link'
}

const addressesInSet = (set: string | undefined): string[] =>
  (set ?? '')
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((target) => target !== '')
