/** A benchmark's results: a file that is committed, and a table for people. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figures.ts'

export interface Results {
  name: string
  command: string
  date: string
  machine: string
  versions: Record<string, string>
  figures: Figure[]
}

const folder = join(import.meta.dirname, 'results')

export function writeResults(results: Results): void {
  writeFileSync(join(folder, `${results.name}.json`), `${JSON.stringify(results, null, 2)}\n`)
}

/** All results there are, by name. */
export const readResults = (): Results[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Results)

/** Markdown rows of figures, the same in the README and on the terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, target, holds }) => [
    what,
    `${value.toLocaleString('en-US', { maximumFractionDigits: 3 })} ${unit}`,
    target ?? '',
    holds === undefined ? '' : holds ? 'yes' : '**no**',
  ])
  const all = [['what', 'measured', 'target', 'holds'], ['---', '---', '---', '---'], ...rows]
  return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
