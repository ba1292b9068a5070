/** Tells for each head cell of a table whether it heads a column or a row. */
import type { TableCell } from '../../../ledger/index.ts'

export interface ScopedCell {
  cell: TableCell
  scope?: 'col' | 'row' | 'colgroup' | 'rowgroup'
}

/** A row of head cells alone heads columns; a head cell beside plain ones heads its row. */
export const scopedRows = (rows: readonly TableCell[][]): ScopedCell[][] =>
  rows.map((row) => {
    const isHead = row.every(({ header }) => header)
    return row.map((cell) => (cell.header ? { cell, scope: scopeOf(cell, isHead) } : { cell }))
  })

function scopeOf({ columns, rows }: TableCell, isHead: boolean): NonNullable<ScopedCell['scope']> {
  if (isHead) return columns ? 'colgroup' : 'col'
  return rows ? 'rowgroup' : 'row'
}
