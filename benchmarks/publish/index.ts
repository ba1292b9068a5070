/** The benchmark of publishing: full render, start, serving, search, latency, withdrawal, burst. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../figures.ts'
import { versionOf } from '../machine.ts'
import type { BenchmarkRequest } from '../main.ts'
import { measureBurst } from './burst.ts'
import { measureLatency } from './latency.ts'
import { root } from './processes.ts'
import { measureRender } from './render.ts'
import { measureSearching } from './searching.ts'
import { measureServing } from './serving.ts'
import { closeSite, openSite, type Site } from './site.ts'
import { measureStart } from './start-up.ts'
import { measureWithdrawal } from './withdrawal.ts'

interface Part {
  measure(site: Site): Promise<Figure[]>
  /** The ledger grows meanwhile: the next part begins with one as it was. */
  changesLedger?: true
}

const parts: Record<string, Part> = {
  render: { measure: (site) => measureRender(site, site.content.stories > 10_000 ? 1 : 3) },
  start: { measure: (site) => measureStart(site, 5) },
  serving: { measure: (site) => measureServing(site, 3) },
  search: { measure: measureSearching },
  latency: { measure: measureLatency, changesLedger: true },
  withdrawal: { measure: measureWithdrawal, changesLedger: true },
  burst: { measure: measureBurst, changesLedger: true },
}

/** A city's site in full; of a province's what differs by size. */
const sizes: Record<number, string[]> = {
  10_000: Object.keys(parts),
  100_000: ['render', 'start', 'search', 'latency', 'withdrawal'],
}

/** Whether the targets speak of this size. */
export const isOfTargets = (pages: number): boolean => pages in sizes

/** `keep` is told of each part's figures as soon as they are there. */
export async function measure(
  { pages, only }: BenchmarkRequest,
  keep: (figures: Figure[]) => void,
): Promise<Figure[]> {
  const plan = pages ? { [pages]: sizes[pages] ?? Object.keys(parts) } : sizes
  const figures: Figure[] = []
  for (const [size, names] of Object.entries(plan)) {
    const chosen = names.filter((name) => !only || only.includes(name))
    if (chosen.length > 0) figures.push(...(await measureSize(Number(size), chosen, keep)))
  }
  return figures
}

async function measureSize(
  stories: number,
  names: string[],
  keep: (figures: Figure[]) => void,
): Promise<Figure[]> {
  let site = await openSite(stories)
  const figures: Figure[] = []
  try {
    for (const [index, name] of names.entries()) {
      const part = parts[name]
      if (!part) continue
      process.stderr.write(`${stories} stories, ${name}\n`)
      const measured = (await part.measure(site)).map((one) => ({ ...one, pages: stories }))
      figures.push(...measured)
      keep(measured)
      if (!part.changesLedger || index === names.length - 1) continue
      await closeSite(site)
      site = await openSite(stories)
    }
    return figures
  } finally {
    await closeSite(site)
  }
}

/** Of what took part. */
export function versions(): Record<string, string> {
  const installed = (path: string) => {
    const text = readFileSync(join(root, path), 'utf8')
    return (JSON.parse(text) as { version: string }).version
  }
  const all = {
    astro: installed('node_modules/astro/package.json'),
    hugo: versionOf('hugo', ['version']),
    nginx: versionOf('nginx', ['-v']),
    wrk: versionOf('wrk', ['-v']),
  }
  return Object.fromEntries(Object.entries(all).filter((each) => each[1] !== undefined)) as Record<
    string,
    string
  >
}
