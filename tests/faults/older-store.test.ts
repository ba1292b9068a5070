/** What was withdrawn stays withdrawn: over copies put back, rebuilt stores, older feeds and nodes that were off. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addressOf, type Fact } from '../../ledger/index.ts'
import { startPublicServer } from '../../site/server/index.ts'
import { aStory } from '../support/documents.ts'
import { aNode, type Node } from '../support/faults/a-node.ts'
import { ask } from '../support/faults/reading.ts'
import { isLong } from '../support/faults/report.ts'
import { aLedgerOf } from '../support/ledger.ts'
import { patience } from '../support/patience.ts'
import { testOrigin, until } from '../support/site/a-site.ts'
import { aFeed, type FakeFeed } from '../support/site/fake-feed.ts'

const story = aStory({ title: '要撤下的故事' })
const other = aStory({ id: 'story-2', slug: 'di-er' })
const address = addressOf(story) ?? ''
const facts: Fact[] = [
  { type: 'published', submission: 's-1', document: story },
  { type: 'published', submission: 's-2', document: other },
  { type: 'withdrawn', submission: 's-3', subject: { kind: 'story', id: story.id } },
]
const { entries } = aLedgerOf(facts)
const older = entries.slice(0, 2)

let feed: FakeFeed
let node: Node & AsyncDisposable
let backup: string

/** Published, copied, withdrawn, stopped: and then the copy is put back. */
beforeEach(async () => {
  feed = await aFeed()
  node = await aNode(feed)
  backup = await mkdtemp(join(tmpdir(), 'backup-'))
  feed.append(...older)
  node.run('publisher')
  await until('the stories', isLive(2))
  await node.stop('publisher', 'SIGTERM')
  await cp(siteFolder(), backup, { recursive: true })
  node.run('publisher')
  feed.append(...entries.slice(2))
  await until('the withdrawal', isLive(3))
  await node.stop('publisher', 'SIGTERM')
})

afterEach(async () => {
  await node[Symbol.asyncDispose]()
  await feed.close()
  await rm(backup, { recursive: true })
})

const isLive = (number: number) => () =>
  feed.statuses.some((status) => status.number === number && status.state === 'live')

const siteFolder = () => join(node.place.folder, 'site')

/** `all`: the mark of the last withdrawal is overwritten too. */
async function putBack(what: 'store' | 'all'): Promise<void> {
  if (what === 'all') await rm(siteFolder(), { recursive: true })
  await cp(backup, siteFolder(), { recursive: true })
}

/** What pages and lists answer, as often as asked, until one is right. */
async function answersUntil(isRight: () => Promise<boolean>): Promise<Set<string>> {
  const answers = new Set<string>()
  const deadline = performance.now() + 30_000 * patience
  while (!(await isRight())) {
    if (performance.now() > deadline) throw new Error('The node did not catch up.')
    for (const path of [address, '/', '/stories/', '/rss.xml']) {
      const response = await ask(node.address, path)
      const shows = response?.body.includes(story.title) ? 'shows the story' : 'shows no story'
      if (response) answers.add(`${response.status} ${shows}`)
    }
    await pause(5)
  }
  return answers
}

const isGone = async () => (await ask(node.address, address))?.status === 410

describe('a node on an older copy of its store', () => {
  it('serves nothing of it without a publisher', async () => {
    await putBack('store')
    const server = await startPublicServer({
      storePath: node.storePath,
      mediaFolder: node.mediaFolder,
      publicOrigin: testOrigin,
      host: '127.0.0.1',
      port: 0,
      log: pino({ level: 'silent' }),
    })
    for (const path of [address, '/', '/stories/', '/stories/di-er/'])
      expect((await ask(server.address, path))?.status, path).toBe(503)
    await server.close()
  })

  it.each(['store', 'all'] as const)(
    'shows the story at no instant before it has caught up (%s put back)',
    async (what) => {
      await putBack(what)
      node.run('server')
      void pause(600).then(() => node.run('publisher'))
      const answers = await answersUntil(isGone)
      expect([...answers].filter((answer) => answer.endsWith('shows the story'))).toEqual([])
      expect((await ask(node.address, '/stories/di-er/'))?.status).toBe(200)
    },
  )
})

describe('a node without a store', () => {
  it.each([
    ['that is older', older],
    [
      'in which something else stands for the withdrawal',
      [...older, ...aLedgerOf([...facts.slice(0, 2), anotherFact()]).entries.slice(2)],
    ],
  ])('makes none from a ledger %s, and one from the right ledger', async (_, wrong) => {
    await rm(node.storePath)
    feed.entries.splice(0, feed.entries.length, ...wrong)
    feed.statuses.length = 0
    node.run('server', 'publisher')
    await until('the public server', () => node.address !== '')
    await until('a failure', () => feed.statuses.some(({ state }) => state === 'failed'))
    expect((await ask(node.address, address))?.status).toBe(503)
    expect((await ask(node.address, '/'))?.status).toBe(503)
    feed.entries.splice(0, feed.entries.length, ...entries)
    await answersUntil(isGone)
  })
})

// A server waits ten seconds for its publisher.
if (isLong)
  describe('a node that reaches no ledger', () => {
    it('serves what it has after a while: nothing later is known here', async () => {
      node.run('server')
      const answers = await answersUntil(isGone)
      expect(answers).toContain('503 shows no story')
      expect([...answers].filter((answer) => answer.endsWith('shows the story'))).toEqual([])
      expect((await ask(node.address, '/stories/di-er/'))?.status).toBe(200)
    })
  })

function anotherFact(): Fact {
  return {
    type: 'published',
    submission: 's-3',
    document: aStory({ id: 'story-3', slug: 'di-san' }),
  }
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
