/** What an editor may do to the grid of a table: each step takes a grid and gives the next. */
import { isMark, mergedCells, put, rectangle, type GridCell } from '../rich-text/merged-cells.ts'

export type Grid = string[][]

/** Puts cells in, over what stands there. */
export function withCells(grid: Grid, top: number, left: number, cells: Grid): Grid {
  const next = grid.map((row) => [...row])
  cells.forEach((line, down) => {
    const row = (next[top + down] ??= [])
    line.forEach((cell, across) => {
      row[left + across] = cell.trim() === '' ? '' : cell
    })
  })
  return rectangle(next)
}

export const withRow = (grid: Grid): Grid => [...grid, Array<string>(grid[0]?.length ?? 1).fill('')]

export const withColumn = (grid: Grid): Grid => grid.map((row) => [...row, ''])

export const withoutLastColumn = (grid: Grid): Grid => grid.map((row) => row.slice(0, -1))

/** A cell that goes on below keeps its words. */
export function withoutRow(grid: Grid, top: number): Grid {
  const next = grid.map((row) => [...row])
  for (const cell of mergedCells(grid)[top] ?? [])
    if (cell.rows > 1) put(next, { ...cell, top: top + 1, rows: cell.rows - 1 })
  return next.filter((_, at) => at !== top)
}

/** The cell that begins in this place or covers it. */
export function cellAt(grid: Grid, top: number, left: number): GridCell | undefined {
  return mergedCells(grid)
    .flat()
    .find((cell) => covers(cell, top, left))
}

const covers = (cell: GridCell, top: number, left: number): boolean =>
  top >= cell.top &&
  top < cell.top + cell.rows &&
  left >= cell.left &&
  left < cell.left + cell.columns

/** One cell of two side by side; nothing where they are not equally high. */
export function mergedRight(grid: Grid, cell: GridCell): Grid | undefined {
  const other = cellAt(grid, cell.top, cell.left + cell.columns)
  if (!other || other.top !== cell.top || other.rows !== cell.rows) return undefined
  return merged(grid, cell, other, { columns: cell.columns + other.columns })
}

/** One cell of two one below the other; nothing where they are not equally wide. */
export function mergedDown(grid: Grid, cell: GridCell): Grid | undefined {
  const other = cellAt(grid, cell.top + cell.rows, cell.left)
  if (!other || other.left !== cell.left || other.columns !== cell.columns) return undefined
  return merged(grid, cell, other, { rows: cell.rows + other.rows })
}

function merged(grid: Grid, cell: GridCell, other: GridCell, size: Partial<GridCell>): Grid {
  const text = [cell.text, other.text].filter((words) => words.trim() !== '').join(' ')
  const next = grid.map((row) => [...row])
  put(next, { ...cell, ...size, text })
  return next
}

/** The words stay in the first place. */
export function split(grid: Grid, cell: GridCell): Grid {
  return grid.map((row, top) =>
    row.map((text, left) => (covers(cell, top, left) && isMark(text) ? '' : text)),
  )
}
