import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { figure } from '../../benchmarks/figures.ts'
import { withTable } from '../../benchmarks/readme-table.ts'
import { withMeasured } from '../../benchmarks/results.ts'

describe('the README', () => {
  it('shows the figures that the benchmarks wrote (npm run bench -- table)', async () => {
    const text = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')
    expect(await withTable(text)).toBe(text)
  })
})

describe('the results of a benchmark', () => {
  it('keep the figures of the parts and sizes that were not measured again', () => {
    const of = (part: string, pages: number, what: string) => ({
      ...figure({ part, what, value: 1, unit: 'ms' }),
      pages,
    })
    const former = [of('render', 10, 'a'), of('latency', 10, 'b'), of('latency', 20, 'c')]
    const now = { figures: [of('latency', 10, 'd')], date: '2026-12-01', machine: '2 × x' }
    const kept = withMeasured(former, now)
    expect(kept.map(({ what }) => what)).toEqual(['a', 'c', 'd'])
    expect(kept.at(-1)).toMatchObject({ date: '2026-12-01', machine: '2 × x' })
  })
})
