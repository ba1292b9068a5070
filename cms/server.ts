/**
 * The editorial server: Express in front of Next and Payload, the only place
 * in cms/ that listens. Everything Express does not answer goes to Next, so
 * no body may be read before it.
 */
import express, { type Express } from 'express'
import { createServer, type Server } from 'node:http'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import next from 'next'
import { getPayload, type Payload } from 'payload'
import { noteAddress, recordLimitedSignIn } from './audit/index.ts'
import { makeDataFolders, readEnvironment, type Environment } from './environment.ts'
import { answerFault } from './faults.ts'
import { log, requestLog } from './log.ts'
import { announceFailure, announceReady, stopOnSignal } from './process.ts'
import { outsideRoutes } from './outside-check/routes.ts'
import { previews, type Previews } from './preview/routes.ts'
import { limitLogin, securityHeaders } from './protection.ts'
import { publicationEvents, type PublicationEvents } from './publication/events.ts'
import { feedRoutes } from './publication/feed.ts'
import { signOffRoutes } from './sign-off/routes.ts'
import { finishApproved, keepTime } from './workflow/index.ts'
import { workflowRoutes } from './workflow/routes.ts'

const folder = dirname(fileURLToPath(import.meta.url))

try {
  await main()
} catch (error) {
  announceFailure(error)
}

async function main(): Promise<void> {
  const environment = readEnvironment()
  makeDataFolders(environment)
  const { default: config } = await import('./payload.config.ts')
  const payload = await getPayload({ config })
  await finishApproved(payload)
  const clock = keepTime(payload)
  const events = publicationEvents(payload)
  const preview = previews({ payload, ...environment })
  const server = createServer(await appOf(environment, payload, events, preview))
  await listen(server, environment)
  announceReady(environment.origin)
  stopOnSignal([
    () => events.close(),
    () => close(server),
    () => preview.close(),
    () => clock.stop(),
    () => payload.destroy(),
  ])
}

async function appOf(
  environment: Environment,
  payload: Payload,
  events: PublicationEvents,
  preview: Previews,
): Promise<Express> {
  const admin = next({
    dev: environment.isDevelopment,
    dir: folder,
    hostname: environment.host,
    port: environment.port,
  })
  await admin.prepare()
  const toNext = admin.getRequestHandler()

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', environment.proxies)
  app.use(requestLog)
  app.use(securityHeaders(environment))
  app.use(noteAddress)
  app.get('/health', async (_req, res) => {
    await payload.count({ collection: 'users' })
    res.json({ ok: true })
  })
  app.use(
    '/ledger',
    feedRoutes({ payload, secret: environment.feedSecret, mediaDir: environment.mediaDir }),
  )
  app.get('/api/publication/events', events.route)
  app.use('/api/workflow', workflowRoutes(payload, environment.origin))
  app.use('/preview', preview.routes)
  app.use('/sign-off', signOffRoutes(payload))
  app.use('/read', outsideRoutes({ payload, origin: environment.origin, preview }))
  app.get('/', (_req, res) => res.redirect('/admin'))
  // Browsers ask for it on their own; the admin's pages name their icon.
  app.get('/favicon.ico', (_req, res) => res.status(204).end())
  app.use(limitLogin((req) => recordLimitedSignIn(payload, req)))
  app.use((req, res) => toNext(req, res))
  app.use(answerFault(log))
  return app
}

async function listen(server: Server, { host, port }: Environment): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  log.info({ host, port }, 'listening')
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A feed that waits for an entry would keep the server open.
  setTimeout(() => server.closeAllConnections(), 2000).unref()
  await closed
}
