/** Part `burst`: 1,000 approvals in a row, until all are live and the editor was told of each. */
import { setImmediate } from 'node:timers/promises'
import { aLongStory } from '../../tests/support/many-stories.ts'
import { figure, type Figure } from '../figures.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'
import { startWatcher } from './watching.ts'

const approvals = 1_000

export async function measureBurst(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  const { feed, content } = site
  const publisher = await startPublisher(site)
  const server = await startPublicServer(site)
  const watcher = startWatcher()
  try {
    feed.statuses.length = 0
    const first = feed.head.number + 1
    const begin = process.hrtime.bigint()
    let title = ''
    for (let count = 0; count < approvals; count += 1) {
      const number = 10 * content.stories + feed.head.number
      const document = aLongStory(number, '2028-01-01')
      title = document.title
      feed.append({ type: 'published', submission: `burst-${number}`, document })
      await setImmediate()
    }
    const told = feed.live(feed.head.number)
    const expected = {
      origin: server.address,
      paths: ['/', '/stories/'],
      text: title,
      isShown: true,
    }
    const milliseconds = await watcher.millisecondsFrom(begin, expected)
    await told
    return figuresOf(site, milliseconds, first)
  } finally {
    await Promise.all([publisher.stop(), server.stop(), watcher.stop()])
  }
}

function figuresOf({ feed, content }: Site, milliseconds: number, first: number): Figure[] {
  const live = feed.statuses.filter(({ state }) => state === 'live').map(({ number }) => number)
  const inOrder = live.filter((number, index) => number >= (live[index - 1] ?? 0))
  const told = new Set(inOrder.filter((number) => number >= first))
  const size = `${content.stories.toLocaleString('en-US')} stories`
  return [
    figure({
      part: 'burst',
      what: `burst of 1,000 approvals → all live, ${size}`,
      value: milliseconds / 1_000,
      unit: 's',
      atMost: 10,
    }),
    figure({
      part: 'burst',
      what: `burst: entries told live in order, ${size}`,
      value: told.size,
      unit: 'of 1,000',
      atLeast: approvals,
    }),
  ]
}
