/**
 * A whole release is made in a file of its own, beside the store that is
 * served: however long that takes, the one served can still be written, and
 * withdraws. When the release is committed, the new file takes the old one's
 * place in one rename; the public server looks for that.
 */
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
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
      former.adopt(() => {
        for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
        renameSync(beside, path)
        flush(dirname(path))
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
    'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;',
  )
  createTables(database)
  return { database, store: new SiteWriter(database, path, new StoreLocks(path)) }
}

const pathBeside = (path: string): string => `${path}.whole`

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
