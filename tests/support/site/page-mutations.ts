/**
 * Pages that are no longer what the templates wrote: one or a few random changes,
 * from a lost quotation mark to a row outside its table. The same chance, the same page.
 */
import type { Chance } from '../random/chance.ts'
import { oddAttributes, oddNames, oddPieces, wrappings } from './odd-html.ts'

type Mutation = (html: string, chance: Chance) => string

interface Span {
  from: number
  to: number
}

export function mutated(html: string, chance: Chance): string {
  let changed = html
  const changes = 1 + chance.below(3)
  for (let change = 0; change < changes; change += 1)
    changed = chance.pick(mutations)(changed, chance)
  return changed
}

const mutations: Mutation[] = [
  // Letters.
  (html, chance) => insert(html, chance.below(html.length + 1), chance.pick(oddPieces)),
  (html, chance) => insert(html, edgeOf(html, chance), chance.pick(oddPieces)),
  (html, chance) => insert(html, edgeOf(html, chance), chance.pick(oddPieces)),
  (html, chance) => cut(html, spanAt(chance.below(html.length), 1 + chance.below(3))),
  (html, chance) => html.slice(0, chance.below(html.length)),
  // Tags.
  (html, chance) => cut(html, chance.pick(tagsOf(html))),
  (html, chance) => twice(html, chance.pick(tagsOf(html))),
  (html, chance) => swap(html, chance.pick(tagsOf(html)), chance.pick(tagsOf(html))),
  (html, chance) => replace(html, chance.pick(tagsOf(html)), (tag) => changedTag(tag, chance)),
  (html, chance) => replace(html, chance.pick(tagsOf(html)), (tag) => changedTag(tag, chance)),
  // Elements, from the start tag to the end tag.
  (html, chance) => cut(html, elementOf(html, chance)),
  (html, chance) => twice(html, elementOf(html, chance)),
  (html, chance) => swap(html, elementOf(html, chance), elementOf(html, chance)),
  (html, chance) => move(html, elementOf(html, chance), chance),
  (html, chance) => move(html, elementOf(html, chance), chance),
  (html, chance) => replace(html, elementOf(html, chance), (part) => wrapped(part, chance)),
  (html, chance) => replace(html, elementOf(html, chance), (part) => renamed(part, chance)),
  (html, chance) => replace(html, elementOf(html, chance), (part) => renamed(part, chance)),
]

const spanAt = (from: number, length: number): Span => ({ from, to: from + length })

const insert = (html: string, at: number, piece: string) =>
  html.slice(0, at) + piece + html.slice(at)

const cut = (html: string, { from, to }: Span) => html.slice(0, from) + html.slice(to)

const twice = (html: string, { from, to }: Span) => insert(html, to, html.slice(from, to))

const replace = (html: string, { from, to }: Span, by: (part: string) => string) =>
  html.slice(0, from) + by(html.slice(from, to)) + html.slice(to)

/** Two that overlap stay. */
function swap(html: string, one: Span, other: Span): string {
  const [first, second] = one.from < other.from ? [one, other] : [other, one]
  if (first.to > second.from) return html
  return [
    html.slice(0, first.from),
    html.slice(second.from, second.to),
    html.slice(first.to, second.from),
    html.slice(first.from, first.to),
    html.slice(second.to),
  ].join('')
}

function move(html: string, span: Span, chance: Chance): string {
  const rest = cut(html, span)
  return insert(rest, edgeOf(rest, chance), html.slice(span.from, span.to))
}

function tagsOf(html: string): Span[] {
  const tags = [...html.matchAll(/<\/?[a-zA-Z][^>]*>/g)]
  return tags.length === 0
    ? [spanAt(0, 0)]
    : tags.map(({ index, 0: { length } }) => spanAt(index, length))
}

/** Before or after some tag. */
function edgeOf(html: string, chance: Chance): number {
  const { from, to } = chance.pick(tagsOf(html))
  return chance.happens(0.5) ? from : to
}

/** Some element, small ones more often than whole pages. */
function elementOf(html: string, chance: Chance): Span {
  const open: { name: string; from: number }[] = []
  const elements: Span[] = []
  for (const { from, to } of tagsOf(html)) {
    const [, solidus, name = ''] = /^<(\/?)([^\s>/]+)/.exec(html.slice(from, to)) ?? []
    if (solidus === '') open.push({ name, from })
    const last = open.findLastIndex((each) => each.name === name)
    const element = solidus === '/' ? open[last] : undefined
    if (!element) continue
    elements.push({ from: element.from, to })
    open.length = last
  }
  return elements.length === 0 ? spanAt(0, 0) : chance.pick(elements)
}

const wrapped = (part: string, chance: Chance): string => {
  const [before = '', after = ''] = chance.pick(wrappings)
  return before + part + after
}

function renamed(part: string, chance: Chance): string {
  const name = chance.pick(oddNames)
  return part.replace(/^<[^\s>/]+/, `<${name}`).replace(/[^\s>/]+>$/, `${name}>`)
}

function changedTag(tag: string, chance: Chance): string {
  return chance.pick<(tag: string) => string>([
    (it) => it.replace('"', ''),
    (it) => it.replace(/="[^"]*"/, ''),
    (it) => it.replace(/="([^"\s]*)"/, '=$1'),
    (it) => it.replace(/="([^"]*)"/, "='$1'"),
    (it) => it.replace(/( [\w-]+="[^"]*")/, '$1$1'),
    (it) => it.replace(/ ([\w-]+)=/, (_, name: string) => ` ${name.toUpperCase()}=`),
    (it) => it.replace(/" /, '"'),
    (it) => it.replace(/ /, '\n'),
    (it) => it.replace(/=/, ' = '),
    (it) => it.replace(/="/, `="${chance.pick(oddPieces)}`),
    (it) => it.replace('>', `${chance.pick(oddAttributes)}>`),
    (it) => it.replace('>', '/>'),
    (it) => it.replace('>', ' >'),
    (it) => it.replace('<', '< '),
    (it) => it.replace(/^<\/?\w+/, (name) => name.toUpperCase()),
    (it) => it.replace(/\w/, ''),
    (it) => it.replace(/^<\//, '<'),
    (it) => it.replace(/^<(?=\w)/, '</'),
  ])(tag)
}
