/** What paragraphs are made of when a text is composed: inlines with their notes, tables, pictures. */
import type { Block, Inline, Picture, TableCell } from '../../ledger/index.ts'
import { cleanLine } from '../rich-text/index.ts'
import { labelOf } from './outline/labels.ts'
import { mostColumns, type Source, type SourceInline, type SourceTable } from './source.ts'

/** Numbers the notes of one text as they come, and writes them below it. */
export class NoteCounter {
  readonly #notes: Source['notes']
  readonly #met: string[] = []

  constructor({ notes }: Source) {
    this.#notes = notes
  }

  inlines(inlines: readonly SourceInline[]): Inline[] {
    return inlines.map((inline) => (inline.type === 'note' ? this.#mark(inline.note) : inline))
  }

  blocks(): Block[] {
    if (this.#met.length === 0) return []
    const items = this.#met.map((note) => ({ children: textOfNote(this.#notes.get(note)) }))
    const children = [{ type: 'list' as const, ordered: true, items }]
    return [{ type: 'callout', tone: 'note', title: '注释', children }]
  }

  #mark(note: string): Inline {
    const known = this.#met.indexOf(note)
    const number = known < 0 ? this.#met.push(note) : known + 1
    return { type: 'text', text: `［${number}］` }
  }
}

/** An item without text would be left out, and every later number would be wrong. */
function textOfNote(inlines: readonly SourceInline[] = []): Inline[] {
  const text = inlines.filter((inline) => inline.type !== 'note')
  const hasText = text.some((inline) => inline.type !== 'break' && textIn(inline).trim() !== '')
  return hasText ? text : [{ type: 'text', text: '（原文没有内容）' }]
}

const textIn = (inline: Inline): string => {
  if (inline.type === 'break') return '\n'
  return inline.type === 'text' ? inline.text : inline.children.map(({ text }) => text).join('')
}

/** The text of an item without the number that was typed before it. */
export function itemText(inlines: Inline[]): Inline[] {
  const whole = inlines.map(textIn).join('')
  const label = labelOf(whole)
  if (!label || label.rest === '') return inlines
  let left = whole.trimEnd().length - label.rest.length
  return inlines.flatMap((inline): Inline[] => {
    if (left <= 0 || inline.type !== 'text') return [inline]
    const kept = inline.text.slice(left)
    left -= inline.text.length
    return kept === '' ? [] : [{ ...inline, text: kept }]
  })
}

const [mostRows, longestCaption] = [200, 120]

/** Plain cells in a grid; a long table goes on in the next, a too wide one becomes lines of text. */
export function tableBlocks(
  table: SourceTable,
  caption: string | undefined,
  notes: NoteCounter,
): Block[] {
  const grid = gridOf(table, notes)
  const isWide = Math.max(...grid.map((row) => row.length)) > mostColumns
  if (isWide)
    return grid.map((row) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: row.map(textOfCell).filter(Boolean).join('　') }],
    }))
  const tables: Block[] = []
  for (let at = 0; at < grid.length; at += mostRows)
    tables.push({
      type: 'table',
      ...(caption && caption.length <= longestCaption && at === 0 ? { caption } : {}),
      rows: grid.slice(at, at + mostRows),
    })
  return tables
}

const textOfCell = ({ children }: TableCell): string => children.map(textIn).join('')

/** The words of a cell over several stand in its first place, the others are empty. */
function gridOf({ rows }: SourceTable, notes: NoteCounter): TableCell[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => [])
  const hasHead = rows[0]?.every(({ isHeader }) => isHeader) || isHeadByLooks(rows)
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of row) {
      while (grid[top]![left]) left += 1
      const text = cleanLine(
        notes.inlines(cell.children).map(textIn).join(' ').replace(/\s+/g, ' '),
      )
      for (let down = 0; down < cell.rows && top + down < rows.length; down += 1)
        for (let across = 0; across < cell.columns; across += 1)
          grid[top + down]![left + across] = cellOf(
            down + across === 0 ? text : '',
            hasHead && top + down === 0,
          )
      left += cell.columns
    }
  })
  const width = Math.max(...grid.map((row) => row.length))
  return grid.map((row, top) =>
    Array.from({ length: width }, (_, at) => row[at] ?? cellOf('', hasHead && top === 0)),
  )
}

/** Offices seldom mark a head; a first row with every cell filled, over others, is one. */
const isHeadByLooks = (rows: SourceTable['rows']): boolean =>
  rows.length > 1 &&
  rows[0]!.length > 1 &&
  rows[0]!.every(({ children, rows: down }) => down === 1 && children.length > 0)

const cellOf = (text: string, isHeader: boolean): TableCell => ({
  children: text === '' ? [] : [{ type: 'text', text }],
  ...(isHeader ? { header: true } : {}),
})

/** Stands for a picture until it is taken in. */
export interface PictureNumber {
  number: number
  caption?: string
}

/** In the place of a picture of the ledger: only its number and caption are known. */
export const pictureNumbered = (number: number, caption: string | undefined): Picture =>
  ({ number, ...(caption ? { caption } : {}) }) satisfies PictureNumber as unknown as Picture
