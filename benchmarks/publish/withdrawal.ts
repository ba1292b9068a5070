/**
 * Part `withdrawal`: from the append to a ledger that stands in for the CMS
 * until a reader in another process finds a withdrawn page gone from its
 * address and the lists. New stories and corrections take turns with it.
 */
import { setTimeout } from 'node:timers/promises'
import type { DocumentOf } from '../../ledger/index.ts'
import { aLongStory } from '../../tests/support/many-stories.ts'
import { figure, median, percentile, type Figure } from '../figures.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'
import { startWatcher, type Watcher } from './watching.ts'

const part = 'withdrawal'
const lists = ['/', '/stories/', '/rss.xml']
/** Until so many changes of each sort were seen, or the time is up. */
const mostChanges = 100
const budgetSeconds = 90
const firstDay = Date.parse('2027-01-01T00:00:00Z')

type Sort = 'approval' | 'withdrawal'

export async function measureWithdrawal(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  const publisher = await startPublisher(site)
  const server = await startPublicServer(site)
  const watcher = startWatcher()
  try {
    const change = changing(site, watcher, server.address)
    // The first change of a process meets nothing warm: it is left out.
    await change(0)
    return figuresOf(site.content.stories, await changeAgainAndAgain(change))
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
    const submission = `${content.stories}-withdrawal-${feed.head.number + 1}`
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
    const paths = [...lists, `/stories/${story.slug}/`]
    const expected = { origin, paths, text: story.title, isShown: true }
    return { sort: 'approval', milliseconds: await watcher.millisecondsFrom(begin, expected) }
  }
}

function figuresOf(stories: number, times: Record<Sort, number[]>): Figure[] {
  const size = `${stories.toLocaleString('en-US')} stories`
  const row = (what: string, value: number, more: { atMost?: number; note?: string } = {}) =>
    figure({ part, what: `${what}, ${size}`, value, unit: 'ms', ...more })
  return [
    row('withdrawal in the ledger → 410 and gone from the lists, p50', median(times.withdrawal), {
      note: `${times.withdrawal.length} withdrawals; the ledger is a stand-in for the CMS, whose own transaction is not included`,
    }),
    row(
      'withdrawal in the ledger → 410 and gone from the lists, p95',
      percentile(times.withdrawal, 0.95),
      { atMost: 1_000 },
    ),
    row(
      'publication in the ledger → new bytes, without the CMS, p95',
      percentile(times.approval, 0.95),
      {
        note: `${times.approval.length} new stories and corrections between the withdrawals`,
      },
    ),
  ]
}
