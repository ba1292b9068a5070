/**
 * Reads the release that the store holds. Statements are prepared once. What
 * is asked inside `snapshot` belongs to one release, whatever is committed
 * meanwhile.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { parseEntry, type Entry } from '../../ledger/index.ts'
import { StoredBodies, type StoredBody } from './bodies.ts'
import { faultsBySlices } from './checking.ts'
import { StoreError } from './errors.ts'
import { ReadRecords } from './records.ts'
import { computeReleaseHash } from './release-tree.ts'
import { Search, searchPages, searchTokenCounts, type FoundPage } from './search.ts'
import type { Caching, MediaRoute, Redirect, ReleaseRecord, StoreHead } from './release.ts'
import type { Withdrawn } from './withdraw.ts'

/** What the site answers at an address. `body` names a stored body. */
export type Answer =
  | { type: 'route'; status: number; contentType: string; body: string; caching: Caching }
  | { type: 'redirect'; target: string }
  | { type: 'media'; hash: string; contentType: string; downloadName?: string }
  | { type: 'gone'; contentType: string; body: string; reason?: string }

export interface RouteRow {
  path: string
  status: number
  contentType: string
  body: string
  caching: Caching
}

export interface GoneRow {
  path: string
  reason: string | null
}

const answers = `
  SELECT 'route' AS type, status, content_type, body, caching, NULL AS extra FROM routes WHERE path = :path
  UNION ALL SELECT 'redirect', 301, '', '', '', target FROM redirects WHERE path = :path
  UNION ALL SELECT 'media', 200, content_type, hash, '', download_name FROM media WHERE path = :path
  UNION ALL SELECT 'gone', 410, content_type, body, '', reason FROM gone WHERE path = :path
  LIMIT 1`

const routes =
  'SELECT path, status, content_type AS contentType, body, caching FROM routes WHERE kept_since IS NULL'
const media =
  'SELECT path, hash, content_type AS contentType, download_name AS downloadName FROM media'

export class SiteReader {
  #database!: DatabaseSync
  #version!: StatementSync
  #head!: StatementSync
  #answer!: StatementSync
  #bodies!: StoredBodies
  #redirect!: StatementSync
  #gone!: StatementSync
  #meta!: StatementSync
  /** Who read what. */
  records!: ReadRecords
  /** Pages by the words on them. */
  search!: Search

  constructor(database: DatabaseSync) {
    this.prepare(database)
  }

  /** Reads from this file from now on. */
  protected prepare(database: DatabaseSync): void {
    this.#database = database
    this.#version = database.prepare('PRAGMA data_version')
    this.#head = database.prepare('SELECT number, hash, release, at FROM head')
    this.#answer = database.prepare(answers)
    this.records = new ReadRecords(database)
    this.search = new Search(database)
    this.#bodies = new StoredBodies(database)
    this.#redirect = database.prepare('SELECT target FROM redirects WHERE path = ?')
    this.#gone = database.prepare('SELECT reason FROM gone WHERE path = ?')
    this.#meta = database.prepare('SELECT value FROM meta WHERE key = ?')
  }

