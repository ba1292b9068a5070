/**
 * `npm run mirror:site -- DIR`: keeps a folder of plain files equal to the
 * site, release after release, until it is stopped. `--once` ends when the
 * folder is up to date.
 */
import { setTimeout } from 'node:timers/promises'
import { openMediaStore } from '../../media/index.ts'
import { readArguments } from '../arguments.ts'
import { readEnvironment } from '../environment.ts'
import { failToStart, stopInOrder } from '../process.ts'
import { openStoreForReading, StoreError } from '../store/index.ts'
import { PlainFilesError } from './errors.ts'
import { Mirror, type Mirrored } from './mirror.ts'

/** How often the store is asked for a newer release. */
const pauseMilliseconds = 250

try {
  const { target, values } = readArguments({ once: { type: 'boolean' } }, wrongUse())
  const stopping = new AbortController()
  const mirroring = mirror(target, stopping.signal, values.once ?? false)
  stopInOrder(async () => {
    stopping.abort()
    await mirroring
  })
  await mirroring
} catch (error) {
  await failToStart(error)
}

async function mirror(target: string, signal: AbortSignal, isOnce: boolean): Promise<void> {
  const { storePath, mediaFolder } = readEnvironment()
  const media = openMediaStore(mediaFolder)
  const folder = new Mirror(target)
  /** Opened for each look: the publisher may put another store in its place. */
  const look = async (): Promise<Mirrored | undefined> => {
    const store = openStoreForReading(storePath)
    try {
      return await folder.update({ store, media, signal })
    } finally {
      store.close()
    }
  }
  try {
    say(target, await look())
    while (!isOnce && !signal.aborted) {
      await pause(signal)
      const mirrored = await look().catch(ignoreMissing)
      if (mirrored) say(target, mirrored)
    }
  } finally {
    folder.close()
  }
}

/** While the store is made anew it is away for an instant. */
function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof StoreError) || error.code !== 'STORE_MISSING') throw error
}

async function pause(signal: AbortSignal): Promise<void> {
  await setTimeout(pauseMilliseconds, undefined, { signal }).catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })
}

function say(target: string, mirrored: Mirrored | undefined): void {
  process.stdout.write(
    mirrored
      ? `${target} 已更新到发布版本 ${mirrored.release.slice(0, 12)}（到第 ${mirrored.entry} 号条目）：写了 ${mirrored.written} 个文件，删了 ${mirrored.removed} 个。\n`
      : `${target} 已经是最新版本。\n`,
  )
}

function wrongUse(): PlainFilesError {
  return new PlainFilesError('Usage: npm run mirror:site -- DIR [--once]', {
    what: '没有更新网站文件。',
    why: '要写明一个文件夹；别的写法不认识。',
    todo: '请这样运行：npm run mirror:site -- 文件夹 [--once]',
  })
}
