/**
 * Writes what is searched. A page that is drawn again and says the same is not
 * indexed again.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { IndexedDocument } from '../search/index.ts'
import { leafOf } from './release-tree.ts'

/**
 * The index gives what it finds by id, so the order of ids is that of results:
 * a day's pages have the ids from its number on, and what belongs to no day,
 * such as a lecture, comes before all of them. Ids close to each other keep the
 * index small.
 */
const idsPerDay = 4_096
const dayless = 5_000_000 * idsPerDay
const dayLength = 86_400_000
const yearZero = Date.parse('0000-01-01T00:00:00Z')

/**
 * So many pages are brought into the index in one go, by ascending id: it writes
 * out what it holds whenever an id is lower than the last.
 */
const atOnce = 256

export class SearchRows {
  readonly #find: StatementSync
  readonly #highest: StatementSync
  readonly #put: StatementSync
  readonly #index: StatementSync
  readonly #remove: StatementSync
  readonly #removeFromIndex: StatementSync
  /** Tokens by id that are not in the index yet. */
  #waiting = new Map<number, string>()

  constructor(database: DatabaseSync) {
    this.#find = database.prepare('SELECT id, hash, day FROM search WHERE path = ?')
    this.#highest = database.prepare('SELECT max(id) AS id FROM search WHERE id BETWEEN ? AND ?')
    this.#put = database.prepare(
      `INSERT INTO search (id, path, hash, kind, title, summary, text, day, pinyin, leaf)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#index = database.prepare('INSERT INTO search_tokens (rowid, tokens) VALUES (?, ?)')
    this.#remove = database.prepare('DELETE FROM search WHERE id = ?')
    this.#removeFromIndex = database.prepare('DELETE FROM search_tokens WHERE rowid = ?')
  }

  /** Answers whether this differs from what was there; without a document, none is left. */
  put(path: string, indexed: IndexedDocument | undefined): boolean {
    if (!indexed) return this.remove(path)
    const { document, hash, tokens } = indexed
    const former = this.#find.get(path) as
      { id: number; hash: string; day: string | null } | undefined
    if (former?.hash === hash) return false
    if (former) this.#removeById(former.id)
    const { kind, title, summary, text, day = null, pinyin } = document
    const id = former && former.day === day ? former.id : this.#freeId(day)
    this.#put.run(id, path, hash, kind, title, summary, text, day, pinyin, leafOf(path))
    this.#waiting.set(id, tokens)
    if (this.#waiting.size >= atOnce) this.settle()
    return true
  }

  /** Brings what was put into the index. Due before the transaction ends. */
  settle(): void {
    const byId = [...this.#waiting].toSorted(([left], [right]) => left - right)
    this.#waiting.clear()
    for (const [id, tokens] of byId) this.#index.run(id, tokens)
  }

  /** Gives up what a transaction that has been rolled back had put. */
  forget(): void {
    this.#waiting.clear()
  }

  /** Answers whether there was one. */
  remove(path: string): boolean {
    const former = this.#find.get(path)
    if (former) this.#removeById(former['id'] as number)
    return former !== undefined
  }

  #removeById(id: number): void {
    this.#remove.run(id)
    if (!this.#waiting.delete(id)) this.#removeFromIndex.run(id)
  }

  /** The next of the day; a day of more pages than it has ids goes on in the days after. */
  #freeId(day: string | null): number {
    const first = day === null ? dayless : dayNumber(day) * idsPerDay
    for (let from = first; ; from += idsPerDay) {
      const last = from + idsPerDay - 1
      const { id } = this.#highest.get(from, last) as { id: number | null }
      if (id !== last) return (id ?? from - 1) + 1
    }
  }
}

const dayNumber = (day: string): number =>
  Math.floor((Date.parse(`${day}T00:00:00Z`) - yearZero) / dayLength)
