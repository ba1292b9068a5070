/**
 * Finds pages by the words on them. How many are looked at has a limit, so that
 * no question keeps the others waiting.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import {
  expressionOf,
  mustBeChecked,
  tierOf,
  tiers,
  type SearchDocument,
  type SearchKind,
  type SearchQuery,
  type Tier,
} from '../search/index.ts'

export interface FoundPage extends SearchDocument {
  path: string
}

export interface SearchResult {
  pages: FoundPage[]
  total: number
  /** Whether there are more than `total`. */
  isCut: boolean
}

/** What the index offers: where the words stand, as far as pairs can tell. */
interface Candidate {
  id: number
  tier: Tier
}

/** Nobody reads on beyond. */
const mostFound = 1_000
/** How many are looked at to offer a query that finds something. */
const mostTried = 20

export class Search {
  readonly #match: StatementSync
  readonly #page: StatementSync

  constructor(database: DatabaseSync) {
    this.#match = database.prepare(
      'SELECT rowid AS id FROM search_tokens WHERE search_tokens MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    this.#page = database.prepare(
      'SELECT path, kind, title, summary, text, day, pinyin FROM search WHERE id = ?',
    )
  }

  /** The pages from one rank to before another: by where the words stand, then the newest first. */
  find(query: SearchQuery, from: number, to: number): SearchResult {
    if (query.words.length === 0) return { pages: [], total: 0, isCut: false }
    const candidates = this.#candidates(query, mostFound)
    const ids = this.#idsOf(query, candidates)
    const pages = ids.slice(from, to).flatMap((id) => this.#read(id) ?? [])
    return { pages, total: ids.length, isCut: candidates.length === mostFound }
  }

  /** Whether a query finds anything among its first candidates. */
  has(query: SearchQuery): boolean {
    if (query.words.length === 0) return false
    return this.#idsOf(query, this.#candidates(query, mostTried)).length > 0
  }

  #idsOf(query: SearchQuery, candidates: Candidate[]): number[] {
    return mustBeChecked(query) ? this.#checked(query, candidates) : candidates.map(({ id }) => id)
  }

  #candidates(query: SearchQuery, most: number): Candidate[] {
    const found: Candidate[] = []
    for (const tier of tiers) {
      if (found.length === most) break
      for (const { id } of this.#match.all(expressionOf(query, tier), most - found.length))
        found.push({ id: id as number, tier })
    }
    return found
  }

  #checked(query: SearchQuery, candidates: Candidate[]): number[] {
    const found: Record<Tier, number[]> = { title: [], summary: [], text: [] }
    for (const { id, tier } of candidates) {
      const page = this.#read(id)
      const right = page && tierOf(query, page, tier)
      if (right) found[right].push(id)
    }
    return tiers.flatMap((tier) => found[tier].toSorted((left, right) => right - left))
  }

  #read(id: number): FoundPage | undefined {
    const row = this.#page.get(id)
    return row && foundPage(row)
  }
}

/** Every page that may be found, by address. */
export const searchPages = (database: DatabaseSync): (FoundPage & { hash: string })[] =>
  database
    .prepare('SELECT path, kind, title, summary, text, day, pinyin, hash FROM search ORDER BY path')
    .all()
    .map((row) => ({ ...foundPage(row), hash: row['hash'] as string }))

/** How many pages each token of the index stands for. */
export function searchTokenCounts(database: DatabaseSync): Map<string, number> {
  // Of the connection alone, so that a reader may have it.
  database.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.token_counts USING fts5vocab('main', 'search_tokens', 'row')",
  )
  const rows = database.prepare('SELECT term, doc FROM temp.token_counts').all()
  return new Map(rows.map(({ term, doc }) => [term as string, doc as number]))
}

function foundPage(row: Record<string, unknown>): FoundPage {
  const { path, kind, title, summary, text, day, pinyin } = row as Record<string, string>
  return {
    path: path ?? '',
    kind: kind as SearchKind,
    title: title ?? '',
    summary: summary ?? '',
    text: text ?? '',
    ...(day ? { day } : {}),
    pinyin: pinyin ?? '',
  }
}
