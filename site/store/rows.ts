/**
 * Puts rows of a release into their tables, and takes them out, by address.
 * A row that is there already is not written again.
 */
import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { leafOf } from './release-tree.ts'

export type Table = 'routes' | 'media' | 'redirects' | 'gone'

const columns: Record<Table, string[]> = {
  routes: ['path', 'status', 'content_type', 'body', 'caching'],
  media: ['path', 'hash', 'content_type', 'download_name'],
  redirects: ['path', 'target'],
  gone: ['path', 'reason', 'content_type', 'body'],
}

export const tables: Table[] = ['routes', 'media', 'redirects', 'gone']

/** Paths by table. */
export const emptyNames = (): Record<Table, Set<string>> => ({
  routes: new Set(),
  media: new Set(),
  redirects: new Set(),
  gone: new Set(),
})

export class Rows {
  readonly #table: Table
  readonly #find: StatementSync
  readonly #put: StatementSync
  readonly #delete: StatementSync
  readonly #paths: StatementSync

  constructor(database: DatabaseSync, table: Table) {
    const names = columns[table]
    const served = table === 'routes' ? 'kept_since IS NULL' : 'true'
    this.#table = table
    this.#find = database.prepare(
      `SELECT ${names.join(', ')} FROM ${table} WHERE path = ? AND ${served}`,
    )
    this.#put = database.prepare(
      `INSERT OR REPLACE INTO ${table} (${names.join(', ')}, leaf)
        VALUES (${names.map(() => '?').join(', ')}, ?)`,
    )
    this.#delete = database.prepare(`DELETE FROM ${table} WHERE path = ?`)
    this.#paths = database.prepare(`SELECT path FROM ${table} WHERE ${served}`)
  }

  paths(): string[] {
    return this.#paths.all().map((row) => row['path'] as string)
  }

  /** Answers the former row where this one differs, undefined where nothing was written. */
  put(row: SQLInputValue[]): { former: Record<string, unknown> | undefined } | undefined {
    const former = this.#find.get(row[0] as string)
    if (former && columns[this.#table].every((name, index) => former[name] === row[index]))
      return undefined
    this.#put.run(...row, leafOf(row[0] as string))
    return { former }
  }

  /** Answers the row that was taken out, or undefined. */
  remove(path: string): Record<string, unknown> | undefined {
    const former = this.#find.get(path)
    if (former) this.#delete.run(path)
    return former
  }
}
