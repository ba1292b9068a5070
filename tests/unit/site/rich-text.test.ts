import { describe, expect, it } from 'vitest'
import type { RichText, TableCell } from '../../../ledger/index.ts'
import { anchorsOf, headingLevels, lengthOf, outlineOf } from '../../../site/src/content/outline.ts'
import { scopedRows } from '../../../site/src/content/table.ts'
import { stanzasOf } from '../../../site/src/content/verse.ts'
import { paragraphs } from '../../support/rich-text.ts'

const heading = (level: 2 | 3 | 4, text: string): RichText[number] => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text }],
})
const cell = (header?: true): TableCell => ({ children: [], ...(header ? { header } : {}) })

describe('headings', () => {
  it('begin at the level asked for, whatever level the text begins with', () => {
    expect(headingLevels([heading(3, '甲'), heading(4, '乙')], 3)).toEqual([3, 4])
  })

  it('skip no level', () => {
    expect(headingLevels([heading(2, '甲'), heading(4, '乙'), heading(2, '丙')], 2)).toEqual([
      2, 3, 2,
    ])
  })

  it('are numbered in their anchors', () => {
    const text = [heading(2, '甲'), ...paragraphs('一段'), heading(3, '乙')]
    expect(anchorsOf(text, 'part')).toEqual(['part-1', undefined, 'part-2'])
    expect(outlineOf(text)).toEqual([{ anchor: 'part-1', text: '甲' }])
  })

  it('are counted with the rest of the text', () => {
    expect(lengthOf([heading(2, '甲乙'), ...paragraphs('丙丁戊')])).toBe(5)
  })
})

describe('tables', () => {
  it('tell heads of columns from heads of rows', () => {
    const rows = scopedRows([
      [cell(true), cell(true)],
      [cell(true), cell()],
    ])
    expect(rows.map((row) => row.map(({ scope }) => scope))).toEqual([
      ['col', 'col'],
      ['row', undefined],
    ])
  })
})

describe('verse', () => {
  it('parts stanzas at empty lines, however many', () => {
    expect(stanzasOf(['', '一', '二', '', '', '三', ''])).toEqual([['一', '二'], ['三']])
  })
})
