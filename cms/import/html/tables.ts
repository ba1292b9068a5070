/** Tables: plain cells, with how far each reaches. A table with one cell is a frame around its text. */
import { shortened } from '../shortened.ts'
import {
  mostColumns,
  mostTableRows,
  plainTextOf,
  type Loss,
  type LossCode,
  type SourceBlock,
  type SourceCell,
  type SourceInline,
} from '../source.ts'
import type { Letters } from './css.ts'
import { attribute, elementsIn, isElement, textIn, type HtmlElement } from './nodes.ts'
import { blocksOf, type Reader } from './read-html.ts'

export function tableOf(element: HtmlElement, letters: Letters, reader: Reader): SourceBlock[] {
  const rows = rowsOf(element)
  const cells = rows.map((row) =>
    row.childNodes.filter(isElement).filter(({ tagName }) => /^t[dh]$/.test(tagName)),
  )
  const [only] = cells.flat()
  if (only && cells.flat().length === 1) {
    reader.losses.push({ code: 'LAYOUT' })
    return blocksOf(only.childNodes, letters, reader)
  }
  const others: SourceBlock[] = []
  const table = cells
    .filter((row) => row.length > 0)
    .map((row) => row.map((cell) => readCell(cell, letters, reader, others)))
  if (table.length === 0) return []
  reader.losses.push(...lossesOf(table))
  const captions = element.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'caption')
  return [...blocksOf(captions, letters, reader), { type: 'table', rows: table }, ...others]
}

/** A merged cell is cut where a long table goes on in the next. */
function lossesOf(table: SourceCell[][]): Loss[] {
  const first = table.flat().map(({ children }) => plainTextOf(children).trim())
  const near = shortened(first.find(Boolean) ?? '')
  const width = Math.max(...table.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const isCut = table.length > mostTableRows && table.flat().some(({ rows }) => rows > 1)
  const codes: LossCode[] = [
    ...(isCut ? ['MERGED_CELL' as const] : []),
    ...(width > mostColumns ? ['TABLE_TOO_WIDE' as const] : []),
  ]
  return codes.map((code) => ({ code, near }))
}

/** Its own rows, not those of a table inside. */
function rowsOf(element: HtmlElement): HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) =>
      child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? rowsOf(child)
          : [],
    )
}

function readCell(
  cell: HtmlElement,
  letters: Letters,
  reader: Reader,
  others: SourceBlock[],
): SourceCell {
  const children: SourceInline[] = []
  const near = shortened(textIn(cell.childNodes))
  const lost = (code: LossCode) => reader.losses.push({ code, ...(near ? { near } : {}) })
  for (const block of blocksOf(cell.childNodes, letters, reader)) {
    if (block.type === 'picture') {
      others.push(block)
      lost('PICTURE_IN_TABLE')
    } else children.push(...(children.length > 0 ? [blank] : []), ...inlinesOf(block))
    if (block.type === 'list') lost('LIST_IN_TABLE')
  }
  if ([...elementsIn(cell.childNodes)].some(({ tagName }) => tagName === 'table'))
    lost('NESTED_TABLE')
  return {
    children,
    isHeader: cell.tagName === 'th',
    columns: spanOf(cell, 'colspan'),
    rows: spanOf(cell, 'rowspan'),
  }
}

const blank: SourceInline = { type: 'text', text: ' ' }

/** Cells hold letters only: items and inner cells follow one another. */
function inlinesOf(block: SourceBlock): SourceInline[] {
  switch (block.type) {
    case 'list':
      return block.items.flatMap(({ children, list }) => [
        ...children,
        ...(list ? [blank, ...inlinesOf(list)] : []),
        blank,
      ])
    case 'table':
      return block.rows.flat().flatMap(({ children }) => [...children, blank])
    case 'picture':
      return []
    default:
      return block.children
  }
}

function spanOf(cell: HtmlElement, name: string): number {
  const span = Number(attribute(cell, name))
  return Number.isInteger(span) && span > 1 && span <= 200 ? span : 1
}
