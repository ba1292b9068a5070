/** The README's table of figures, made from the results between two markers. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import prettier from 'prettier'
import { readResults, tableOf } from './results.ts'

const readme = join(import.meta.dirname, '..', 'README.md')
const markers = /(<!-- figures: .*? -->\n)[\s\S]*?(<!-- end of figures -->)/

export async function writeReadmeTable(): Promise<void> {
  writeFileSync(readme, await withTable(readFileSync(readme, 'utf8')))
}

/** The README as the results want it: equal to the README, or the table is out of date. */
export async function withTable(text: string): Promise<string> {
  if (!markers.test(text)) throw new Error('README.md has no markers for the table of figures.')
  const whole = text.replace(markers, (_, begin: string, end: string) =>
    [begin, ...readResults().map(sectionOf), end].join('\n'),
  )
  return prettier.format(whole, { ...(await prettier.resolveConfig(readme)), filepath: readme })
}

function sectionOf({ command, machine, figures }: ReturnType<typeof readResults>[number]): string {
  const dates = figures.flatMap(({ date }) => date?.slice(0, 10) ?? []).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const when = first === last ? first : `${first} to ${last}`
  const machines = new Set(figures.map((one) => one.machine ?? machine))
  return `\`${command}\`, ${when}, ${[...machines].join(' and ')}:\n\n${tableOf(figures)}\n`
}
