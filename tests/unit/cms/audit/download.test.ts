import { expect, it } from 'vitest'
import { cellOf } from '../../../../cms/audit/download.ts'

it('leaves nothing in a cell that a spreadsheet would run', () => {
  for (const sign of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
    expect(cellOf(`${sign}HYPERLINK("https://example.org")`)).toBe(
      `"'${sign}HYPERLINK(""https://example.org"")"`,
    )
  expect(cellOf('王某1+1=2')).toBe('"王某1+1=2"')
})
