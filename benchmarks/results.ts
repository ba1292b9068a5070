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

/** Writes results; figures that were measured before and not now stay, each with its date. */
export function keepFigures(results: Results): void {
  const former = readResults().find(({ name }) => name === results.name)
  const written = {
    ...results,
    versions: { ...former?.versions, ...results.versions },
    figures: withMeasured(former?.figures ?? [], results),
  }
  writeFileSync(join(folder, `${results.name}.json`), `${JSON.stringify(written, null, 2)}\n`)
}

/** Figures in place of those of the same part and size, which are measured together. */
export function withMeasured(
  former: readonly Figure[],
  { figures, date, machine }: Pick<Results, 'figures' | 'date' | 'machine'>,
): Figure[] {
  const groupOf = ({ part, pages }: Figure) => `${part} ${pages}`
  const measured = new Set(figures.map(groupOf))
  const kept = former.filter((one) => !measured.has(groupOf(one)))
  return [...kept, ...figures.map((one) => ({ ...one, date, machine }))]
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
