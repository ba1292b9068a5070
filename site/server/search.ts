/**
 * Answers the search: what was found, in the frame that the release has for it.
 * The answer follows from the release and the question, so it has a tag like
 * any page; a withdrawal is seen at once.
 */
import { Router, type NextFunction, type Request, type Response } from 'express'
import { fillFrame, queryOf, refusedHtml, searchPath } from '../search/index.ts'
import { sendBody } from './answers.ts'
import type { LiveStore } from './live-store.ts'
import { isSearch, readPath } from './paths.ts'
import { bodyAnswerOf } from './replies.ts'
import { bodyOf } from './search-answers.ts'
import { limitSearches } from './search-limit.ts'
import type { SearchThread } from './search-thread.ts'

export interface SearchParts {
  store: LiveStore
  searching: SearchThread
  security: readonly string[]
  /** How many reverse proxies stand before the server, where that was said. */
  proxies: number | undefined
}

export function searchRoutes(parts: SearchParts): Router {
  const router = Router()
  router.use(onlySearch(parts))
  router.use(leadToAddress)
  router.use(
    limitSearches(
      parts.proxies,
      refuseForNow(parts, 429, '搜得太快了，请过一分钟再搜。别的网页照常打开。'),
    ),
  )
  router.use(answerSearch(parts))
  return router
}

const onlySearch =
  ({ store }: SearchParts) =>
  (req: Request, _res: Response, next: NextFunction): void =>
    isSearch(readPath(req.url)) && store.head() ? next() : next('router')

function leadToAddress(req: Request, res: Response, next: NextFunction): void {
  if (pathOf(req) === searchPath) next()
  else res.redirect(301, searchPath + questionOf(req))
}

const answerSearch = (parts: SearchParts) => {
  const refuse = refuseForNow(parts, 503, '现在搜的人很多，请过几秒再搜。别的网页照常打开。')
  return async (req: Request, res: Response, next: NextFunction): Promise<void> => {
    const { searching, security } = parts
    if (searching.isFull()) return refuse(req, res, next)
    const answer = await searching.ask(questionOf(req))
    if (!answer) return next()
    sendBody(req, res, { ...answer, status: 200, caching: 'revalidate' }, security)
  }
}

/** In the frame, so that the words typed are still there to be sent again. */
const refuseForNow =
  ({ store, security }: SearchParts, status: number, why: string) =>
  (req: Request, res: Response, next: NextFunction): void => {
    const frame = store.find(searchPath)
    const answer = frame && bodyAnswerOf(frame)
    const typed = new URLSearchParams(questionOf(req)).get('q') ?? ''
    const html =
      answer &&
      fillFrame(Buffer.from(answer.body.identity).toString('utf8'), {
        title: '',
        words: queryOf(typed, undefined).text,
        results: refusedHtml(why),
        hasHelp: false,
      })
    if (!answer || html === undefined) return next()
    if (!res.hasHeader('retry-after')) res.set('retry-after', '5')
    sendBody(req, res, { ...answer, status, body: bodyOf(html) }, security)
  }

const pathOf = (req: Request): string => {
  const asked = readPath(req.url)
  return asked.type === 'path' ? asked.path : ''
}

const questionOf = ({ url }: Request): string =>
  url.includes('?') ? url.slice(url.indexOf('?')) : ''
