/**
 * Cells over several columns or rows, in a grid of texts: such a cell stands in
 * its first place, and a mark in every other place it covers says from where it
 * goes on. Every grid has a meaning, so nothing an editor deletes can break one:
 * a mark that goes on from nothing is an empty cell. Also for the browser.
 */

/** Signs that no text has as its only letter. */
export const [fromLeft, fromAbove] = ['⮜', '⮝']

export const isMark = (text: string | undefined): boolean => text === fromLeft || text === fromAbove

export interface GridCell {
  text: string
  top: number
  left: number
  columns: number
  rows: number
}

/** The cells of a grid whose rows have one length, by the row in which they begin. */
export function mergedCells(grid: readonly string[][]): GridCell[][] {
  const taken = grid.map((row) => row.map(() => false))
  return grid.map((row, top) =>
    row.flatMap((text, left): GridCell[] => {
      if (taken[top]![left]) return []
      const cell = { text: isMark(text) ? '' : text, top, left, ...sizeAt(grid, taken, top, left) }
      take(taken, cell)
      return [cell]
    }),
  )
}

function sizeAt(grid: readonly string[][], taken: boolean[][], top: number, left: number) {
  const row = grid[top]!
  let columns = 1
  while (row[left + columns] === fromLeft && !taken[top]![left + columns]) columns += 1
  const goesOn = (line: readonly string[] | undefined, at: number) =>
    line?.slice(left, left + columns).every((text) => text === fromAbove) === true &&
    !taken[at]!.slice(left, left + columns).includes(true)
  let rows = 1
  while (goesOn(grid[top + rows], top + rows)) rows += 1
  return { columns, rows }
}

/** Cells in their rows, as HTML has them → the grid. What reaches over another cell is cut off. */
export function gridOf(
  rows: readonly { text: string; columns?: number; rows?: number }[][],
): string[][] {
  const grid: string[][] = rows.map(() => [])
  const taken: boolean[][] = rows.map(() => [])
  rows.forEach((row, top) => {
    let left = 0
    for (const cell of row) {
      while (taken[top]![left]) left += 1
      const placed = { top, left, ...fitting(taken, top, left, cell) }
      take(taken, placed)
      put(grid, { ...placed, text: cell.text })
      left += placed.columns
    }
  })
  return rectangle(grid)
}

function fitting(
  taken: boolean[][],
  top: number,
  left: number,
  { columns = 1, rows = 1 }: { columns?: number; rows?: number },
) {
  let width = 1
  while (width < columns && !taken[top]![left + width]) width += 1
  return { columns: width, rows: Math.min(rows, taken.length - top) }
}

function take(taken: boolean[][], { top, left, columns, rows }: Omit<GridCell, 'text'>): void {
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) taken[top + down]![left + across] = true
}

/** Writes a cell and its marks. */
export function put(grid: string[][], { text, top, left, columns, rows }: GridCell): void {
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1)
      grid[top + down]![left + across] = down > 0 ? fromAbove : across > 0 ? fromLeft : text
}

/** Rows of one length, without holes. */
export function rectangle(rows: readonly string[][]): string[][] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
}
