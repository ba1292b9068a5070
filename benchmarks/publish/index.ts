/** The benchmark of publishing: full render, latency, start, serving, burst. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../figures.ts'
import { versionOf } from '../machine.ts'
import type { BenchmarkRequest } from '../main.ts'
import { measureBurst } from './burst.ts'
import { measureLatency } from './latency.ts'
import { root } from './processes.ts'
import { measureRender } from './render.ts'
import { measureServing } from './serving.ts'
import { closeSite, openSite, type Site } from './site.ts'
import { measureStart } from './start-up.ts'

const parts: Record<string, (site: Site) => Promise<Figure[]>> = {
  render: (site) => measureRender(site, site.content.stories > 10_000 ? 1 : 3),
  start: (site) => measureStart(site, 5),
  serving: (site) => measureServing(site, 3),
  latency: measureLatency,
  burst: measureBurst,
}

/** A city's site in full; of a province's what differs by size. */
const sizes = { 10_000: Object.keys(parts), 100_000: ['render', 'latency'] }

export async function measure({ pages, only }: BenchmarkRequest): Promise<Figure[]> {
  const plan = pages ? { [pages]: Object.keys(parts) } : sizes
  const figures: Figure[] = []
  for (const [size, names] of Object.entries(plan)) {
    const chosen = names.filter((name) => !only || only.includes(name))
    if (chosen.length > 0) figures.push(...(await measureSize(Number(size), chosen)))
  }
  return figures
}

async function measureSize(stories: number, names: string[]): Promise<Figure[]> {
  const site = await openSite(stories)
  const figures: Figure[] = []
  try {
    for (const name of names) {
      process.stderr.write(`${stories} stories, ${name}\n`)
      figures.push(...((await parts[name]?.(site)) ?? []))
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