  /** Changes with every commit of another connection; costs about a microsecond. */
  version(): number {
    return Number(this.#version.get()?.['data_version'])
  }

  /** The release served, or undefined before the first. */
  head(): StoreHead | undefined {
    return this.#head.get() as StoreHead | undefined
  }

  findAnswer(path: string): Answer | undefined {
    const row = this.#answer.get({ path }) as AnswerRow | undefined
    return row && answerOf(row)
  }

  /** Where a redirect at this address leads. */
  redirectAt(path: string): string | undefined {
    return this.#redirect.get(path)?.['target'] as string | undefined
  }

  goneAt(path: string): { reason: string | null } | undefined {
    return this.#gone.get(path) as { reason: string | null } | undefined
  }

  /** Throws BODY_DAMAGED where it is not there, or not as it was stored. */
  requireBody(hash: string): StoredBody {
    const body = this.findBody(hash)
    if (!body) throw new StoreError('BODY_DAMAGED', hash)
    return body
  }

  findBody(hash: string): StoredBody | undefined {
    return this.#bodies.find(hash)
  }

  /** As the disk gives it, right or wrong. */
  readBody(hash: string): StoredBody | undefined {
    return this.#bodies.read(hash)
  }

  /**
   * Looks through all that is stored, a small slice at each step; tells what is
   * not as it was stored. Whatever is committed between two steps.
   */
  faultsBySlices(): Generator<string | undefined> {
    return faultsBySlices(() => this.#database)
  }

  snapshot<T>(read: () => T): T {
    this.#database.exec('BEGIN')
    try {
      return read()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** The same for a reading that takes its time. */
  async snapshotAsync<T>(read: () => Promise<T>): Promise<T> {
    this.#database.exec('BEGIN')
    try {
      return await read()
    } finally {
      this.#database.exec('COMMIT')
    }
  }

  /** The value noted under a key with the last release, such as the templates' hash. */
  findMeta(key: 'bundle' | 'origin' | 'held' | 'early' | 'withdrawal' | 'ran'): string | undefined {
    return this.#meta.get(key)?.['value'] as string | undefined
  }

  /** What answers 410 ahead of the release that says so. */
  withdrawnEarly(): Withdrawn[] {
    return JSON.parse(this.findMeta('early') ?? '[]') as Withdrawn[]
  }

  /** The entries followed so far. The chain is the view's business. */
  *entries(): Generator<Entry> {
    for (const { line } of this.entryLines()) yield parseEntry(JSON.parse(line))
  }

  /** The same as they lie there. */
  entryLines(): Iterable<{ number: number; line: string }> {
    const rows = this.#database.prepare('SELECT number, line FROM entries ORDER BY number')
    return rows.iterate() as unknown as Iterable<{ number: number; line: string }>
  }

  /** The same in UTF-8: to make strings of them costs as much as all else that is done at a start. */
  *entryBytes(): Generator<Buffer> {
    const query = 'SELECT CAST(line AS BLOB) AS line FROM entries ORDER BY number'
    for (const row of this.#database.prepare(query).iterate()) {
      const { buffer, byteOffset, byteLength } = row['line'] as Uint8Array
      yield Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength)
    }
  }

  /** All routes of the release; assets kept from former releases are left out. */
  routes(): RouteRow[] {
    return this.#rows<RouteRow>(`${routes} ORDER BY path`)
  }

  /** What the templates brought along, with when it was last named where that is over. */
  assets(): (RouteRow & { keptSince?: number })[] {
    const rows = this.#rows<RouteRow & { keptSince: number | null }>(
      "SELECT path, status, content_type AS contentType, body, caching, kept_since AS keptSince FROM routes WHERE caching = 'asset'",
    )
    return rows.map(({ keptSince, ...row }) => (keptSince === null ? row : { ...row, keptSince }))
  }

  media(): MediaRoute[] {
    return this.#rows<MediaRow>(`${media} ORDER BY path`).map(mediaRouteOf)
  }

  /** Some of them, by their paths in order: those after this one. */
  mediaAfter(path: string, most: number): { path: string; hash: string }[] {
    return this.#database
      .prepare('SELECT path, hash FROM media WHERE path > ? ORDER BY path LIMIT ?')
      .all(path, most) as unknown as { path: string; hash: string }[]
  }

  /** The hashes of the release tree's leaves, by number. */
  leaves(): Map<number, string> {
    const rows = this.#rows<{ number: number; hash: string }>(
      "SELECT number, hash FROM tree WHERE level = 'leaf'",
    )
    return new Map(rows.map(({ number, hash }) => [number, hash]))
  }

  routesIn(leaf: number): RouteRow[] {
    return this.#database.prepare(`${routes} AND leaf = ?`).all(leaf) as unknown as RouteRow[]
  }

  mediaIn(leaf: number): MediaRoute[] {
    const rows = this.#database.prepare(`${media} WHERE leaf = ?`).all(leaf)
    return (rows as unknown as MediaRow[]).map(mediaRouteOf)
  }

  redirects(): Redirect[] {
    return this.#rows('SELECT path, target FROM redirects ORDER BY path')
  }

  gone(): GoneRow[] {
    return this.#rows('SELECT path, reason FROM gone ORDER BY path')
  }

  /** All that can be found, each with the hash that is noted for it. */
  searchPages(): (FoundPage & { hash: string })[] {
    return searchPages(this.#database)
  }

  searchTokenCounts(): Map<string, number> {
    return searchTokenCounts(this.#database)
  }

  /** The releases committed, newest first. */
  releases(limit: number): ReleaseRecord[] {
    return this.#database
      .prepare(
        'SELECT release, number, bundle, at, routes_changed AS routesChanged, milliseconds FROM releases ORDER BY id DESC LIMIT ?',
      )
      .all(limit) as unknown as ReleaseRecord[]
  }

  /** The release's name computed anew from its rows: equal to the head's, or the store is wrong. */
  computeRelease(): string {
    return computeReleaseHash(this.#database)
  }

  get isOpen(): boolean {
    return this.#database.isOpen
  }

  close(): void {
    if (this.isOpen) this.#database.close()
  }

  #rows<T>(query: string): T[] {
    return this.#database.prepare(query).all() as unknown as T[]
  }
}

type MediaRow = MediaRoute & { downloadName: string | null }

const mediaRouteOf = ({ downloadName, ...rest }: MediaRow): MediaRoute =>
  downloadName === null ? rest : { ...rest, downloadName }

interface AnswerRow {
  type: Answer['type']
  status: number
  content_type: string
  body: string
  caching: Caching
  extra: string | null
}

function answerOf(row: AnswerRow): Answer {
  const { type, status, content_type: contentType, body, caching, extra } = row
  switch (type) {
    case 'route':
      return { type, status, contentType, body, caching }
    case 'redirect':
      return { type, target: extra ?? '/' }
    case 'media':
      return { type, hash: body, contentType, ...(extra === null ? {} : { downloadName: extra }) }
    case 'gone':
      return { type, contentType, body, ...(extra === null ? {} : { reason: extra }) }
  }
}
