/** Merging, splitting and deleting in the grid of a table. */
import { describe, expect, it } from 'vitest'
import {
  cellAt,
  mergedDown,
  mergedRight,
  split,
  withoutRow,
  type Grid,
} from '../../../../cms/blocks/table-changes.ts'
import { cellsOf, gridOf, mergedCells } from '../../../../cms/rich-text/index.ts'

const grid = (text: string): Grid => cellsOf(text.replaceAll('|', '\t'))
const at = (rows: Grid, top: number, left: number) => cellAt(rows, top, left)!
const sizes = (rows: Grid) =>
  mergedCells(rows).map((row) =>
    row.map(({ text, columns, rows: down }) => `${text} ${columns}×${down}`),
  )

describe('the merged cells of a grid', () => {
  it('reach as far as their marks', () => {
    expect(sizes(grid('项目|花费|⮜\n⮝|从前|现在'))).toEqual([
      ['项目 1×2', '花费 2×1'],
      ['从前 1×1', '现在 1×1'],
    ])
    expect(sizes(grid('大|⮜|右\n⮝|⮝|下'))).toEqual([['大 2×2', '右 1×1'], ['下 1×1']])
  })

  it('are empty cells where a mark goes on from nothing', () => {
    expect(sizes(grid('⮝|⮜\n甲|⮝'))).toEqual([[' 2×1'], ['甲 1×1', ' 1×1']])
  })

  it('do not reach over each other, whatever a web page says', () => {
    const rows = gridOf([
      [{ text: '甲', rows: 3 }, { text: '乙' }, { text: '丙', rows: 2 }],
      [{ text: '丁', columns: 2 }],
    ])
    expect(rows).toEqual(grid('甲|乙|丙\n⮝|丁|⮝'))
  })
})

describe('merging', () => {
  it('takes the words of both, and splitting leaves them in the first place', () => {
    const right = mergedRight(grid('甲|乙\n丙|丁'), at(grid('甲|乙\n丙|丁'), 0, 0))!
    expect(right).toEqual(grid('甲 乙|⮜\n丙|丁'))
    expect(split(right, at(right, 0, 1))).toEqual(grid('甲 乙|\n丙|丁'))
    const down = mergedDown(grid('甲|乙\n丙|丁'), at(grid('甲|乙\n丙|丁'), 0, 1))!
    expect(down).toEqual(grid('甲|乙 丁\n丙|⮝'))
  })

  it('is refused between cells of different sizes', () => {
    const rows = grid('甲|⮜\n丙|丁')
    expect(mergedDown(rows, at(rows, 0, 0))).toBeUndefined()
    expect(mergedRight(rows, at(rows, 0, 0))).toBeUndefined()
  })
})

describe('deleting the row where a cell begins', () => {
  it('keeps the words of a cell that goes on below', () => {
    expect(withoutRow(grid('甲|⮜|乙\n⮝|⮝|丙'), 0)).toEqual(grid('甲|⮜|丙'))
  })
})
