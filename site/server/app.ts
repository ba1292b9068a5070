/** The public server's Express app: all that hot routes leave over. */
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Logger } from 'pino'
import type { MediaStore } from '../../media/index.ts'
import { sendBody, sendPlainPage } from './answers.ts'
import { sendFault } from './faults.ts'
import { answerHealth } from './health.ts'
import type { LiveStore } from './live-store.ts'
import { sendMedia } from './media.ts'
import { readPath } from './paths.ts'
import {
  malformedAddress,
  malformedRequest,
  methodNotAllowed,
  notFound,
  notYetPublished,
} from './plain-pages.ts'
import { hasOneHost, isPlain } from './plain-requests.ts'
import { bodyAnswerOf } from './replies.ts'
import { nearbyProxies } from './search-limit.ts'
import { searchRoutes } from './search.ts'
import type { SearchThread } from './search-thread.ts'

export interface AppParts {
  store: LiveStore
  media: MediaStore
  searching: SearchThread
  /** Names and values in turn. */
  security: readonly string[]
  log: Logger
  /** How many reverse proxies stand before the server, where that was said. */
  proxies: number | undefined
}

export function createApp(parts: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', parts.proxies ?? nearbyProxies)
  app.use(setSecurityHeaders(parts))
  app.use(refuseBody)
  app.get('/health', answerHealth(parts.store))
  app.use(refuseMalformed)
  app.use(refuseOtherMethods(parts))
  app.use(searchRoutes(parts))
  app.use(sendMedia(parts))
  app.use(answerUnknown(parts))
  app.use(answerError(parts))
  return app
}

const setSecurityHeaders =
  ({ security }: AppParts) =>
  (_req: Request, res: Response, next: NextFunction): void => {
    for (let index = 0; index < security.length; index += 2)
      res.setHeader(security[index] ?? '', security[index + 1] ?? '')
    next()
  }

/** What is malformed or brings something to this server, which takes nothing: its rest is not waited for. */
function refuseBody(req: Request, res: Response, next: NextFunction): void {
  if (isPlain(req)) return next()
  res.set('connection', 'close')
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  if (isReading || !hasOneHost(req)) sendPlainPage(req, res, malformedRequest, {})
  else next()
}

function refuseMalformed(req: Request, res: Response, next: NextFunction): void {
  if (readPath(req.url).type === 'malformed') sendPlainPage(req, res, malformedAddress, {})
  else next()
}

const refuseOtherMethods =
  ({ store }: AppParts) =>
  (req: Request, res: Response, next: NextFunction): void => {
    if (req.method === 'GET' || req.method === 'HEAD') return next()
    const asked = readPath(req.url)
    if (asked.type !== 'path' || !store.head() || !store.find(asked.path)) return next()
    sendPlainPage(req, res, methodNotAllowed, { allow: 'GET, HEAD' })
  }

/** The release's own 404 page; before the first release, that there is none yet. */
const answerUnknown =
  ({ store, security }: AppParts) =>
  (req: Request, res: Response): void => {
    const asked = readPath(req.url)
    // What is known now was not a moment ago, when the request came in: a release has just come.
    const isReady = store.head() && !(asked.type === 'path' && store.find(asked.path))
    if (!isReady) return sendPlainPage(req, res, notYetPublished, { 'retry-after': '5' })
    const found = store.find('/404/')
    const page = found && bodyAnswerOf(found)
    if (!page) return sendPlainPage(req, res, notFound, {})
    sendBody(req, res, { ...page, status: 404, caching: 'revalidate' }, security)
  }

/** Express knows an error handler by its four parameters. */
const answerError =
  ({ log }: AppParts) =>
  (error: unknown, req: Request, res: Response, next: NextFunction): void => {
    if (res.headersSent) return next(error)
    sendFault(error, req, res, log)
  }
