/**
 * Part `latency`: from the approval in the real editorial office until a reader
 * in another process gets the new bytes over HTTP from the page, the list, the
 * home page, the feed and, where the site has one, the search.
 */
import { setTimeout } from 'node:timers/promises'
import { figure, median, percentile, type Figure } from '../figures.ts'
import { approve, writeStories, type Awaiting } from './desk-work.ts'
import { openOffice, type Office } from './office.ts'
import { peakOf, type Started } from './processes.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'
import { startWatcher, type Watcher } from './watching.ts'

const part = 'latency'
const lists = ['/', '/stories/', '/rss.xml']
const approvals = 100
/** So often readers ask for the lists and search before the first approval. */
const readings = 30

interface Times {
  /** From the entry's own moment, and from the press of the button, in milliseconds. */
  commit: number
  press: number
}

export async function measureLatency(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  const office = await openOffice(site)
  const publisher = await startPublisher(site, office.origin)
  const server = await startPublicServer(site)
  const watcher = startWatcher()
  try {
    const stories = await writeStories(office, 'latency', approvals + 1)
    const searchPath = await searchPathOf(server.address)
    await readAsOnAnyDay(server.address, searchPath)
    const times: Times[] = []
    for (const story of stories) {
      times.push(
        await approveAndWatch({ office, watcher, origin: server.address, searchPath }, story),
      )
      // So that the publisher is waiting again, as it is when a person approves.
      await setTimeout(20)
    }
    const around = { office, publisher, server, hasSearch: searchPath !== undefined }
    return figuresOf(site, times, around)
  } finally {
    await Promise.all([watcher.stop(), server.stop(), publisher.stop()])
    await office.stop()
  }
}

interface Watched {
  office: Office
  watcher: Watcher
  origin: string
  searchPath: string | undefined
}

async function approveAndWatch(
  { office, watcher, origin, searchPath }: Watched,
  story: Awaiting,
): Promise<Times> {
  const { title, address } = story
  const found = searchPath === undefined ? [] : [searchPath + encodeURIComponent(title)]
  const press = process.hrtime.bigint()
  const wall = Date.now()
  // The title's own link: on the page of search results the title itself is repeated from the question.
  const seen = watcher.millisecondsFrom(press, {
    origin,
    paths: [...lists, address, ...found],
    text: found.length > 0 ? address : title,
    isShown: true,
  })
  const number = await approve(office, story)
  const pressToPublic = await seen
  // Not before: the office would answer this while readers wait.
  const { at } = await office.entry(number)
  return { press: pressToPublic, commit: pressToPublic - (Date.parse(at) - wall) }
}

/** The public server has readers; it does not sleep from one approval to the next. */
async function readAsOnAnyDay(origin: string, searchPath: string | undefined): Promise<void> {
  const questions = searchPath === undefined ? [] : ['故事', '宣讲', '示例']
  const paths = [...lists, ...questions.map((one) => searchPath + encodeURIComponent(one))]
  for (let time = 0; time < readings; time += 1)
    for (const path of paths) await (await fetch(origin + path)).text()
}

async function searchPathOf(origin: string): Promise<string | undefined> {
  const path = '/search/?q='
  const { status } = await fetch(`${origin}${path}${encodeURIComponent('示例')}`)
  return status === 200 ? path : undefined
}

interface Surroundings {
  office: Office
  publisher: Started
  server: Started
  hasSearch: boolean
}

function figuresOf(site: Site, [first, ...times]: Times[], around: Surroundings): Figure[] {
  const size = `${site.content.stories.toLocaleString('en-US')} stories`
  const isLarge = site.content.stories > 10_000
  const where = around.hasSearch ? 'page, home, list, feed and search' : 'page, home, list and feed'
  const row = (what: string, value: number, more: { atMost?: number; note?: string } = {}) =>
    figure({ part, what: `${what}, ${size}`, value, unit: 'ms', ...more })
  const [commit, press] = [times.map((one) => one.commit), times.map((one) => one.press)]
  const note = `${times.length} final approvals through the workflow route of cms/server.ts in production, one after another, on SQLite, after readers have read and searched as on any day; counted from the moment written in the entry, which is taken just before its transaction is committed, to a millisecond; until the last of ${where} shows it`
  const memory = (name: string, megabytes: number) =>
    figure({ part, what: `peak memory: ${name}, ${size}`, value: megabytes, unit: 'MB' })
  return [
    row('approval committed → new bytes public, p50', median(commit), {
      ...(isLarge ? {} : { atMost: 25 }),
      note,
    }),
    row('approval committed → new bytes public, p95', percentile(commit, 0.95), {
      atMost: isLarge ? 75 : 50,
    }),
    row('终审通过 pressed → new bytes public, p50', median(press), {
      note: 'the same approvals, counted from the sending of the request',
    }),
    row('终审通过 pressed → new bytes public, p95', percentile(press, 0.95)),
    row('first approval after a start, pressed → public', first?.press ?? Number.NaN),
    memory('editorial office', around.office.peakMegabytes()),
    memory('publisher while following', peakOf(around.publisher.process.pid)),
    memory('public server', peakOf(around.server.process.pid)),
  ]
}
