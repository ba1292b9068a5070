/**
 * Elements whose place decides alone what HTML's parser makes of them. What it
 * makes of others depends on attributes (`font` and `input` in the wrong place),
 * on what came before (`frameset`, a second `body`), or on rules of their own
 * (`template`, `select`, `noscript`, `pre` with its first line break): a page
 * with one of them is parse5's.
 */

/** `nothing`: void. `letters`: raw text up to the end tag. `text`: raw, but with character references. */
export type ElementContent = 'nothing' | 'letters' | 'text' | 'elements'

const listOf = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/))

const voidElements = listOf('area base br col embed hr img input link meta source track wbr')

const inHtml = listOf(`
  title base link meta style script
  address article aside blockquote dd details dialog div dl dt figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p search section summary ul
  a abbr b bdi bdo br cite code data del dfn em i ins kbd label mark meter output progress q
  s samp small span strong sub sup time u var wbr
  area audio embed img input map picture source svg track video
  button fieldset legend
  table caption colgroup col tbody thead tfoot tr td th
`)

const inSvg = listOf(`
  circle defs ellipse g line mask path pattern polygon polyline rect stop svg symbol text tspan use
`)

/** In the parts of a table nothing else is taken: parse5 moves some of it by its attributes. */
const only: Record<string, ReadonlySet<string>> = {
  '': listOf('html'),
  html: listOf('head body'),
  table: listOf('caption colgroup thead tbody tfoot'),
  colgroup: listOf('col'),
  thead: listOf('tr'),
  tbody: listOf('tr'),
  tfoot: listOf('tr'),
  tr: listOf('td th'),
}

/** Whether a page may be read by places alone when it has this there, once parse5 has seen it there. */
export function mayStand(name: string, place: { name: string; isForeign: boolean }): boolean {
  if (name.startsWith('#')) return true
  if (place.isForeign) return inSvg.has(name)
  return (only[place.name] ?? inHtml).has(name)
}

export function contentOfElement(name: string): ElementContent {
  if (voidElements.has(name)) return 'nothing'
  if (name === 'script' || name === 'style') return 'letters'
  return name === 'title' ? 'text' : 'elements'
}
