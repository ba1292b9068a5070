/** How the store's file is written: see open.ts for why. */
import type { DatabaseSync } from 'node:sqlite'

/** How long a statement waits for another connection's checkpoint, in milliseconds. */
export const timeout = 5_000

export function prepareFile(database: DatabaseSync): void {
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;')
  database.exec('PRAGMA journal_size_limit = 67108864;')
}

/** Costs a look at every page of the file. Throws SQLite's error where it cannot even be read. */
export function hasSoundStructure(database: DatabaseSync): boolean {
  const found = database.prepare('PRAGMA quick_check(1)').get()
  return Object.values(found ?? {})[0] === 'ok'
}
