/** The thread that reads files. It has no part in the office: no database, no requests. */
import { parentPort } from 'node:worker_threads'
import { ImportError } from './refusal.ts'
import type { Job, Told } from './reading-thread.ts'
import { readTable } from './tables/read-table.ts'
import { bringTextIn } from './text.ts'

parentPort?.on('message', (job: Job) => void told(job).then((one) => parentPort?.postMessage(one)))

/** A refusal crosses as its code: errors lose their class between threads. */
async function told({ as, name, bytes }: Job): Promise<Told> {
  const file = { name, bytes: Buffer.from(bytes) }
  try {
    return { read: as === 'text' ? await bringTextIn(file) : await readTable(file) }
  } catch (error) {
    if (error instanceof ImportError) return { refused: error.code }
    throw error
  }
}
