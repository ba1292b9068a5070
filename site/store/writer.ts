/**
 * Writes releases. A release is one transaction: entries, routes, bodies,
 * what is searched, media, redirects, what is gone, who read what and the head
 * change together or not at all. It costs what it changes.
 */
import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { lineOf, type LedgerHead } from '../../ledger/index.ts'
import { Bodies, packBody } from './bodies.ts'
import type { StoreLocks } from './locks.ts'
import { SiteReader, type RouteRow } from './reader.ts'
import { RecordWriter } from './records.ts'
import { releaseStatements, type ReleaseStatements } from './release-statements.ts'
import { leafOf, ReleaseTree } from './release-tree.ts'
import type { ReadRecord, Release, ReleaseChange, ReleaseRecord, Route } from './release.ts'
import { emptyNames, Rows, tables, type Table } from './rows.ts'
import { RunningTime } from './running-time.ts'
import { SearchRows } from './search-rows.ts'
import { findGonePage, noPages, type PagesWithout, type Withdrawn } from './withdraw.ts'
import { knownWithdrawal, lastWithdrawalIn, raiseMark } from './withdrawal-mark.ts'

/** How long an asset answers after the last release that named it, in running time. */
const assetMilliseconds = 30 * 86_400_000
/** How many releases the history tells of. */
const historyLength = 10_000

export class SiteWriter extends SiteReader {
  #database!: DatabaseSync
  readonly #locks: StoreLocks
  readonly #path: string
  #bodies!: Bodies
  #rows!: Record<Table, Rows>
  #search!: SearchRows
  #tree!: ReleaseTree
  #records!: RecordWriter
  #runningTime!: RunningTime
  #statements!: ReleaseStatements
  /** What the transaction that is open has touched. */
  #touched = new Set<string>()
  #leftBodies = new Set<string>()
  /** What it has put, of a whole release. */
  #named: Record<Table, Set<string>> = emptyNames()

