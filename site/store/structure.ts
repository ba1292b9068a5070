/**
 * Has SQLite look through the whole structure of the store's file, in a thread:
 * it takes as long as all else at a publisher's start, and grows with the site.
 */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { StoreError } from './errors.ts'

/** Rejects with STORE_DAMAGED. The file stays as it is; whoever has it open may read meanwhile. */
export async function requireSoundStructure(path: string): Promise<void> {
  const worker = new Worker(new URL('./structure-worker.ts', import.meta.url), { workerData: path })
  const [isSound] = (await once(worker, 'message')) as [boolean]
  if (!isSound) throw new StoreError('STORE_DAMAGED', path)
}
