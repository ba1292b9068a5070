/** What each release writes beside its rows, prepared once: to prepare takes longer than to run. */
import type { DatabaseSync } from 'node:sqlite'

export type ReleaseStatements = ReturnType<typeof releaseStatements>

export function releaseStatements(database: DatabaseSync) {
  return {
    putEntry: database.prepare('INSERT INTO entries (number, line) VALUES (?, ?)'),
    putMeta: database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)'),
    putHead: database.prepare(
      'INSERT OR REPLACE INTO head (only, number, hash, release, at) VALUES (1, ?, ?, ?, ?)',
    ),
    putRecord: database.prepare(
      'INSERT INTO releases (release, number, bundle, at, routes_changed, milliseconds) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    forgetRecords: database.prepare(
      'DELETE FROM releases WHERE id <= (SELECT max(id) FROM releases) - ?',
    ),
    keepAsset: database.prepare(
      "UPDATE routes SET kept_since = ? WHERE path = ? AND caching = 'asset' AND kept_since IS NULL",
    ),
    takeOldAssets: database.prepare('DELETE FROM routes WHERE kept_since < ? RETURNING body'),
  }
}
