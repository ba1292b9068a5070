/** A grid of texts → the rows of a table in the ledger: merged cells, a head, a head column. */
import type { TableCell } from '../../ledger/index.ts'
import { fromLeft, isMark, mergedCells, rectangle, type GridCell } from './merged-cells.ts'

interface Heads {
  header: boolean
  headerColumn: boolean
}

/** Rows and columns that hold nothing of their own go. */
export function tableRows(texts: readonly string[][], heads: Heads): TableCell[][] {
  const filled = rectangle(texts.filter((row) => row.some((text) => text !== '' && !isMark(text))))
  const isOwn = (_: string, column: number) => filled.some((row) => row[column] !== fromLeft)
  const cells = mergedCells(filled.map((row) => row.filter(isOwn)))
  const headRows = heads.header ? headRowsOf(cells) : 0
  return cells.map((row) =>
    row.map((cell) => cellOf(cell, cell.top < headRows || (heads.headerColumn && cell.left === 0))),
  )
}

/** The head is as deep as its deepest cell: 项目 beside 花费 with 从前 and 现在 below it. */
export function headRowsOf(cells: readonly Pick<GridCell, 'rows'>[][]): number {
  const deepest = Math.max(1, ...(cells[0] ?? []).map(({ rows }) => rows))
  return deepest < cells.length ? deepest : 1
}

const cellOf = ({ text, columns, rows }: GridCell, isHeader: boolean): TableCell => ({
  children: text === '' ? [] : [{ type: 'text', text }],
  ...(isHeader ? { header: true } : {}),
  ...(columns > 1 ? { columns } : {}),
  ...(rows > 1 ? { rows } : {}),
})
