/** The fields of a table block: plain cells, some of them merged, a head, a head column. */
import type { Block, TableCell } from '../../ledger/index.ts'
import { gridOf, mergedCells } from './merged-cells.ts'
import { textOfCells } from './table-cells.ts'
import { headRowsOf } from './table-rows.ts'

type Table = Extract<Block, { type: 'table' }>

export function tableFields({ caption, rows }: Table) {
  const grid = gridOf(rows.map((row) => row.map((cell) => ({ ...cell, text: plainText(cell) }))))
  const cells = mergedCells(grid)
  const header = rows[0]?.every((cell) => cell.header) ?? false
  const below = cells.slice(header ? headRowsOf(cells) : 0)
  const firsts = below.flatMap((row) => row.filter(({ left }) => left === 0))
  const isHead = ({ top }: { top: number }) => rows[top]?.[0]?.header === true
  return {
    ...(caption ? { caption } : {}),
    header,
    headerColumn: firsts.length > 0 && firsts.every(isHead),
    rows: textOfCells(grid),
  }
}

const plainText = ({ children }: TableCell): string =>
  children
    .map((inline) => {
      if (inline.type === 'text' && !inline.bold && !inline.italic) return inline.text
      throw new TypeError('A cell of a table block holds plain text only.')
    })
    .join('')
