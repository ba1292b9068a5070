/**
 * `npm run bench -- NAME`: times the product against its targets and writes
 * results/NAME.json, part by part: what `--only PART` or `--pages N` leave out
 * keeps the figures it has. `--check` ends with 1 where a target does not hold.
 * A size that no target speaks of is a trial, which is shown and not written.
 * `npm run bench -- table` writes the README's table from the results.
 */
import { parseArgs } from 'node:util'
import * as checks from './checks/index.ts'
import type { Figure } from './figures.ts'
import { machine } from './machine.ts'
import * as bringIn from './import/index.ts'
import * as publish from './publish/index.ts'
import { writeReadmeTable } from './readme-table.ts'
import { keepFigures, tableOf } from './results.ts'

export interface BenchmarkRequest {
  /** Instead of the sizes that the targets speak of. */
  pages?: number
  /** The parts to run, all unless named. */
  only?: string[]
}

interface Benchmark {
  versions(): Record<string, string>
  isOfTargets(pages: number): boolean
  measure(request: BenchmarkRequest, keep: (figures: Figure[]) => void): Promise<Figure[]>
}

const benchmarks: Record<string, Benchmark> = { publish, import: bringIn, checks }

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean' },
    pages: { type: 'string' },
    only: { type: 'string', multiple: true },
  },
})
const [name = ''] = positionals
const benchmark = benchmarks[name]
if (name === 'table') await writeReadmeTable()
else if (benchmark) await run(benchmark)
else {
  process.stderr.write(`Name one of: ${[...Object.keys(benchmarks), 'table'].join(', ')}.\n`)
  process.exitCode = 1
}

async function run(chosen: Benchmark): Promise<void> {
  const { pages, only } = values
  const request = { ...(pages ? { pages: Number(pages) } : {}), ...(only ? { only } : {}) }
  const isTrial = request.pages !== undefined && !chosen.isOfTargets(request.pages)
  const figures = await chosen.measure(request, (measured) => {
    if (!isTrial) keep(chosen, measured)
  })
  process.stdout.write(`${tableOf(figures)}\n`)
  for (const { what, note } of figures) if (note) process.stdout.write(`- ${what}: ${note}\n`)
  if (values.check && figures.some(({ holds }) => holds === false)) process.exitCode = 1
}

function keep(chosen: Benchmark, figures: Figure[]): void {
  keepFigures({
    name,
    command: `npm run bench -- ${name}`,
    date: new Date().toISOString(),
    machine: machine(),
    versions: { node: process.versions.node, ...chosen.versions() },
    figures,
  })
}
