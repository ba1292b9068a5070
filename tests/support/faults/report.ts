/** The figures of a run: printed, and kept under data/ for whoever compares two runs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../data/faults')

/** Whether this is the long run of `npm run test:faults`. */
export const isLong = Boolean(process.env['LONG'])

/** What chance is drawn from: given to repeat a run, another each time in a long one. */
export const seed = Number(process.env['FAULTS_SEED'] ?? (isLong ? Date.now() % 1_000_000 : 1))

/** All in the long run, every third in the short one. */
export const shortened = <T>(list: readonly T[]): readonly T[] =>
  isLong ? list : list.filter((_, index) => index % 3 === 0)

export function report(name: string, figures: Record<string, number | string>): void {
  const all = { seed, ...figures }
  const words = Object.entries(all).map(([what, value]) => `${what} ${value}`)
  process.stdout.write(`\nfaults, ${name}: ${words.join(', ')}\n`)
  if (!isLong) return
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(all, undefined, 2)}\n`)
}
