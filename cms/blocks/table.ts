/**
 * 表格: plain cells. Kept as a spreadsheet copies them, a line a row and a tab
 * between cells, so that what is pasted from Word or Excel needs no conversion;
 * the editor sees a grid (table-grid.tsx), with merged cells where marks say so.
 */
import type { Block } from 'payload'
import { lineField } from '../fields/text.ts'
import { messages } from '../messages.ts'
import { cellsOf, isMark } from '../rich-text/index.ts'
import { handOverField } from './hand-over.ts'

const [mostRows, mostColumns, longestCell] = [200, 20, 2000]

export const tableBlock: Block = {
  slug: 'table',
  labels: { singular: '表格', plural: '表格' },
  admin: { disableBlockName: true },
  fields: [
    lineField({ name: 'caption', label: '表格标题', max: 120 }),
    {
      type: 'row',
      fields: [
        { name: 'header', label: '第一行是表头', type: 'checkbox', defaultValue: true },
        { name: 'headerColumn', label: '第一列是表头', type: 'checkbox', defaultValue: false },
      ],
    },
    {
      name: 'rows',
      label: '内容',
      type: 'textarea',
      required: true,
      admin: { components: { Field: '/blocks/table-grid.tsx#TableGrid' } },
      validate: checkRows,
    },
    handOverField,
  ],
}

function checkRows(value: unknown): string | true {
  const rows = cellsOf(value)
  if (rows.every((row) => row.every((cell) => cell.trim() === '' || isMark(cell))))
    return messages.TABLE_EMPTY
  if (rows.length > mostRows) return messages.ITEMS_TOO_MANY(mostRows)
  if (rows.some((row) => row.length > mostColumns)) return messages.TABLE_TOO_WIDE
  const long = rows.flat().find((cell) => cell.length > longestCell)
  return long === undefined || messages.TEXT_TOO_LONG(longestCell, long.length)
}
