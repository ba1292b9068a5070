/**
 * A whole release is made in a file of its own, beside the store that is
 * served: however long that takes, the one served can still be written, and
 * withdraws. When the release is committed, the new file is named the next
 * store: from that rename on it is the store, whatever happens. Only then the
 * former one goes, with the log that belongs to it and that readers may still
 * need; whoever opens the store to write carries on where a crash broke off.
 */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StoreLocks } from './locks.ts'
import { createTables } from './schema.ts'
import { prepareFile, timeout } from './settings.ts'
import { SiteWriter } from './writer.ts'

export interface StoreBeside {
  /** Empty at first. */
  store: SiteWriter
  /** With a release committed to it, puts its file in the place of the former one's. */
  takePlace(): void
  /** Leaves the former store as it is. */
  discard(): void
}

export function openStoreBeside(former: SiteWriter): StoreBeside {
  const { path } = former
  const beside = pathBeside(path)
  removeBeside(path)
  const { database, store } = openUnseen(beside)
  return {
    store,
    takePlace() {
      store.takeFormer(former)
      database.exec('PRAGMA journal_mode = WAL')
      store.close()
      flush(beside)
      renameSync(beside, nextPath(path))
      former.adopt(() => {
        flush(dirname(path))
        finishTakingPlace(path)
        removeBeside(path)
        const opened = new DatabaseSync(path, { timeout })
        prepareFile(opened)
        return opened
      })
    },
    discard() {
      store.close()
      removeBeside(path)
    },
  }
}

/** A store for the time of one task: what a crash leaves of it is of no use. */
export const openTemporaryStore = (path: string): SiteWriter => openUnseen(path).store

/** An empty store that nobody reads before it is whole. */
function openUnseen(path: string): { database: DatabaseSync; store: SiteWriter } {
  const database = new DatabaseSync(path, { timeout })
  database.exec(
    'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768;',
  )
  createTables(database)
  return { database, store: new SiteWriter(database, path, new StoreLocks(path)) }
}

const pathBeside = (path: string): string => `${path}.whole`
const nextPath = (path: string): string => `${path}.next`

/** Whether another file is about to take the place of the one at this path. */
export const isTakingPlace = (path: string): boolean => existsSync(nextPath(path))

/** Puts the next store in its place, if there is one. The caller holds the writer's lock. */
export function finishTakingPlace(path: string): void {
  if (!isTakingPlace(path)) return
  // The former file's log must not be applied to its successor.
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  renameSync(nextPath(path), path)
  flush(dirname(path))
}

/** Removes what a crash has left there. The caller holds the writer's lock. */
export function removeBeside(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal', '.lock', '.lock-journal', '.withdrawn'])
    rmSync(`${pathBeside(path)}${ending}`, { force: true })
}

/** Brings a file, or the names in a folder, to the disk. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
