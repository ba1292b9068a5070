'use client'
/** The buttons below the grid of a table: its size, and merging the cell that was last chosen. */
import type { GridCell } from '../rich-text/merged-cells.ts'
import {
  mergedDown,
  mergedRight,
  split,
  withColumn,
  withoutLastColumn,
  withRow,
  type Grid,
} from './table-changes.ts'

const mostColumns = 20

interface Props {
  rows: Grid
  cell: GridCell | undefined
  isDisabled: boolean
  onWrite: (rows: Grid) => void
}

export function GridTools({ rows, cell, isDisabled, onWrite }: Props) {
  const width = rows[0]?.length ?? 1
  const isMerged = cell !== undefined && cell.columns * cell.rows > 1
  const sizes: Tool[] = [
    ['添加一行', withRow(rows)],
    ['添加一列', width < mostColumns ? withColumn(rows) : undefined],
    ['删除最后一列', width > 1 ? withoutLastColumn(rows) : undefined],
  ]
  const merging: Tool[] = [
    ['和右边一格合并', cell && mergedRight(rows, cell)],
    ['和下面一格合并', cell && mergedDown(rows, cell)],
    ['拆开合并的格子', isMerged ? split(rows, cell) : undefined],
  ]
  const buttons = (tools: Tool[]) =>
    tools.map(([label, next]) => (
      <button
        key={label}
        type="button"
        disabled={isDisabled || !next}
        onClick={() => next && onWrite(next)}
      >
        {label}
      </button>
    ))
  return (
    <>
      <div className="table-grid__tools">{buttons(sizes)}</div>
      <div className="table-grid__tools">
        {cell && (
          <span>
            第 {cell.top + 1} 行第 {cell.left + 1} 列：
          </span>
        )}
        {buttons(merging)}
      </div>
    </>
  )
}

/** What it says, and the grid it makes; nothing where it cannot be done. */
type Tool = [label: string, next: Grid | undefined]
