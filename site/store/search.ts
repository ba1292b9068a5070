/**
 * Finds pages by the words on them. The index offers candidates in the order of
 * results; longer words are looked for in each. How many are looked at has a
 * limit, and nothing is told of what may lie beyond it: what is told stands in
 * its right place.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import {
  anywhereExpression,
  expressionOf,
  tiers,
  wordsToCheck,
  type KindCounts,
  type SearchDocument,
  type SearchKind,
  type SearchQuery,
  type Tier,
} from '../search/index.ts'
import { PhraseCheck } from './phrase-check.ts'

export interface FoundPage extends SearchDocument {
  path: string
}

export interface SearchResult extends KindCounts {
  pages: FoundPage[]
}

/** What the index offers: where the words stand, as far as pairs can tell. */
interface Candidate {
  id: number
  tier: Tier
}

/** Nobody reads on beyond. */
const mostFound = 1_000
/** How many texts are read where a longer word does not stand as it was typed. */
const mostRead = 200
/** How many are looked at to offer a query that finds something. */
const mostTried = 20

export class Search {
  readonly #match: StatementSync
  readonly #page: StatementSync
  readonly #kinds: StatementSync
  readonly #phrases: PhraseCheck

  constructor(database: DatabaseSync) {
    this.#match = database.prepare(
      'SELECT rowid AS id FROM search_tokens WHERE search_tokens MATCH ? ORDER BY rowid DESC LIMIT ?',
    )
    this.#page = database.prepare(
      'SELECT path, kind, title, summary, text, day, pinyin FROM search WHERE id = ?',
    )
    this.#kinds = database.prepare(
      'SELECT kind, count(*) AS count FROM search WHERE id IN (SELECT value FROM json_each(?)) GROUP BY kind',
    )
    this.#phrases = new PhraseCheck(database)
  }

  /** The pages from one rank to before another: by where the words stand, then the newest first. */
  find(query: SearchQuery, from: number, to: number): SearchResult {
    if (query.words.length === 0) return { pages: [], total: 0, isCut: false, kinds: {} }
    const candidates = this.#candidates(query)
    const words = wordsToCheck(query)
    const { ids, isCut } =
      words.length > 0
        ? this.#checked(words, candidates)
        : { ids: candidates.map(({ id }) => id), isCut: candidates.length === mostFound }
    const pages = ids.slice(from, to).flatMap((id) => this.#read(id) ?? [])
    return { pages, total: ids.length, isCut, kinds: this.#kindsOf(ids) }
  }

  /** How many there are of each kind; not counted where there are too many to look at. */
  countKinds(query: SearchQuery): KindCounts {
    const isFull = this.#candidates(query).length === mostFound
    return isFull ? { total: mostFound, isCut: true, kinds: {} } : this.find(query, 0, 0)
  }

  /** Whether a query finds anything among its first candidates. */
  has(query: SearchQuery): boolean {
    if (query.words.length === 0) return false
    const words = wordsToCheck(query)
    const found = this.#match.all(anywhereExpression(query), mostTried)
    return found.some(
      ({ id }) => words.length === 0 || this.#phrases.tierOf(id as number, words, 'title'),
    )
  }

  #candidates(query: SearchQuery): Candidate[] {
    const found: Candidate[] = []
    for (const tier of tiers) {
      if (found.length === mostFound) break
      for (const { id } of this.#match.all(expressionOf(query, tier), mostFound - found.length))
        found.push({ id: id as number, tier })
    }
    return found
  }

  /** The candidates on which the words stand as typed, each where they do. */
  #checked(words: string[], candidates: Candidate[]): { ids: number[]; isCut: boolean } {
    const found: Record<Tier, number[]> = { title: [], summary: [], text: [] }
    const mostReadNow = this.#phrases.textsRead + mostRead
    let last: Candidate | undefined
    for (const candidate of candidates) {
      if (this.#phrases.textsRead >= mostReadNow) break
      last = candidate
      const right = this.#phrases.tierOf(candidate.id, words, candidate.tier)
      if (right) found[right].push(candidate.id)
    }
    const isCut = candidates.length === mostFound || last !== candidates.at(-1)
    return { ids: inOrder(found, isCut ? last : undefined), isCut }
  }

  #kindsOf(ids: number[]): KindCounts['kinds'] {
    const rows = this.#kinds.all(JSON.stringify(ids))
    return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
  }

  #read(id: number): FoundPage | undefined {
    const row = this.#page.get(id)
    return row && foundPage(row)
  }
}

/** `last`: the last that was looked at; what comes after it may be missing some before it. */
function inOrder(found: Record<Tier, number[]>, last: Candidate | undefined): number[] {
  const known = last ? tiers.slice(0, tiers.indexOf(last.tier) + 1) : tiers
  return known.flatMap((tier) => {
    const ids = found[tier].toSorted((left, right) => right - left)
    return last?.tier === tier ? ids.filter((id) => id >= last.id) : ids
  })
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
