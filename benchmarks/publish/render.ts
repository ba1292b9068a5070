/** Part `render`: the whole site from nothing, by us and by others, in alternating rounds. */
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { figure, median, percentile, ratio, unmeasured, type Figure } from '../figures.ts'
import { astroBuild, astroIncremental } from './peers/astro.ts'
import { eleventy } from './peers/eleventy.ts'
import { hugo } from './peers/hugo.ts'
import { ourFiles, ourSite, ourStore } from './ours.ts'
import type { Timed } from './processes.ts'
import type { Site } from './site.ts'

export interface Contender {
  name: string
  /** What its time includes, for the reader. */
  includes: string
  /** The share of its time that ours may take at most. */
  ourShareAtMost?: number
  /** Brings what it needs. Answers why it cannot take part, where it cannot. */
  prepare(site: Site): Promise<string | undefined>
  run(site: Site): Promise<Timed>
}

const contenders: Contender[] = [
  ourStore,
  ourFiles,
  ourSite,
  astroBuild,
  astroIncremental,
  hugo,
  eleventy,
]

/** So many stories are given to the others as well; above, to us alone. */
const mostForPeers = 10_000

export async function measureRender(site: Site, rounds: number): Promise<Figure[]> {
  const { stories } = site.content
  const taking: Contender[] = []
  const figures: Figure[] = []
  for (const contender of stories > mostForPeers ? [ourStore] : contenders) {
    const why = await contender.prepare(site)
    if (why === undefined) taking.push(contender)
    else figures.push(unmeasured('render', `${contender.name}, ${stories} stories`, why))
  }
  const times = await runRounds(taking, site, rounds)
  return [...figuresOf(taking, times, stories), ...figures]
}

async function runRounds(
  taking: Contender[],
  site: Site,
  rounds: number,
): Promise<Map<Contender, Timed[]>> {
  const times = new Map<Contender, Timed[]>(taking.map((contender) => [contender, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const contender of taking) {
      await rm(outputOf(site, contender), { recursive: true, force: true })
      const timed = await contender.run(site)
      if (contender !== ourStore) await requireStories(site, contender)
      times.get(contender)?.push(timed)
      process.stderr.write(`${contender.name}: ${timed.seconds.toFixed(2)} s\n`)
    }
  return times
}

/** A contender that leaves stories out would win: each must have the last story's own page. */
async function requireStories(site: Site, contender: Contender): Promise<void> {
  const { stories } = site.content
  const folder = join(outputOf(site, contender), 'stories')
  const pages = (await readdir(folder)).filter((name) => name.startsWith('gushi-'))
  const last = await readFile(join(folder, `gushi-${stories}`, 'index.html'), 'utf8')
  if (pages.length !== stories || !last.includes(`（${stories}）</h1>`) || last.length < 5_000)
    throw new Error(`${contender.name} wrote ${pages.length} of ${stories} stories.`)
}

/** Where a contender writes its files. */
export const outputOf = ({ folder }: Site, { name }: Pick<Contender, 'name'>): string =>
  `${folder}/out-${name.replaceAll(/[^a-z]+/gi, '-')}`

function figuresOf(taking: Contender[], times: Map<Contender, Timed[]>, stories: number): Figure[] {
  const secondsOf = (contender: Contender) =>
    (times.get(contender) ?? []).map(({ seconds }) => seconds)
  const ours = secondsOf(ourSite)
  return taking.flatMap((contender) => {
    const seconds = secondsOf(contender)
    const peak = Math.max(...(times.get(contender) ?? []).map((timed) => timed.peakMegabytes))
    const note = `median of ${seconds.length}, slowest ${percentile(seconds, 1).toFixed(2)} s; ${contender.includes}`
    const name = `${contender.name}, ${stories.toLocaleString('en-US')} stories`
    return [
      figure({
        part: 'render',
        what: `full render: ${name}`,
        value: median(seconds),
        unit: 's',
        note,
        ...limits(contender, stories).seconds,
      }),
      figure({
        part: 'render',
        what: `peak memory: ${name}`,
        value: peak,
        unit: 'MB',
        ...limits(contender, stories).memory,
      }),
      ...(contender.ourShareAtMost === undefined
        ? []
        : [
            figure({
              part: 'render',
              what: `our full render to plain files, with search ÷ ${name}`,
              value: ratio(ours, seconds),
              unit: '×',
              atMost: contender.ourShareAtMost,
            }),
          ]),
    ]
  })
}

/** The targets that are not ratios: a province's site. */
const limits = (contender: Contender, stories: number) =>
  contender === ourStore && stories > mostForPeers
    ? { seconds: { atMost: 60 }, memory: { atMost: 1_200 } }
    : {}
