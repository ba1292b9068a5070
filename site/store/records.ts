/**
 * Who read what: of each address and each selector, what it read when it was
 * last drawn or asked. The keys:
 *
 * - `/stories/a/` an address; `410 REASON` the page of what was withdrawn
 * - `=newest stories` a selector, with the hash of its answer
 * - `#document theme t-1` a cell of the catalogue
 * - `>/media/a.jpg` an address that a page links to or shows
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ReadRecord } from './release.ts'

export class ReadRecords {
  readonly #find: StatementSync
  readonly #readers: StatementSync
  readonly #reads: StatementSync
  readonly #targets: StatementSync

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT id, hash FROM nodes WHERE key = ?')
    this.#readers = database.prepare(
      'SELECT nodes.key FROM reads JOIN nodes ON nodes.id = reads.reader WHERE reads.read = ?',
    )
    this.#reads = database.prepare(
      'SELECT nodes.key FROM reads JOIN nodes ON nodes.id = reads.read WHERE reads.reader = ?',
    )
    this.#targets = database.prepare(
      `SELECT substr(nodes.key, 2) AS path FROM reads JOIN nodes ON nodes.id = reads.read
        WHERE reads.reader = ? AND nodes.key GLOB '>' || ? || '*'`,
    )
  }

  /** The hash of a selector's answer; undefined where it is not noted. */
  findHash(key: string): string | undefined {
    return (this.#find.get(key)?.['hash'] as string | null) ?? undefined
  }

  readersOf(key: string): string[] {
    return this.#across(this.#readers, key)
  }

  readsOf(key: string): string[] {
    return this.#across(this.#reads, key)
  }

  /** Whether any other than these reads it: of a picture on every page, the first one tells. */
  hasReaderBesides(key: string, isOneOfThese: (reader: string) => boolean): boolean {
    const node = this.#find.get(key)
    if (!node) return false
    for (const row of this.#readers.iterate(node['id'] as number))
      if (!isOneOfThese(row['key'] as string)) return true
    return false
  }

  /** The addresses that a page names and that begin like this. */
  targetsOf(path: string, beginning: string): string[] {
    const node = this.#find.get(path)
    if (!node) return []
    return this.#targets.all(node['id'] as number, beginning).map((row) => row['path'] as string)
  }

  #across(statement: StatementSync, key: string): string[] {
    const node = this.#find.get(key)
    return node ? statement.all(node['id'] as number).map((row) => row['key'] as string) : []
  }
}

/** So many keys are remembered by their ids. */
const mostKnownIds = 20_000
/** Of so many readers is remembered what they read. */
const mostKnownReaders = 5_000

/**
 * Writes records inside a transaction of the store's. It remembers what stands
 * there, from one release to the next: pages that are drawn again and again,
 * such as lists, read much and differ in little.
 */
export class RecordWriter {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #insert: StatementSync
  readonly #setHash: StatementSync
  readonly #readsOf: StatementSync
  readonly #isRead: StatementSync
  readonly #link: StatementSync
  readonly #linkAll: StatementSync
  readonly #unlink: StatementSync
  readonly #delete: StatementSync
  readonly #deleteAny: StatementSync
  readonly #ids = new Map<string, number>()
  readonly #keys = new Map<number, string>()
  readonly #known = new Map<number, ReadonlySet<number>>()
  #isNew = false
  #unread = new Set<number>()

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#find = database.prepare('SELECT id FROM nodes WHERE key = ?')
    this.#insert = database.prepare('INSERT INTO nodes (key) VALUES (?)')
    this.#setHash = database.prepare('UPDATE nodes SET hash = ? WHERE id = ? AND hash IS NOT ?')
    this.#readsOf = database.prepare('SELECT read FROM reads WHERE reader = ?')
    this.#isRead = database.prepare('SELECT 1 FROM reads WHERE read = ? LIMIT 1')
    this.#deleteAny = database.prepare('DELETE FROM nodes WHERE id = ?')
    this.#link = database.prepare('INSERT OR IGNORE INTO reads (reader, read) VALUES (?, ?)')
    // One call a page: by far the most of a row is the call.
    this.#linkAll = database.prepare(
      'INSERT OR IGNORE INTO reads (reader, read) SELECT ?, value FROM json_each(?)',
    )
    this.#unlink = database.prepare('DELETE FROM reads WHERE reader = ? AND read = ?')
    this.#delete = database.prepare("DELETE FROM nodes WHERE id = ? AND key GLOB '[=#>]*'")
  }

  /** Begins anew: each reader is then put once. */
  clear(): void {
    this.#database.exec('DELETE FROM reads; DELETE FROM nodes;')
    this.#isNew = true
    this.#forget()
  }

  /** Where a transaction did not come to its end, other things stand than were written. */
  abandon(): void {
    this.#forget()
    this.#unread = new Set()
  }

  /** Notes what was read; forgets what nobody reads any more. Ends what `clear` began. */
  write(records: readonly ReadRecord[], removed: readonly string[]): void {
    this.put(records)
    if (this.#isNew) this.#forget()
    this.#isNew = false
    for (const key of removed) this.#remove(key)
    this.#forgetUnread()
  }

  put(records: readonly ReadRecord[]): void {
    if (this.#ids.size > mostKnownIds || this.#known.size > mostKnownReaders) this.#forget()
    for (const { key, hash, reads } of records) {
      const id = this.#idOf(key)
      if (hash !== undefined) this.#setHash.run(hash, id, hash)
      this.#setReads(id, new Set(reads.map((read) => this.#idOf(read))))
    }
  }

  #remove(key: string): void {
    const id = this.#find.get(key)?.['id'] as number | undefined
    if (id === undefined) return
    this.#setReads(id, new Set())
    // Others may still link to it: what is linked to has a key of its own.
    this.#deleteAny.run(id)
    this.#forgetNode(id)
  }

  #idOf(key: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const found = this.#find.get(key)?.['id'] as number | undefined
    const id = found ?? Number(this.#insert.run(key).lastInsertRowid)
    this.#ids.set(key, id)
    this.#keys.set(id, key)
    return id
  }

  #setReads(reader: number, reads: ReadonlySet<number>): void {
    if (this.#isNew) {
      this.#linkAll.run(reader, JSON.stringify([...reads]))
      return
    }
    const former = this.#known.get(reader) ?? this.#findReads(reader)
    for (const read of reads) if (!former.has(read)) this.#link.run(reader, read)
    for (const read of former)
      if (!reads.has(read)) {
        this.#unlink.run(reader, read)
        this.#unread.add(read)
      }
    this.#known.set(reader, reads)
  }

  #findReads(reader: number): ReadonlySet<number> {
    return new Set(this.#readsOf.all(reader).map((row) => row['read'] as number))
  }

  /** A selector that goes leaves unread what it alone had read. */
  #forgetUnread(): void {
    for (const id of this.#unread) {
      // One that is still read may be left by a reader that goes later: then it comes again.
      this.#unread.delete(id)
      if (!this.#isRead.get(id) && this.#delete.run(id).changes > 0) {
        this.#setReads(id, new Set())
        this.#forgetNode(id)
      }
    }
  }

  #forget(): void {
    this.#ids.clear()
    this.#keys.clear()
    this.#known.clear()
  }

  /** Its number may be given to another. */
  #forgetNode(id: number): void {
    const key = this.#keys.get(id)
    if (key !== undefined) this.#ids.delete(key)
    this.#keys.delete(id)
    this.#known.delete(id)
  }
}
