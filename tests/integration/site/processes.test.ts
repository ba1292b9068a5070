/** The two processes of the site as they are started for real, on the sample ledger. */
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { headAfter, nextEntry, type Entry, type RichText } from '../../../ledger/index.ts'
import { openStoreForReading } from '../../../site/store/index.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'
import { aFeed, type FakeFeed } from '../../support/site/fake-feed.ts'
import * as processes from '../../support/site/processes.ts'
import { end, type Started } from '../../support/site/processes.ts'

const entries = sampleLedger()
let folder: string
let feed: FakeFeed
const children = new Set<ChildProcess>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'processes-'))
  feed = await aFeed()
  feed.append(...entries)
})

afterEach(async () => {
  for (const child of children) await end(child, 'SIGKILL')
})

afterAll(async () => {
  await feed.close()
  await rm(folder, { recursive: true, force: true })
})

/** Starts a process that the next test does not find any more. */
async function noted(starting: Promise<Started>): Promise<Started> {
  const started = await starting
  children.add(started.child)
  return started
}

const startPublisher = (env: Record<string, string> = {}) =>
  noted(processes.startPublisher({ folder, feed }, { env }))
const startServer = (env: Record<string, string> = {}) =>
  noted(processes.startServer({ folder, feed }, { env }))

async function untilEntry(address: string, number: number): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const health = (await (await fetch(`${address}/health`)).json()) as { entry: number }
    if (health.entry === number) return
    if (Date.now() > deadline) throw new Error(`The site stands at entry ${health.entry}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const readStore = () => openStoreForReading(join(folder, 'site', 'store.sqlite'))

describe('the publisher and the public server', () => {
  it('bring the ledger to the reader, and the server goes on alone', async () => {
    const publisher = await startPublisher()
    const server = await startServer()
    expect(publisher.told).toMatchObject({ ready: true })
    const { address = '' } = server.told
    await untilEntry(address, entries.length)
    const page = await fetch(`${address}/lectures/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<h1')
    await end(publisher.child, 'SIGKILL')
    expect((await fetch(`${address}/`)).status).toBe(200)
    expect(await end(server.child, 'SIGTERM')).toBe(0)
  })

  it('withdraw within a second: page 410, and out of the lists', async () => {
    const { told } = await startServer()
    const { child } = await startPublisher()
    const { address = '' } = told
    await untilEntry(address, entries.length)
    const figure = entries.findLast(
      (entry) => entry.type === 'published' && entry.document.kind === 'figure',
    )
    if (figure?.type !== 'published' || figure.document.kind !== 'figure')
      throw new Error('The sample has no figure.')
    const { id, slug } = figure.document
    const withdrawal = afterLast({
      type: 'withdrawn',
      submission: 'withdrawal-1',
      subject: { kind: 'figure', id },
      reason: '内容需要更正',
    })
    const at = Date.now()
    feed.append(withdrawal)
    await untilEntry(address, withdrawal.number)
    expect(Date.now() - at).toBeLessThan(1_000)
    const answer = await fetch(`${address}/figures/${slug}/`)
    expect(answer.status).toBe(410)
    expect(await answer.text()).toContain('内容需要更正')
    for (const list of ['/', '/figures/', '/sitemap/figure-1.xml'])
      expect(await (await fetch(`${address}${list}`)).text()).not.toContain(`/figures/${slug}/`)
    expect(await end(child, 'SIGTERM')).toBe(0)
  })

  it('show nothing that only lecturers may read', async () => {
    const { told } = await startServer()
    await startPublisher()
    await untilEntry(told.address ?? '', feed.entries.length)
    const secrets = entries.flatMap(lecturerOnlyTexts)
    expect(secrets.length).toBeGreaterThan(20)
    const store = readStore()
    for (const { body } of store.routes()) {
      const text = Buffer.from(store.requireBody(body).identity).toString('utf8')
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
    store.close()
  })
})

describe('a publisher', () => {
  it('refuses a store that another one holds, with a sentence that says what to do', async () => {
    await startPublisher()
    const { child, told } = await startPublisher()
    expect(told.failed).toMatchObject({
      why: '另一个发布程序正在使用它。',
      todo: '请先停止那个发布程序，或者给这一个设置不同的 DATA_DIR。',
    })
    expect(child.exitCode ?? (await once(child, 'exit'))[0]).toBe(1)
  })

  it('makes a damaged store anew from the ledger while the server goes on', async () => {
    const store = readStore()
    const release = store.head()?.release
    store.close()
    const path = join(folder, 'site', 'store.sqlite')
    await writeFile(path, 'damaged '.repeat(1_000))
    // SQLite would mend the file from its log.
    await rm(`${path}-wal`, { force: true })
    await startPublisher()
    const { told } = await startServer()
    await untilEntry(told.address ?? '', feed.entries.length)
    const anew = readStore()
    expect(anew.head()?.release).toBe(release)
    anew.close()
    const names = await readdir(join(folder, 'site'))
    expect(names.some((name) => name.includes('.aside-'))).toBe(true)
  })

  it('ends when its parent is gone', async () => {
    const { child } = await startPublisher()
    child.disconnect()
    const [code] = (await once(child, 'exit')) as [number]
    expect(code).toBe(0)
  })

  it('says what to set when it has no secret', async () => {
    const { told } = await startPublisher({ FEED_SECRET: '' })
    expect(told.failed?.todo).toContain('FEED_SECRET')
  })
})

describe('a public server', () => {
  it('says which port is taken', async () => {
    const { told } = await startServer()
    const port = new URL(told.address ?? '').port
    const second = await startServer({ SITE_PORT: port })
    expect(second.told.failed?.why).toBe('端口已被别的程序占用。')
  })
})

function afterLast(fact: Parameters<typeof nextEntry>[1]): Entry {
  const last = feed.entries.at(-1)
  if (!last) throw new Error('The feed is empty.')
  return nextEntry(headAfter(last), fact, new Date(Date.parse(last.at) + 60_000))
}

/** Sentences of scripts and answers, long enough to be found nowhere else. */
function lecturerOnlyTexts(entry: Entry): string[] {
  if (entry.type !== 'published' || entry.document.kind !== 'lecture') return []
  const { script, questions } = entry.document
  const texts = [script, ...questions.map(({ answer }) => answer)]
  return texts.flatMap((text) => (text ? sentencesOf(text) : []))
}

const sentencesOf = (text: RichText): string[] =>
  [...JSON.stringify(text).matchAll(/"text":"([^"\\]{25,})"/g)].map((match) => match[1] ?? '')
