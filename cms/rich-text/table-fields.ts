/** The fields of a table block: plain cells, a head row, a head column. */
import type { Block, TableCell } from '../../ledger/index.ts'
import { textOfCells } from './table-cells.ts'

type Table = Extract<Block, { type: 'table' }>

export function tableFields({ caption, rows }: Table) {
  const header = rows[0]?.every((cell) => cell.header) ?? false
  const headerColumn = rows.length > 1 && rows.slice(1).every((row) => row[0]?.header)
  return {
    ...(caption ? { caption } : {}),
    header,
    headerColumn,
    rows: textOfCells(rows.map((row) => row.map(plainText))),
  }
}

function plainText({ children, columns, rows }: TableCell): string {
  if (columns || rows)
    throw new TypeError('A table block has no cells over several columns or rows.')
  return children
    .map((inline) => {
      if (inline.type === 'text' && !inline.bold && !inline.italic) return inline.text
      throw new TypeError('A cell of a table block holds plain text only.')
    })
    .join('')
}
