/**
 * Locks beside the store. The operating system gives them back when their
 * process dies, however it dies. `.lock` is held by the one who writes;
 * `.current` by a writer who has followed the ledger to its present end.
 */
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { isBusy, StoreError } from './errors.ts'

/** How long a reader who looks at the lock may be in the way, in milliseconds. */
const timeout = 5_000

export class StoreLocks {
  readonly #path: string
  readonly #writing: DatabaseSync
  #current: DatabaseSync | undefined

  /** Throws STORE_LOCKED where another process writes. */
  constructor(path: string) {
    this.#path = path
    try {
      this.#writing = lock(`${path}.lock`, 0)
    } catch (error) {
      if (isBusy(error)) throw new StoreError('STORE_LOCKED', path, { cause: error })
      throw error
    }
  }

  declareCurrent(): void {
    this.#current ??= lock(`${this.#path}.current`, timeout)
  }

  release(): void {
    for (const held of [this.#current, this.#writing]) if (held?.isOpen) held.close()
  }
}

/** Whether a writer runs that has followed the ledger to its end. */
export function isCurrent(path: string): boolean {
  if (!existsSync(`${path}.current`)) return false
  const database = new DatabaseSync(`${path}.current`, { readOnly: true, timeout: 0 })
  try {
    database.prepare('SELECT count(*) FROM sqlite_schema').get()
    return false
  } catch (error) {
    if (isBusy(error)) return true
    throw error
  } finally {
    database.close()
  }
}

/** A transaction on a file of its own, for as long as it is open. */
function lock(path: string, timeout: number): DatabaseSync {
  const database = new DatabaseSync(path, { timeout })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
