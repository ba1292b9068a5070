/**
 * Part `burst`: 1,000 final approvals in a row in the real editorial office,
 * until all are live and the editor is told so of each.
 */
import { figure, type Figure } from '../figures.ts'
import { approve, writeManyStories, type Awaiting } from './desk-work.ts'
import { openOffice, type Office } from './office.ts'
import { requirePublished, startPublicServer, startPublisher, type Site } from './site.ts'
import { startWatcher } from './watching.ts'

/** A trial on a small site presses fewer. */
const approvalsFor = (stories: number): number => (stories < 10_000 ? 50 : 1_000)
const longestWaitMilliseconds = 60_000

export async function measureBurst(site: Site): Promise<Figure[]> {
  await requirePublished(site)
  const office = await openOffice(site)
  const publisher = await startPublisher(site, office.origin)
  const server = await startPublicServer(site)
  const watcher = startWatcher()
  try {
    const stories = await writeManyStories(office, 'burst', approvalsFor(site.content.stories))
    const numbers: number[] = []
    const begin = process.hrtime.bigint()
    for (const story of stories) numbers.push(await approve(office, story))
    const last = process.hrtime.bigint()
    const { title } = stories.at(-1)!
    const paths = ['/', '/stories/']
    const expected = { origin: server.address, paths, text: title, isShown: true }
    const afterLast = await watcher.millisecondsFrom(last, expected)
    const told = await toldLive(office, stories, numbers)
    return figuresOf(site, { approving: Number(last - begin) / 1e9, afterLast, told })
  } finally {
    await Promise.all([watcher.stop(), server.stop(), publisher.stop()])
    await office.stop()
  }
}

/** How many documents say, each of its own entry, that it is live; words on the way are waited for. */
async function toldLive(office: Office, stories: Awaiting[], numbers: number[]): Promise<number> {
  const end = performance.now() + longestWaitMilliseconds
  const author = office.as('author')
  let told = 0
  for (const [index, { id }] of stories.entries())
    for (;;) {
      const { site } = await author.call('GET', `/workflow/story/${id}`)
      const isIn = site?.number === numbers[index] && numbers[index]! > (numbers[index - 1] ?? 0)
      if (isIn && site?.is === 'live') told += 1
      if (site?.is === 'live' || performance.now() > end) break
    }
  return told
}

function figuresOf(
  { content }: Site,
  { approving, afterLast, told }: { approving: number; afterLast: number; told: number },
): Figure[] {
  const part = 'burst'
  const size = `${content.stories.toLocaleString('en-US')} stories`
  const approvals = approvalsFor(content.stories)
  const count = approvals.toLocaleString('en-US')
  return [
    figure({
      part,
      what: `burst: first of ${count} approvals pressed → all live, ${size}`,
      value: approving + afterLast / 1_000,
      unit: 's',
      atMost: 10,
      note: 'final approvals through the workflow route of cms/server.ts, each sent when the one before is answered; live in the order of the ledger, so the last shows all; most of the stories are copied as rows from one that went through the routes',
    }),
    figure({
      part,
      what: `burst: last of ${count} approvals answered → all live, ${size}`,
      value: afterLast / 1_000,
      unit: 's',
    }),
    figure({
      part,
      what: `burst: documents that say 已上线 of their own entry, in order, ${size}`,
      value: told,
      unit: `of ${count}`,
      atLeast: approvals,
    }),
  ]
}
