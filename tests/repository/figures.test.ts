import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withTable } from '../../benchmarks/readme-table.ts'

describe('the README', () => {
  it('shows the figures that the benchmarks wrote (npm run bench -- table)', async () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
    expect(await withTable(text)).toBe(text)
  })
})
