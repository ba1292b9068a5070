/**
 * Writes releases. A release is one transaction: entries, routes, bodies,
 * media, redirects, what is gone and the head change together or not at all.
 * What has not changed is not written again.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { lineOf } from '../../ledger/index.ts'
import { compress } from './compression.ts'
import { SiteReader } from './reader.ts'
import { bodyHash, computeReleaseHash, type Release, type ReleaseRecord } from './release.ts'
import { withdrawPaths, type Withdrawn } from './withdraw.ts'

/** How long an asset answers after the last release that named it. */
const assetDays = 30
/** How many releases the history tells of. */
const historyLength = 10_000

/** Where and how rows of one table are compared: the address first. */
interface Rows {
  table: 'routes' | 'media' | 'redirects' | 'gone'
  columns: string[]
  rows: SQLInputValue[][]
}

export class SiteWriter extends SiteReader {
  readonly #database: DatabaseSync
  readonly #unlock: () => void
  readonly #hasBody: StatementSync
  readonly #putBody: StatementSync

  constructor(database: DatabaseSync, unlock: () => void) {
    super(database)
    this.#database = database
    this.#unlock = unlock
    this.#hasBody = database.prepare('SELECT 1 FROM bodies WHERE hash = ?')
    this.#putBody = database.prepare(
      'INSERT INTO bodies (hash, identity, gzip, brotli) VALUES (?, ?, ?, ?)',
    )
  }

  /** Makes a release the one that is served. `startedAt`: when its making began, for the history. */
  commitRelease(release: Release, startedAt: Date): ReleaseRecord {
    return this.#inTransaction(() => this.#write(release, startedAt))
  }

  /**
   * Makes addresses of the release that is served answer 410 at once, where the
   * release that should do so cannot be made. Answers how many did not yet.
   */
  commitWithdrawal(withdrawn: readonly Withdrawn[]): number {
    const head = this.head()
    if (!head) return 0
    return this.#inTransaction(() => {
      const count = withdrawPaths(this.#database, withdrawn)
      const release = computeReleaseHash(this.#database)
      const at = new Date().toISOString()
      if (count > 0) this.#database.prepare('UPDATE head SET release = ?, at = ?').run(release, at)
      return count
    })
  }

  #inTransaction<T>(write: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      const result = write()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }

  override close(): void {
    super.close()
    this.#unlock()
  }

  #write(release: Release, startedAt: Date): ReleaseRecord {
    const now = new Date()
    this.#putEntries(release)
    const changed = this.#rowsOf(release).reduce(
      (total, rows) => total + this.#replaceRows(rows, now),
      0,
    )
    this.#sweepBodies()
    this.#putMeta('bundle', release.bundle)
    this.#putMeta('origin', release.origin)
    const record = {
      release: computeReleaseHash(this.#database),
      number: release.head.number,
      bundle: release.bundle,
      at: now.toISOString(),
      routesChanged: changed,
      milliseconds: Date.now() - startedAt.getTime(),
    }
    this.#putHead(release, record)
    return record
  }

  #putEntries({ entries }: Release): void {
    const put = this.#database.prepare('INSERT INTO entries (number, line) VALUES (?, ?)')
    for (const entry of entries) put.run(entry.number, lineOf(entry).trimEnd())
  }

  /** The release as rows; bodies that the store lacks are stored on the way. */
  #rowsOf(release: Release): Rows[] {
    return [
      {
        table: 'routes',
        columns: ['path', 'status', 'content_type', 'body', 'caching'],
        rows: release.routes.map(({ path, status, contentType, body, caching }) => [
          path,
          status,
          contentType,
          this.#storeBody(body, contentType),
          caching,
        ]),
      },
      {
        table: 'media',
        columns: ['path', 'hash', 'content_type', 'download_name'],
        rows: release.media.map(({ path, hash, contentType, downloadName }) => [
          path,
          hash,
          contentType,
          downloadName ?? null,
        ]),
      },
      {
        table: 'redirects',
        columns: ['path', 'target'],
        rows: release.redirects.map(({ path, target }) => [path, target]),
      },
      {
        table: 'gone',
        columns: ['path', 'reason', 'content_type', 'body'],
        rows: release.gone.map(({ path, reason, contentType, body }) => [
          path,
          reason ?? null,
          contentType,
          this.#storeBody(body, contentType),
        ]),
      },
    ]
  }

  #storeBody(body: Uint8Array, contentType: string): string {
    const hash = bodyHash(body)
    if (this.#hasBody.get(hash)) return hash
    const { gzip, brotli } = compress(body, contentType)
    this.#putBody.run(hash, body, gzip, brotli)
    return hash
  }

  /** Makes a table hold exactly these rows; answers how many addresses changed. */
  #replaceRows({ table, columns, rows }: Rows, now: Date): number {
    const former = this.#formerRows(table, columns)
    const put = this.#database.prepare(
      `INSERT OR REPLACE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    let changed = 0
    for (const row of rows) {
      const path = row[0] as string
      if (former.get(path) !== JSON.stringify(row)) {
        put.run(...row)
        changed += 1
      }
      former.delete(path)
    }
    const vanished = [...former.keys()]
    if (table === 'routes') this.#removeRoutes(vanished, now)
    else this.#removeRows(table, vanished)
    return changed + vanished.length
  }

  #formerRows(table: Rows['table'], columns: string[]): Map<string, string> {
    const served = table === 'routes' ? 'WHERE kept_since IS NULL' : ''
    const query = this.#database.prepare(`SELECT ${columns.join(', ')} FROM ${table} ${served}`)
    return new Map(
      query
        .all()
        .map((row) => [row['path'] as string, JSON.stringify(columns.map((name) => row[name]))]),
    )
  }

  #removeRows(table: Rows['table'], paths: string[]): void {
    const remove = this.#database.prepare(`DELETE FROM ${table} WHERE path = ?`)
    for (const path of paths) remove.run(path)
  }

  /** Routes go at once; assets stay a while for pages that readers still have open. */
  #removeRoutes(paths: string[], now: Date): void {
    const keep = this.#database.prepare(
      "UPDATE routes SET kept_since = ? WHERE path = ? AND caching = 'asset'",
    )
    const remaining = paths.filter((path) => keep.run(now.toISOString(), path).changes === 0)
    this.#removeRows('routes', remaining)
    const oldest = new Date(now.getTime() - assetDays * 86_400_000).toISOString()
    this.#database.prepare('DELETE FROM routes WHERE kept_since < ?').run(oldest)
  }

  #sweepBodies(): void {
    this.#database.exec(`
      DELETE FROM bodies WHERE hash NOT IN (SELECT body FROM routes)
        AND hash NOT IN (SELECT body FROM gone)`)
  }

  #putMeta(key: string, value: string): void {
    this.#database.prepare('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)').run(key, value)
  }

  #putHead({ head }: Release, record: ReleaseRecord): void {
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO head (only, number, hash, release, at) VALUES (1, ?, ?, ?, ?)',
      )
      .run(head.number, head.hash, record.release, record.at)
    const { release, number, bundle, at, routesChanged, milliseconds } = record
    this.#database
      .prepare(
        'INSERT INTO releases (release, number, bundle, at, routes_changed, milliseconds) VALUES (?, ?, ?, ?, ?, ?)',
      )
      .run(release, number, bundle, at, routesChanged, milliseconds)
    this.#database
      .prepare('DELETE FROM releases WHERE id <= (SELECT max(id) FROM releases) - ?')
      .run(historyLength)
  }
}
