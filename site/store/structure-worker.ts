/** The thread that looks through a file's structure (structure.ts is its other end). */
import { DatabaseSync } from 'node:sqlite'
import { parentPort, workerData } from 'node:worker_threads'
import { isDamage } from './errors.ts'
import { hasSoundStructure, timeout } from './settings.ts'

parentPort?.postMessage(isSound(workerData as string))

function isSound(path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true, timeout })
  try {
    return hasSoundStructure(database)
  } catch (error) {
    if (!isDamage(error)) throw error
    return false
  } finally {
    database.close()
  }
}
