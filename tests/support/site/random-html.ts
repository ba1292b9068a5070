/**
 * Pages of random elements, each closed by its own end tag: properly nested for
 * the eye, and for HTML's parser often not. A vocabulary of a few names makes
 * the same places come again among other siblings.
 */
import type { Chance } from '../random/chance.ts'

const names = [
  ...['a', 'b', 'i', 'em', 'strong', 'small', 'code', 's', 'u', 'span', 'label', 'time', 'q'],
  ...['p', 'div', 'section', 'article', 'main', 'nav', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'h1'],
  ...['h2', 'blockquote', 'details', 'summary', 'figure', 'fieldset', 'form', 'button', 'address'],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'],
  ...['svg', 'g', 'path', 'use', 'text', 'symbol', 'picture', 'audio', 'video', 'source', 'map'],
  ...['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'script', 'style', 'title', 'header'],
  ...['select', 'option', 'template', 'pre', 'noscript', 'ruby', 'font', 'nobr', 'object', 'math'],
]
/** They come together, or never meet. */
const families = [
  ['table', 'caption', 'tbody', 'tr', 'td', 'input', 'form'],
  ['table', 'thead', 'tr', 'th', 'colgroup', 'col', 'a'],
  ['a', 'b', 'p', 'div', 'i'],
  ['b', 'b', 'i', 'p', 'table', 'tbody', 'tr', 'td'],
  ['ul', 'li', 'p', 'div', 'a'],
  ['dl', 'dt', 'dd', 'div', 'p'],
  ['form', 'div', 'p', 'button', 'label', 'input'],
  ['svg', 'g', 'path', 'use', 'a', 'p', 'text'],
  ['h1', 'h2', 'section', 'header', 'p'],
  ['table', 'input', 'form'],
  ['table', 'tbody', 'input'],
  ['select', 'option', 'optgroup', 'div', 'b'],
  ['template', 'tr', 'td', 'div', 'form'],
  ['svg', 'font', 'g', 'title', 'foreignobject', 'div'],
  ['pre', 'textarea', 'p', 'div'],
  ['object', 'nobr', 'a', 'p'],
]
const attributes = [
  '',
  '',
  '',
  ' class="x"',
  ' type="hidden"',
  ' href="/x/"',
  ' src="/x.png" hidden',
]
const texts = ['', '', 'x', ' ', '\n', ' x', 'x &amp; y', '<!--x-->', 'a<!--x-->b']
/** The hidden ones may stand where others are moved away. */
const ofFields = [' type="hidden"', ' src="/x.png"']
const voids = /^(?:br|hr|img|input|wbr|meta|link|source|col)$/
const longest = 8

/** So many pages of one vocabulary. */
export function randomPages(chance: Chance, count: number): string[] {
  const own = Array.from({ length: 2 + chance.below(3) }, () => chance.pick(names))
  const related = chance.some(chance.pick(families), 4)
  const vocabulary = chance.happens(0.8) && related.length > 1 ? related : own
  return Array.from({ length: count }, () => {
    const rest = { elements: 1 + chance.below(longest) }
    const body = Array.from({ length: 1 + chance.below(3) }, () => piece(vocabulary, chance, rest))
    const main = `<main data-search="story"><h1>x</h1>${body.join('')}</main>`
    return `<!DOCTYPE html><html><head><title>x</title></head><body>${main}</body></html>`
  })
}

function piece(vocabulary: string[], chance: Chance, rest: { elements: number }): string {
  if (rest.elements <= 0 || chance.happens(0.25)) return chance.pick(texts)
  rest.elements -= 1
  const name = chance.pick(vocabulary)
  const start = `<${name}${chance.pick(name === 'input' ? ofFields : attributes)}`
  if (voids.test(name)) return `${start}>`
  if (chance.happens(0.05)) return `${start}/>`
  const inside = Array.from({ length: chance.below(4) }, () => piece(vocabulary, chance, rest))
  return `${start}>${inside.join('')}</${name}>`
}
