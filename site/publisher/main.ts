/** The process of the publisher: one for each site store. */
import { dirname } from 'node:path'
import { pino, type Logger } from 'pino'
import { LedgerError } from '../../ledger/index.ts'
import { openMediaStore } from '../../media/index.ts'
import { readEnvironment, requireFeedSecret, type SiteEnvironment } from '../environment.ts'
import { failToStart, stopInOrder, tellReady } from '../process.ts'
import {
  isDamage,
  openOrRebuildStore,
  putStoreAside,
  requireSoundStructure,
  StoreError,
} from '../store/index.ts'
import { DocumentArchive } from './document-archive.ts'
import { openDrawingThreads } from './drawing-threads.ts'
import { openFeed } from './feed.ts'
import { Publisher } from './publisher.ts'
import type { Renderer } from './renderer.ts'

interface Following {
  environment: SiteEnvironment
  secret: string
  renderer: Renderer
  archive: DocumentArchive
  log: Logger
  signal: AbortSignal
}

try {
  const environment = readEnvironment()
  const secret = requireFeedSecret(environment)
  const log = pino({ name: 'publisher', level: environment.logLevel })
  const stopping = new AbortController()
  const archive = DocumentArchive.open(dirname(environment.storePath))
  const renderer = await openDrawingThreads({ origin: environment.publicOrigin, archive })
  const following = follow({ environment, secret, renderer, archive, log, signal: stopping.signal })
  stopInOrder(async () => {
    stopping.abort()
    await following
    await renderer.close()
    log.info('stopped')
  })
  await following
} catch (error) {
  await failToStart(error)
}

/** Follows until asked to stop. A store found damaged on the way is made anew. */
async function follow(parts: Following): Promise<void> {
  const { environment, log, signal } = parts
  while (!signal.aborted)
    try {
      await followOnce(parts)
    } catch (error) {
      if (!isFromDamage(error)) throw error
      const aside = putStoreAside(environment.storePath)
      log.error({ err: error, aside }, 'site store damaged: it is made anew from the ledger')
    }
}

function isFromDamage(error: unknown): boolean {
  const isStoreDamaged = error instanceof StoreError && error.code === 'STORE_DAMAGED'
  return isStoreDamaged || isDamage(error) || error instanceof LedgerError
}

async function followOnce({
  environment,
  secret,
  renderer,
  archive,
  log,
  signal,
}: Following): Promise<void> {
  const { storePath, mediaFolder, publicOrigin, editorialOrigin } = environment
  const store = openOrRebuildStore(storePath, (error, aside) =>
    log.error({ err: error, aside }, 'site store put aside: it is made anew from the ledger'),
  )
  const media = openMediaStore(mediaFolder)
  const soundness = requireSoundStructure(storePath)
  // Awaited once the store has been read.
  soundness.catch(() => undefined)
  try {
    await media.removeUnfinished()
    const publisher = new Publisher({
      store,
      media,
      feed: openFeed({ origin: editorialOrigin, secret }),
      renderer,
      archive,
      origin: publicOrigin,
      log,
      signal,
      isRehearsing: true,
    })
    await soundness
    tellReady()
    await publisher.run()
  } catch (error) {
    // What is read from a damaged file may fail in any way: the damage is the reason.
    await soundness
    throw error
  } finally {
    store.close()
  }
}
