/** A thread that reads one file at a time. One that failed is ended and not used again. */
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { ImportError } from './refusal.ts'
import type { TableRow } from './tables/read-table.ts'
import type { Recognised } from './text.ts'

export interface Job {
  as: 'text' | 'table'
  name: string
  bytes: Uint8Array
}

export type Told = { read: Recognised | TableRow[] } | { refused: ImportError['code'] }

// Named by its path, not by a URL in the call: what bundles the admin would otherwise bundle it.
const readerPath = join(dirname(fileURLToPath(import.meta.url)), 'reader.ts')

export class ReadingThread {
  readonly megabytes: number
  readonly #worker: Worker

  constructor(megabytes: number) {
    this.megabytes = megabytes
    this.#worker = new Worker(readerPath, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      execArgv: [],
    })
  }

  /** Refuses what takes longer, or more memory than the thread has. */
  async read(job: Job, seconds: number): Promise<Told> {
    const worker = this.#worker
    const over = new AbortController()
    const { signal } = over
    worker.ref()
    try {
      const answered = once(worker, 'message', { signal }).then(([told]) => told as Told)
      const ended = once(worker, 'exit', { signal }).then(() => {
        throw new Error('The thread ended without an answer.')
      })
      const late = setTimeout(seconds * 1000, undefined, { signal }).then(() => {
        throw new ImportError('IMPORT_SLOW')
      })
      worker.postMessage(job)
      return await Promise.race([answered, ended, late])
    } catch (error) {
      throw refusalOf(error)
    } finally {
      over.abort()
      // It waits for the next file and keeps no process from ending.
      worker.unref()
    }
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }
}

function refusalOf(error: unknown): Error {
  const isFull = (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
  if (isFull) return new ImportError('IMPORT_LARGE', { cause: error })
  return error instanceof Error ? error : new Error(String(error))
}
