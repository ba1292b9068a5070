/**
 * What the search answers to a question: results in the frame that the release
 * has for them. It follows from the release and the question alone.
 */
import { gzipSync } from 'node:zlib'
import {
  fillFrame,
  queryOf,
  resultsHtml,
  resultsPerPage,
  searchPath,
  suggestionsFor,
  type KindCounts,
  type Results,
  type SearchQuery,
} from '../search/index.ts'
import { bodyHash, type SiteReader, type StoredBody } from '../store/index.ts'
import type { LiveStore } from './live-store.ts'
import { bodyAnswerOf } from './replies.ts'

export interface SearchAnswer {
  contentType: string
  body: StoredBody
}

const mostPages = 50

/** `question`: what stands behind the address. Nothing where the release has no frame. */
export function searchAnswer(store: LiveStore, question: string): SearchAnswer | undefined {
  const frame = store.head() && store.find(searchPath)
  const answer = frame && bodyAnswerOf(frame)
  const results =
    answer && store.search((search) => resultsOf(new URLSearchParams(question), search))
  if (!results) return undefined
  const { text } = results.query
  const html = fillFrame(Buffer.from(answer.body.identity).toString('utf8'), {
    title: text,
    words: text,
    results: resultsHtml(results),
    hasHelp: results.total === 0,
  })
  return html === undefined ? undefined : { contentType: answer.contentType, body: bodyOf(html) }
}

/** A page of its own making, as the store would hold it. */
export function bodyOf(html: string): StoredBody {
  const identity = Buffer.from(html)
  return { hash: bodyHash(identity), identity, gzip: gzipSync(identity), brotli: null }
}

function resultsOf(asked: URLSearchParams, search: SiteReader['search']): Results {
  const query = queryOf(asked.get('q') ?? '', asked.get('kind') ?? undefined)
  const find = (number: number) => ({
    number,
    ...search.find(query, (number - 1) * resultsPerPage, number * resultsPerPage),
  })
  const first = find(numberOf(asked.get('page')))
  const last = Math.max(1, Math.ceil(first.total / resultsPerPage))
  const found = first.number > last ? find(last) : first
  const isNothing = found.total === 0 && query.words.length > 0
  return {
    query,
    ...found,
    ofAllKinds: ofAllKinds(query, found, search),
    suggestions: isNothing ? suggestionsFor(query, (other) => search.has(other)) : [],
  }
}

/** Beside what was found of one kind all kinds are only counted, which may be left undone. */
function ofAllKinds(
  query: SearchQuery,
  found: KindCounts,
  search: SiteReader['search'],
): KindCounts {
  if (!query.kind) return found
  const all = { ...query, kind: undefined }
  return found.total > 0 ? search.countKinds(all) : search.find(all, 0, 0)
}

const numberOf = (page: string | null): number =>
  Math.min(Math.max(1, /^\d{1,3}$/.test(page ?? '') ? Number(page) : 1), mostPages)
