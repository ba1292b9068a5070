/**
 * Part `latency`: from the append to the ledger until a reader in another
 * process gets the new bytes over HTTP from the page, the list, the home page
 * and the feed. New stories, corrections and withdrawals take turns.
 */
import { setTimeout } from 'node:timers/promises'
import type { DocumentOf } from '../../ledger/index.ts'
import { aLongStory } from '../../tests/support/many-stories.ts'
import { figure, median, percentile, type Figure } from '../figures.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'
import { startWatcher, type Watcher } from './watching.ts'

const part = 'latency'
const lists = ['/', '/stories/', '/rss.xml']
/** Until so many changes of each sort were seen, or the time is up. */
const mostChanges = 100
const budgetSeconds = 90
const firstDay = Date.parse('2027-01-01T00:00:00Z')

type Sort = 'approval' | 'withdrawal'

export async function measureLatency(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  const publisher = await startPublisher(site)
  const server = await startPublicServer(site)
  const watcher = startWatcher()
  try {
    const change = changing(site, watcher, server.address)
    // The first change of a process meets nothing warm: it is shown by itself.
    const first = await change(0)
    const times = await changeAgainAndAgain(change)
    return figuresOf(site.content.stories, first.milliseconds, times)
  } finally {
    await Promise.all([publisher.stop(), server.stop(), watcher.stop()])
  }
}

type Change = (turn: number) => Promise<{ sort: Sort; milliseconds: number }>

async function changeAgainAndAgain(change: Change): Promise<Record<Sort, number[]>> {
  const times: Record<Sort, number[]> = { approval: [], withdrawal: [] }
  const end = performance.now() + budgetSeconds * 1_000
  for (let turn = 1; turn <= 3 * mostChanges; turn += 1) {
    const { sort, milliseconds } = await change(turn)
    times[sort].push(milliseconds)
    const isEnough = times.approval.length >= 3 && times.withdrawal.length >= 1
    if (performance.now() > end && isEnough) break
    // So that the publisher is waiting again, as it is when a person approves.
    await setTimeout(5)
  }
  return times
}

/** Turns 0, 3, 6 …: a new story; 1, 4, 7 …: its correction; 2, 5, 8 …: its withdrawal. */
function changing({ feed, content }: Site, watcher: Watcher, origin: string): Change {
  let story: DocumentOf<'story'> | undefined
  return async (turn) => {
    const submission = `${content.stories}-latency-${feed.head.number + 1}`
    if (turn % 3 === 2 && story) {
      const { id, slug, title: text } = story
      const begin = process.hrtime.bigint()
      feed.append({ type: 'withdrawn', submission, subject: { kind: 'story', id } })
      const expected = { origin, paths: lists, text, isShown: false, goneAt: `/stories/${slug}/` }
      return { sort: 'withdrawal', milliseconds: await watcher.millisecondsFrom(begin, expected) }
    }
    const number = content.stories + 1 + feed.head.number - (turn % 3)
    const on = new Date(firstDay + number * 1_000).toISOString().slice(0, 10)
    story = aLongStory(number, on, turn % 3)
    const begin = process.hrtime.bigint()
    feed.append({ type: 'published', submission, document: story })
    const paths = [`/stories/${story.slug}/`, ...lists]
    const expected = { origin, paths, text: story.title, isShown: true }
    return { sort: 'approval', milliseconds: await watcher.millisecondsFrom(begin, expected) }
  }
}

function figuresOf(stories: number, first: number, times: Record<Sort, number[]>): Figure[] {
  const size = `${stories.toLocaleString('en-US')} stories`
  const p95AtMost = stories > 10_000 ? 75 : 50
  const note = (values: number[]) =>
    `${values.length} changes; the ledger is a stand-in for the CMS, whose own transaction is not included`
  const row = (what: string, value: number, more: { atMost?: number; note?: string } = {}) =>
    figure({ part, what: `${what}, ${size}`, value, unit: 'ms', ...more })
  return [
    row('approval → new bytes on page, home, list and feed, p50', median(times.approval), {
      ...(stories > 10_000 ? {} : { atMost: 25 }),
      note: note(times.approval),
    }),
    row('approval → new bytes, p95', percentile(times.approval, 0.95), { atMost: p95AtMost }),
    row('withdrawal → 410 and gone from the lists, p50', median(times.withdrawal), {
      note: note(times.withdrawal),
    }),
    row('withdrawal → 410 and gone from the lists, p95', percentile(times.withdrawal, 0.95), {
      atMost: 1_000,
    }),
    row('first approval after a start', first),
  ]
}
