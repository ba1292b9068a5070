/** 表格: rows of plain cells. */
import type { Block } from 'payload'
import { lineField } from '../fields/text.ts'

/** A new table begins with two rows of two cells. */
const twoCells = () => ({ cells: [{ text: '' }, { text: '' }] })

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
      label: '行',
      labels: { singular: '行', plural: '行' },
      type: 'array',
      minRows: 1,
      maxRows: 200,
      required: true,
      defaultValue: [twoCells(), twoCells()],
      fields: [
        {
          name: 'cells',
          label: '格',
          labels: { singular: '格', plural: '格' },
          type: 'array',
          minRows: 1,
          maxRows: 20,
          fields: [lineField({ name: 'text', label: '文字', max: 2000 })],
        },
      ],
    },
  ],
}