  constructor(database: DatabaseSync, path: string, locks: StoreLocks) {
    super(database)
    this.#path = path
    this.#locks = locks
    this.#prepare(database)
    raiseMark(this.#path, this.#withdrawalHere())
  }

  #prepare(database: DatabaseSync): void {
    this.#database = database
    this.#bodies = new Bodies(database)
    this.#rows = Object.fromEntries(
      tables.map((table) => [table, new Rows(database, table)]),
    ) as Record<Table, Rows>
    this.#search = new SearchRows(database)
    this.#tree = new ReleaseTree(database)
    this.#records = new RecordWriter(database)
    this.#runningTime = new RunningTime(Number(this.findMeta('ran') ?? 0))
    this.#statements = releaseStatements(database)
  }

  /** The last withdrawal that this node has published; the store may be older. */
  lastWithdrawal(): LedgerHead | undefined {
    return knownWithdrawal(this.#path, this.#withdrawalHere())
  }

  /** Says to public servers that nothing later is known: what is here may be served. */
  declareCurrent(): void {
    this.#locks.declareCurrent()
  }

  /** Opens the transaction of a whole release, into which pages are put one by one. */
  beginRelease(): void {
    this.#begin()
    this.#records.clear()
  }

  /** `records`: its own and those of what it alone had to ask; none where nothing will follow. */
  putPage(route: Route, records: readonly ReadRecord[]): void {
    this.#putRoute(route)
    this.#records.put(records)
  }

  /**
   * Makes a release the one that is served, with the pages that were put since
   * `beginRelease`. `startedAt`: when its making began, for the history.
   */
  commitRelease(release: Release, startedAt: Date): ReleaseRecord {
    if (!this.#database.isTransaction) this.beginRelease()
    return this.#inRelease(() => {
      for (const table of tables)
        for (const { path } of release[table]) this.#named[table].add(path)
      const removed = Object.fromEntries(
        tables.map((table) => {
          const paths = this.#rows[table].paths()
          return [table, paths.filter((path) => !this.#named[table].has(path))]
        }),
      ) as unknown as ReleaseChange['removed']
      return this.#write({ ...release, removed }, startedAt)
    })
  }

  /** Gives up the release that was begun. */
  abandonRelease(): void {
    this.#records.abandon()
    if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
  }

  /** Changes the release that is served into the next one. */
  commitChange(change: ReleaseChange, startedAt: Date): ReleaseRecord {
    this.#begin()
    return this.#inRelease(() => this.#write(change, startedAt))
  }

  /**
   * Makes addresses of the release that is served answer 410 at once, where the
   * release that should do so cannot be made, and puts pages that do not name
   * them in the place of those that do. Answers how many addresses this changes.
   */
  commitWithdrawal(withdrawn: readonly Withdrawn[], without: PagesWithout = noPages): number {
    if (!this.head()) return 0
    return this.#inTransaction(() => {
      for (const path of without.removed) this.#remove('routes', path)
      this.#putRows({ ...without, redirects: [], gone: [] })
      const early = this.#withdraw([...this.withdrawnEarly(), ...withdrawn])
      if (this.#touched.size === 0) return 0
      this.#bodies.sweep(this.#leftBodies)
      this.#records.write(without.records, without.removed)
      this.#putMeta('early', JSON.stringify(early))
      const release = this.#tree.update(new Set([...this.#touched].map(leafOf)))
      const at = new Date().toISOString()
      this.#database.prepare('UPDATE head SET release = ?, at = ?').run(release, at)
      return this.#touched.size
    })
  }

  /** Puts the releases that another store tells of before this one's own. */
  takeHistory(former: SiteReader): void {
    this.#inTransaction(() => {
      for (const record of former.releases(historyLength).toReversed()) this.#putRecord(record)
    })
  }

  /** The next release is made whole, whatever changed. */
  requireWholeRelease(): void {
    this.#inTransaction(() => this.#putMeta('bundle', ''))
  }

  #inRelease(write: () => ReleaseRecord): ReleaseRecord {
    const record = this.#commit(write)
    raiseMark(this.#path, this.#withdrawalHere())
    return record
  }

  #withdrawalHere(): LedgerHead | undefined {
    const noted = this.findMeta('withdrawal')
    return noted === undefined ? undefined : (JSON.parse(noted) as LedgerHead)
  }

  #inTransaction<T>(write: () => T): T {
    this.#begin()
    return this.#commit(write)
  }

  #begin(): void {
    this.#touched = new Set()
    this.#leftBodies = new Set()
    this.#named = emptyNames()
    this.#search.forget()
    this.#database.exec('BEGIN IMMEDIATE')
  }

  #commit<T>(write: () => T): T {
    try {
      const result = write()
      this.#search.settle()
      this.#database.exec('COMMIT')
      return result
    } catch (error) {
      this.abandonRelease()
      throw error
    }
  }

  get path(): string {
    return this.#path
  }

  /** What outlasts the release that another store holds: entries, history, assets for a while. */
  takeFormer(former: SiteWriter): void {
    this.#inTransaction(() => {
      const records = [...former.releases(historyLength), ...this.releases(1)]
      for (const { number, line } of former.entryLines())
        this.#statements.putEntry.run(number, line)
      const withdrawal = former.findMeta('withdrawal')
      if (withdrawal && !this.#withdrawalHere()) this.#putMeta('withdrawal', withdrawal)
      this.#database.exec('DELETE FROM releases')
      for (const record of records.toSorted(byTime)) this.#putRecord(record)
      const ran = former.#runningTime.now()
      this.#putMeta('ran', String(ran))
      for (const { keptSince = ran, ...asset } of former.assets())
        if (!this.findAnswer(asset.path)) this.#keepAsset(asset, keptSince, former)
    })
  }

  #keepAsset(asset: RouteRow, keptSince: number, former: SiteReader): void {
    const { path, status, contentType, caching } = asset
    const found = former.findBody(asset.body)
    // One that is damaged is missed only by a page that was open already.
    if (!found) return
    const body = this.#bodies.put(found.identity, contentType, packBody(found.identity, found))
    this.#rows.routes.put([path, status, contentType, body, caching])
    this.#database.prepare('UPDATE routes SET kept_since = ? WHERE path = ?').run(keptSince, path)
  }

  /** Goes on with another file, which `open` puts in this one's place once this one is closed. */
  adopt(open: () => DatabaseSync): void {
    super.close()
    const database = open()
    this.prepare(database)
    this.#prepare(database)
    raiseMark(this.#path, this.#withdrawalHere())
  }

  override close(): void {
    super.close()
    this.#locks.release()
  }

  #write(change: ReleaseChange, startedAt: Date): ReleaseRecord {
    const ran = this.#runningTime.now()
    this.#putEntries(change)
    this.#removeAssets(change.removed.routes, ran)
    for (const table of tables) for (const path of change.removed[table]) this.#remove(table, path)
    this.#putRows(change)
    const { number } = change.head
    const overtaking = this.withdrawnEarly().filter((withdrawn) => withdrawn.number > number)
    const early = this.#withdraw([...overtaking, ...(change.withdrawn ?? [])])
    this.#bodies.sweep(this.#leftBodies)
    this.#records.write(change.records ?? [], change.removed.routes)
    this.#putMeta('bundle', change.bundle)
    this.#putMeta('origin', change.origin)
    this.#putMeta('held', change.held ?? '[]')
    this.#putMeta('ran', String(ran))
    this.#putMeta('early', JSON.stringify(early))
    const withdrawal = lastWithdrawalIn(change.entries)
    if (withdrawal) this.#putMeta('withdrawal', JSON.stringify(withdrawal))
    const record = {
      release: this.#tree.update(new Set([...this.#touched].map(leafOf))),
      number,
      bundle: change.bundle,
      at: new Date().toISOString(),
      routesChanged: this.#touched.size,
      milliseconds: Date.now() - startedAt.getTime(),
    }
    this.#putHead(change, record)
    return record
  }

  #putEntries({ entries }: Release): void {
    for (const entry of entries)
      this.#statements.putEntry.run(entry.number, lineOf(entry).trimEnd())
  }

  /** Bodies that the store lacks are stored on the way. */
  #putRows({ routes, media, redirects, gone }: Pick<Release, Table>): void {
    for (const route of routes) this.#putRoute(route)
    for (const { path, hash, contentType, downloadName } of media)
      this.#put('media', [path, hash, contentType, downloadName ?? null])
    for (const { path, target } of redirects) this.#put('redirects', [path, target])
    for (const { path, reason, contentType, body } of gone)
      this.#put('gone', [path, reason ?? null, contentType, this.#bodies.put(body, contentType)])
  }

  /** Makes addresses answer 410 that are served, or were until they were withdrawn; answers those. */
  #withdraw(withdrawn: readonly Withdrawn[]): Withdrawn[] {
    const page = findGonePage(this.#database)
    if (!page) return []
    const before = new Set(this.withdrawnEarly().map(({ path }) => path))
    // Of several that name an address the last one counts.
    const each = new Map(withdrawn.map((one) => [one.path, one])).values()
    return [...each].filter(({ path, reason }) => {
      const served = tables.filter((table) => table !== 'gone' && this.#remove(table, path))
      if (served.length === 0 && !before.has(path)) return false
      this.#put('gone', [path, reason ?? null, page.contentType, page.body])
      return true
    })
  }

  #putRoute({ path, status, contentType, body, caching, search, packed }: Route): void {
    const hash = this.#bodies.put(body, contentType, packed)
    this.#put('routes', [path, status, contentType, hash, caching])
    if (this.#search.put(path, search)) this.#touched.add(path)
  }

  #put(table: Table, row: SQLInputValue[]): void {
    this.#named[table].add(row[0] as string)
    const written = this.#rows[table].put(row)
    if (written) this.#note(row[0] as string, written.former)
  }

  /** Whether there was something to remove. */
  #remove(table: Table, path: string): boolean {
    const former = this.#rows[table].remove(path)
    if (former) this.#note(path, former)
    if (table === 'routes') this.#search.remove(path)
    return former !== undefined
  }

  #note(path: string, former: Record<string, unknown> | undefined): void {
    this.#touched.add(path)
    if (typeof former?.['body'] === 'string') this.#leftBodies.add(former['body'])
  }

  /** Assets stay a while for pages that readers still have open. */
  #removeAssets(paths: readonly string[], ran: number): void {
    const { keepAsset, takeOldAssets } = this.#statements
    for (const path of paths) if (keepAsset.run(ran, path).changes > 0) this.#touched.add(path)
    for (const row of takeOldAssets.all(ran - assetMilliseconds))
      this.#leftBodies.add(row['body'] as string)
  }

  #putMeta(key: string, value: string): void {
    this.#statements.putMeta.run(key, value)
  }

  #putHead({ head }: Release, record: ReleaseRecord): void {
    const { putHead, forgetRecords } = this.#statements
    putHead.run(head.number, head.hash, record.release, record.at)
    this.#putRecord(record)
    forgetRecords.run(historyLength)
  }

  #putRecord({ release, number, bundle, at, routesChanged, milliseconds }: ReleaseRecord): void {
    this.#statements.putRecord.run(release, number, bundle, at, routesChanged, milliseconds)
  }
}

const byTime = (left: ReleaseRecord, right: ReleaseRecord): number =>
  left.at < right.at ? -1 : left.at > right.at ? 1 : 0
