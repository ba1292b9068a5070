/** A site of one size under measurement: its ledger, its feed and the store made from it. */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { compileSite } from '../../site/compile.ts'
import { writeContent, type Content } from './content.ts'
import { Feed } from './feed.ts'
import { peakOf, root, startService, type Started, type Timed } from './processes.ts'

export interface Site {
  content: Content
  feed: Feed
  /** All that is measured lies on the disk of the project. */
  folder: string
  dataFolder: string
  isPublished: boolean
}

export async function openSite(stories: number): Promise<Site> {
  const folder = join(root, 'data', 'benchmarks', `stories-${stories}`)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await compileSite()
  const content = await writeContent(join(folder, 'ledger.jsonl'), stories)
  const dataFolder = join(folder, 'data')
  return { content, feed: await Feed.open(content), folder, dataFolder, isPublished: false }
}

export async function closeSite({ feed, folder }: Site): Promise<void> {
  await feed.close()
  await rm(folder, { recursive: true })
}

/** Publishes everything into an empty store: from the start of the process until it is live. */
export async function publishAll(site: Site): Promise<Timed> {
  await rm(site.dataFolder, { recursive: true, force: true })
  await mkdir(site.dataFolder, { recursive: true })
  site.feed.statuses.length = 0
  const began = performance.now()
  const publisher = await startPublisher(site)
  await site.feed.live(site.feed.head.number)
  const seconds = (performance.now() - began) / 1_000
  const peakMegabytes = peakOf(publisher.process.pid)
  await publisher.stop()
  site.isPublished = true
  return { seconds, peakMegabytes }
}

/** `feedOrigin`: the editorial office, or what stands in for it. */
export const startPublisher = (
  { dataFolder, feed }: Site,
  feedOrigin = feed.origin,
): Promise<Started> => startService('site/publisher/main.ts', { dataFolder, feedOrigin })

export const startPublicServer = ({ dataFolder, feed }: Site): Promise<Started> =>
  startService('site/server/main.ts', { dataFolder, feedOrigin: feed.origin })

/** What the parts after the full render stand on. */
export async function requirePublished(site: Site): Promise<void> {
  if (!site.isPublished) await publishAll(site)
}

/** Waits until a server that has started serves the release. */
export async function requireAnswering(origin: string): Promise<void> {
  while ((await fetch(origin)).status !== 200) await setTimeout(50)
}
