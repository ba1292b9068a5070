/**
 * Opens the store's file: WAL, so that readers go on while the writer commits;
 * synchronous FULL, so that a committed release survives a power cut. One
 * process at a time holds it for writing.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { finishTakingPlace, isTakingPlace, removeBeside } from './beside.ts'
import { isBusy, isDamage, StoreError } from './errors.ts'
import { StoreLocks } from './locks.ts'
import { SiteReader } from './reader.ts'
import { createTables, stateOf } from './schema.ts'
import { hasSoundStructure, prepareFile, timeout } from './settings.ts'
import { SiteWriter } from './writer.ts'

/** Opens or makes the store. Throws StoreError; a foreign file is left untouched. */
export function openStoreForWriting(path: string): SiteWriter {
  return openForWriting(path, (database) => {
    if (!hasSoundStructure(database)) throw new StoreError('STORE_DAMAGED', path)
  })
}

function openForWriting(path: string, check: (database: DatabaseSync) => void): SiteWriter {
  mkdirSync(dirname(path), { recursive: true })
  const locks = new StoreLocks(path)
  try {
    finishTakingPlace(path)
    removeBeside(path)
    return openChecked(path, () => {
      const opened = new DatabaseSync(path, { timeout })
      try {
        prepareForWriting(opened, path)
        check(opened)
        return new SiteWriter(opened, path, locks)
      } catch (error) {
        const isDamaged = isFromDamage(error, opened)
        opened.close()
        if (isDamaged) throw new StoreError('STORE_DAMAGED', path, { cause: error })
        throw error
      }
    })
  } catch (error) {
    locks.release()
    throw error
  }
}

/** What is read from a file whose structure is wrong may fail in any way. */
function isFromDamage(error: unknown, database: DatabaseSync): boolean {
  if (error instanceof StoreError) return false
  // With the writer's lock held, only readers of what this file was before can be in the way.
  if (isBusy(error) || isDamage(error)) return true
  try {
    return !hasSoundStructure(database)
  } catch (another) {
    return isDamage(another)
  }
}

/** Opens the store as it stands, to read. Throws StoreError where there is none. */
export function openStoreForReading(path: string): SiteReader {
  // Without its log, what is at the path may be any former state.
  if (!existsSync(path) || isTakingPlace(path)) throw new StoreError('STORE_MISSING', path)
  return openChecked(path, () => {
    const database = new DatabaseSync(path, { readOnly: true, timeout })
    try {
      const state = stateOf(database)
      if (state === 'empty') throw new StoreError('STORE_MISSING', path)
      if (state === 'foreign') throw new StoreError('STORE_FOREIGN', path)
      if (state === 'other version') throw new StoreError('STORE_OTHER_VERSION', path)
      return new SiteReader(database)
    } catch (error) {
      database.close()
      throw error
    }
  })
}

/**
 * Opens the store for writing; one that is damaged or of another version is
 * put aside under the name that `onAside` is told, and a new one is begun.
 * Damage that only a look through the whole file finds is left to whoever asks
 * for that look (structure.ts) before he relies on what he reads.
 */
export function openOrRebuildStore(
  path: string,
  onAside: (error: StoreError, aside: string) => void,
): SiteWriter {
  try {
    return openForWriting(path, unchecked)
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    if (error.code !== 'STORE_DAMAGED' && error.code !== 'STORE_OTHER_VERSION') throw error
    const aside = putStoreAside(path)
    onAside(error, aside)
    return openForWriting(path, unchecked)
  }
}

const unchecked = (): void => undefined

/**
 * Moves a store away that cannot be used, so that the next one opened is new.
 * Answers its new name.
 */
export function putStoreAside(path: string): string {
  const aside = `${path}.aside-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  renameSync(path, aside)
  // The log of a damaged file must not be applied to its successor.
  for (const ending of ['-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  forgetOlderThan(aside, path)
  return aside
}

/** One that was put aside is kept, to be looked into; a failing disk must not fill up with them. */
function forgetOlderThan(aside: string, path: string): void {
  const begin = `${basename(path)}.aside-`
  for (const name of readdirSync(dirname(path)))
    if (name.startsWith(begin) && name !== basename(aside))
      rmSync(join(dirname(path), name), { force: true })
}

/**
 * Makes a store beside the one there is and lets it take its place; whoever
 * fails on the way leaves the former one. Throws STORE_LOCKED while a publisher
 * runs. Answers what was made and the former one's new name.
 */
export async function replaceStore<T>(
  path: string,
  make: (former: SiteReader, fresh: SiteWriter) => Promise<T>,
): Promise<{ made: T; aside: string }> {
  if (!existsSync(path)) throw new StoreError('STORE_MISSING', path)
  const locks = new StoreLocks(path)
  const beside = `${path}.new`
  const removeBeside = () => {
    for (const ending of ['', '-wal', '-shm', '.lock', '.withdrawn'])
      rmSync(`${beside}${ending}`, { force: true })
  }
  try {
    finishTakingPlace(path)
    removeBeside()
    const database = openChecked(path, () => {
      const opened = new DatabaseSync(path, { timeout })
      prepareForWriting(opened, path)
      if (!hasSoundStructure(opened)) throw new StoreError('STORE_DAMAGED', path)
      return opened
    })
    const [former, fresh] = [new SiteReader(database), openStoreForWriting(beside)]
    let made: T
    try {
      made = await make(former, fresh)
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      fresh.close()
      former.close()
    }
    const aside = putStoreAside(path)
    renameSync(beside, path)
    return { made, aside }
  } finally {
    removeBeside()
    locks.release()
  }
}

function prepareForWriting(database: DatabaseSync, path: string): void {
  const state = stateOf(database)
  if (state === 'foreign') throw new StoreError('STORE_FOREIGN', path)
  if (state === 'other version') throw new StoreError('STORE_OTHER_VERSION', path)
  prepareFile(database)
  if (state === 'empty') createTables(database)
}

function openChecked<T>(path: string, open: () => T): T {
  try {
    return open()
  } catch (error) {
    if (isDamage(error)) throw new StoreError('STORE_DAMAGED', path, { cause: error })
    throw error
  }
}
