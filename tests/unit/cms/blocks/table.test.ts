import { describe, expect, it } from 'vitest'
import { tableBlock } from '../../../../cms/blocks/index.ts'

type Rows = { name: string; validate: (value: unknown) => string | true }
const rows = tableBlock.fields.find((field) => (field as Rows).name === 'rows') as unknown as Rows

describe('the rows of a table block', () => {
  it('takes a table as Excel copies it', () => {
    expect(rows.validate('项目\t数目\r\n倡议书\t1\r\n')).toBe(true)
  })

  it.each([
    ['\t\n\t', '表格里没有内容。请至少填写一行。'],
    ['', '表格里没有内容。请至少填写一行。'],
    [Array(21).fill('格').join('\t'), '表格最多 20 列。请删去多出的列。'],
    [Array(201).fill('行').join('\n'), '最多 200 项。请删去多出的几项。'],
    ['长'.repeat(2001), '最多 2000 个字，现在有 2001 个字。请删减 1 个字。'],
  ])('refuses %j', (text, message) => {
    expect(rows.validate(text)).toBe(message)
  })
})
