/** What paragraphs are made of when a text is composed: inlines with their notes, tables, pictures. */
import type { Block, Inline, Picture } from '../../ledger/index.ts'
import { cleanLine, gridOf, tableRows } from '../rich-text/index.ts'
import { labelOf } from './outline/labels.ts'
import {
  mostColumns,
  mostTableRows,
  type Source,
  type SourceCell,
  type SourceInline,
  type SourceTable,
} from './source.ts'

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

const longestCaption = 120

/** Plain cells in a grid; a long table goes on in the next, a too wide one becomes lines of text. */
export function tableBlocks(
  table: SourceTable,
  caption: string | undefined,
  notes: NoteCounter,
): Block[] {
  const header = hasHead(table)
  const texts = table.rows.map((row) =>
    row.map((cell) => ({ ...cell, text: cellText(cell, notes) })),
  )
  const grid = gridOf(texts)
  if (Math.max(...grid.map((row) => row.length)) > mostColumns) return linesOf(texts)
  const tables: Block[] = []
  for (let at = 0; at < grid.length; at += mostTableRows) {
    const rows = tableRows(grid.slice(at, at + mostTableRows), {
      header: header && at === 0,
      headerColumn: false,
    })
    const isNamed = caption && caption.length <= longestCaption && at === 0
    if (rows.length > 0) tables.push({ type: 'table', ...(isNamed ? { caption } : {}), rows })
  }
  return tables
}

const cellText = ({ children }: SourceCell, notes: NoteCounter): string =>
  cleanLine(notes.inlines(children).map(textIn).join(' ').replace(/\s+/g, ' '))

const linesOf = (rows: { text: string }[][]): Block[] =>
  rows.map((row) => ({
    type: 'paragraph',
    children: [
      {
        type: 'text',
        text: row
          .map(({ text }) => text)
          .filter(Boolean)
          .join('　'),
      },
    ],
  }))

/** Offices seldom mark a head: a first row with every cell filled, over others, is one. */
function hasHead({ rows }: SourceTable): boolean {
  const [first = []] = rows
  if (first.every(({ isHeader }) => isHeader)) return true
  const isFlat = first.every((cell) => cell.rows === 1)
  return (
    rows.length > 1 &&
    first.length > 1 &&
    first.every(({ children }) => children.length > 0) &&
    (isFlat || first.some(({ columns }) => columns > 1))
  )
}

/** Stands for a picture until it is taken in. */
export interface PictureNumber {
  number: number
  caption?: string
}

/** In the place of a picture of the ledger: only its number and caption are known. */
export const pictureNumbered = (number: number, caption: string | undefined): Picture =>
  ({ number, ...(caption ? { caption } : {}) }) satisfies PictureNumber as unknown as Picture
