/**
 * HTML → source. Only what is named here comes over: text, marks, lists,
 * tables, pictures, web links. Nothing of the HTML itself survives, so there is
 * nothing to be cleaned afterwards.
 */
import type { Looks, Source, SourceBlock, SourceInline, SourcePicture } from '../source.ts'
import { lettersOf, type Letters } from './css.ts'
import { runsOf, type Run } from './inlines.ts'
import { listOf, wordListOf } from './lists.ts'
import {
  attribute,
  bodyOf,
  isElement,
  isIgnored,
  isInline,
  type HtmlElement,
  type HtmlNode,
} from './nodes.ts'
import { tableOf } from './tables.ts'

export interface HtmlReading {
  /** The bytes of a picture; none where they are not at hand. */
  pictureAt?: (address: string) => Buffer | undefined
  /** What is known of a paragraph with such an anchor. */
  looksAt?: (anchor: string) => Looks | undefined
}

export type Reader = Source & HtmlReading

export function readHtml(html: string, reading: HtmlReading = {}): Source {
  const reader: Reader = { ...reading, blocks: [], notes: new Map(), pictures: [], losses: [] }
  const blocks = blocksOf(bodyOf(html), {}, reader)
  const { notes, pictures, losses } = reader
  return { blocks, notes, pictures, losses }
}

/** Letters that stand among blocks are paragraphs too. */
export function blocksOf(nodes: HtmlNode[], letters: Letters, reader: Reader): SourceBlock[] {
  const blocks: SourceBlock[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!
    if (isIgnored(node)) continue
    const end = nodes.findIndex((one, index) => index >= at && !isInline(one) && !isIgnored(one))
    const inlines = isInline(node) ? nodes.slice(at, end < 0 ? undefined : end) : []
    if (inlines.length > 0) {
      blocks.push(...paragraphsOf(inlines, letters, {}, reader))
      at += inlines.length - 1
    } else if (isElement(node)) {
      const list = wordListOf(nodes.slice(at), letters, reader)
      blocks.push(...(list ? [list.block] : elementBlocks(node, letters, reader)))
      at += list ? list.taken - 1 : 0
    }
  }
  return blocks
}

function elementBlocks(element: HtmlElement, outer: Letters, reader: Reader): SourceBlock[] {
  const letters = lettersOf(element, outer)
  const level = /^h([1-6])$/.exec(element.tagName)?.[1]
  if (level)
    return paragraphsOf(
      element.childNodes,
      { ...letters, isBold: false },
      { styleLevel: Number(level) },
      reader,
    )
  switch (element.tagName) {
    case 'p':
      return paragraphsOf(element.childNodes, letters, looksOfClass(element), reader)
    case 'figcaption':
    case 'caption':
      return paragraphsOf(element.childNodes, letters, { isCaption: true }, reader)
    case 'ul':
    case 'ol':
      return listOf(element, letters, reader)
    case 'table':
      return tableOf(element, letters, reader)
    case 'blockquote':
      return quoteOf(element, letters, reader)
    case 'iframe':
    case 'video':
    case 'audio':
      reader.losses.push({ code: 'EMBEDDED_MEDIA' })
      return []
    default:
      return isNote(element)
        ? noteOf(element, reader)
        : blocksOf(element.childNodes, letters, reader)
  }
}

function looksOfClass(element: HtmlElement): Looks {
  const name = attribute(element, 'class')
  if (/MsoTitle/.test(name)) return { styleLevel: 0 }
  return /MsoCaption/.test(name) ? { isCaption: true } : {}
}

/** A paragraph, in pieces where pictures stand in it. */
function paragraphsOf(
  nodes: HtmlNode[],
  letters: Letters,
  looks: Looks,
  reader: Reader,
): SourceBlock[] {
  // A heading that is bold all through says so by being a heading.
  const runs = runsOf(nodes, letters, reader.losses)
  const anchored = runs.flatMap((run) =>
    'anchor' in run ? (reader.looksAt?.(run.anchor) ?? []) : [],
  )
  const own = anchored[0] ?? { ...heaviest(runs), ...looks }
  const blocks: SourceBlock[] = []
  let children: SourceInline[] = []
  const flush = () => {
    if (
      children.some(
        (one) => one.type !== 'break' && !(one.type === 'text' && one.text.trim() === ''),
      )
    )
      blocks.push({
        type: 'paragraph',
        children,
        looks: {
          ...own,
          ...(looks.styleLevel === undefined
            ? {}
            : { styleLevel: own.styleLevel ?? looks.styleLevel }),
        },
      })
    children = []
  }
  for (const run of runs) {
    if ('inline' in run) children.push(run.inline)
    if ('picture' in run) {
      flush()
      blocks.push(...pictureOf(run.picture, reader))
    }
  }
  flush()
  return blocks
}

/** The looks of most letters. */
function heaviest(runs: Run[]): Looks {
  const weights = new Map<string, number>()
  for (const run of runs) {
    if (!('inline' in run) || run.inline.type !== 'text') continue
    const { isItalic: _, ...looks } = run.letters
    const key = JSON.stringify(looks)
    weights.set(key, (weights.get(key) ?? 0) + run.inline.text.trim().length)
  }
  const [first] = [...weights].toSorted(([, a], [, b]) => b - a)
  return first ? (JSON.parse(first[0]) as Looks) : {}
}

export function pictureOf(element: HtmlElement, reader: Reader): SourceBlock[] {
  const address = attribute(element, 'src')
  const bytes = reader.pictureAt?.(address) ?? bytesIn(address)
  if (!bytes) {
    reader.losses.push({
      code: 'LINKED_PICTURE',
      ...(attribute(element, 'alt') ? { near: attribute(element, 'alt').slice(0, 16) } : {}),
    })
    return []
  }
  const picture: SourcePicture = { bytes, alt: attribute(element, 'alt') }
  reader.pictures.push(picture)
  return [{ type: 'picture', picture: reader.pictures.length - 1 }]
}

/** A picture that the clipboard carries along. */
function bytesIn(address: string): Buffer | undefined {
  const [, data] = /^data:image\/[a-z+.-]+;base64,([\s\S]+)$/i.exec(address) ?? []
  return data ? Buffer.from(data, 'base64') : undefined
}

function quoteOf(element: HtmlElement, letters: Letters, reader: Reader): SourceBlock[] {
  return blocksOf(element.childNodes, letters, reader).map((block) =>
    block.type === 'paragraph' ? { type: 'quote', children: block.children } : block,
  )
}

const noteName = /^(?:(?:foot|end)note-\d+|(?:ftn|edn)\d+)$/

export const isNote = (element: HtmlElement): boolean => noteName.test(attribute(element, 'id'))

/** The text of a footnote, without the mark at its beginning and the arrow at its end. */
export function noteOf(element: HtmlElement, reader: Reader): SourceBlock[] {
  const own = attribute(element, 'id')
  const children = blocksOf(element.childNodes, {}, reader)
    .flatMap((block): SourceInline[] =>
      'children' in block ? [...block.children, { type: 'text', text: ' ' }] : [],
    )
    .filter((inline) => inline.type !== 'note')
    .map((inline) =>
      inline.type === 'text' ? { ...inline, text: inline.text.replace('↑', '') } : inline,
    )
  reader.notes.set(own, children)
  return []
}
