/**
 * Answers the search: what was found, in the frame that the release has for it.
 * The answer follows from the release and the question, so it has a tag like
 * any page; a withdrawal is seen at once.
 */
import { gzipSync } from 'node:zlib'
import type { NextFunction, Request, Response } from 'express'
import {
  fillFrame,
  queryOf,
  resultsHtml,
  resultsPerPage,
  searchPath,
  shorterQueries,
  type Results,
} from '../search/index.ts'
import { bodyHash } from '../store/index.ts'
import { sendBody } from './answers.ts'
import type { LiveStore } from './live-store.ts'
import { isSearch, readPath } from './paths.ts'
import { bodyAnswerOf } from './replies.ts'

const mostPages = 50

export const answerSearch =
  ({ store, security }: { store: LiveStore; security: readonly string[] }) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const asked = readPath(req.url)
    if (!isSearch(asked) || asked.type !== 'path' || !store.head()) return next()
    const question = req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : ''
    if (asked.path !== searchPath) {
      res.set('cache-control', 'no-cache')
      return res.redirect(301, searchPath + question)
    }
    const frame = store.find(searchPath)
    const answer = frame && bodyAnswerOf(frame)
    const html =
      answer && filled(answer.body.identity, resultsFor(new URLSearchParams(question), store))
    if (!answer || html === undefined) return next()
    const identity = Buffer.from(html)
    const body = { hash: bodyHash(identity), identity, gzip: gzipSync(identity), brotli: null }
    sendBody(req, res, { ...answer, body }, security)
  }

function filled(frame: Uint8Array, results: Results): string | undefined {
  const { text } = results.query
  return fillFrame(Buffer.from(frame).toString('utf8'), {
    title: text,
    words: text,
    results: resultsHtml(results),
  })
}

function resultsFor(asked: URLSearchParams, store: LiveStore): Results {
  const query = queryOf(asked.get('q') ?? '', asked.get('kind') ?? undefined)
  const none = {
    query,
    number: 1,
    pages: [],
    total: 0,
    isCut: false,
    shorter: [],
    totalOfAllKinds: 0,
  }
  return (
    store.search((search): Results => {
      const find = (number: number) => ({
        number,
        ...search.find(query, (number - 1) * resultsPerPage, number * resultsPerPage),
      })
      const found = find(numberOf(asked.get('page')))
      const last = Math.max(1, Math.ceil(found.total / resultsPerPage))
      const results = { ...none, ...(found.number > last ? find(last) : found) }
      if (results.total > 0) return results
      return {
        ...results,
        shorter: shorterQueries(query, (shorter) => search.has(shorter)),
        totalOfAllKinds: query.kind ? search.find({ ...query, kind: undefined }, 0, 0).total : 0,
      }
    }) ?? none
  )
}

const numberOf = (page: string | null): number =>
  Math.min(Math.max(1, /^\d{1,3}$/.test(page ?? '') ? Number(page) : 1), mostPages)
