/** A site for one test: a folder, a feed, and a publisher that follows it. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { openMediaStore } from '../../../media/index.ts'
import { openFeed, Publisher, type PublisherParts } from '../../../site/publisher/index.ts'
import { openStoreForReading, openStoreForWriting } from '../../../site/store/index.ts'
import type { SiteReader } from '../../../site/store/index.ts'
import { patience } from '../patience.ts'
import { aFeed, type FakeFeed } from './fake-feed.ts'
import { aRenderer, type FakeRenderer } from './fake-renderer.ts'

export interface TestSite {
  folder: string
  storePath: string
  mediaFolder: string
  feed: FakeFeed
  renderer: FakeRenderer
  /** What the next publisher is told besides. */
  further: Pick<PublisherParts, 'scrubPace'>
  /** Starts a publisher; answers how to stop it. */
  publish(): () => Promise<void>
  /** Reads the store as it stands. */
  read<T>(read: (store: SiteReader) => T): T
  close(): Promise<void>
}

export const testOrigin = 'http://localhost:8080'

export async function aSite(): Promise<TestSite> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  const storePath = join(folder, 'store.sqlite')
  const mediaFolder = join(folder, 'media')
  const feed = await aFeed()
  const stops = new Set<() => Promise<void>>()
  const site: TestSite = {
    folder,
    storePath,
    mediaFolder,
    feed,
    renderer: aRenderer(),
    further: {},
    publish() {
      const stop = startPublisher(site)
      stops.add(stop)
      return stop
    },
    read(read) {
      const store = openStoreForReading(storePath)
      try {
        return read(store)
      } finally {
        store.close()
      }
    },
    async close() {
      for (const stop of stops) await stop()
      await feed.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
  return site
}

function startPublisher(site: TestSite): () => Promise<void> {
  const stopping = new AbortController()
  const store = openStoreForWriting(site.storePath)
  const running = new Publisher({
    store,
    media: openMediaStore(site.mediaFolder),
    feed: openFeed(site.feed),
    renderer: site.renderer,
    origin: testOrigin,
    log: pino({ level: 'silent' }),
    signal: stopping.signal,
    longestPauseSeconds: 0.3,
    ...site.further,
  }).run()
  return async () => {
    stopping.abort()
    await running
    store.close()
  }
}

/** Waits until something holds; fails after ten seconds or so many, saying what was waited for. */
export async function until(what: string, holds: () => boolean, seconds = 10): Promise<void> {
  const deadline = Date.now() + seconds * patience * 1_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited ${seconds} seconds for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
