/**
 * The public server: a front that takes connections to the fast lane, node:http
 * with hot routes and Express for what the lane hands on (decision 011), and an
 * orderly stop.
 */
import { once } from 'node:events'
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http'
import { createServer as createFront, type AddressInfo, type Server, type Socket } from 'node:net'
import type { Logger } from 'pino'
import { openMediaStore } from '../../media/index.ts'
import { Connections } from './connections.ts'
import { FastLane } from './fast-lane.ts'
import { sendFault } from './faults.ts'
import { answerHot } from './hot-routes.ts'
import { LateApp } from './late-app.ts'
import { LiveStore } from './live-store.ts'
import { createServer as createHttpServer } from './node-http.ts'
import { isPlain } from './plain-requests.ts'
import { ReadyAnswers } from './ready-answers.ts'
import { answerRefused } from './refused-requests.ts'
import { SearchThread } from './search-thread.ts'
import { securityHeaders } from './security-headers.ts'

export interface ServerSettings {
  storePath: string
  mediaFolder: string
  publicOrigin: string
  host: string
  port: number
  log: Logger
  /** How long a store waits for the publisher to confirm it; not at all unless set. */
  patienceSeconds?: number
  /** How many reverse proxies stand before the server, where that was said. */
  proxies?: number | undefined
}

export interface PublicServer {
  address: string
  /** Lets answers under way finish, for five seconds at most. */
  close(): Promise<void>
}

const graceMilliseconds = 5_000

/** A request has to come within these times, or its connection is closed. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16_384,
  // Said by ourselves, in words.
  requireHostHeader: false,
}
/** How long a reader may take none of what waits for it. */
const stalledMilliseconds = 30_000

export async function startPublicServer(settings: ServerSettings): Promise<PublicServer> {
  const { storePath, mediaFolder, publicOrigin, log, patienceSeconds, proxies } = settings
  const store = new LiveStore({ path: storePath, log, patienceSeconds })
  const security = securityHeaders(publicOrigin)
  const searching = new SearchThread({ storePath })
  const app = new LateApp(async () => {
    const { createApp } = await import('./app.ts')
    searching.begin()
    const media = openMediaStore(mediaFolder)
    return createApp({ store, media, searching, security, log, proxies })
  }, log)
  const connections = new Connections()
  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    connections.note(req.socket, res)
    try {
      if (!isPlain(req) || !answerHot(req, res, { store, security })) app.answer(req, res)
    } catch (error) {
      sendFault(error, req, res, log)
    }
  }
  const http = await startHttp(answer)
  const isKnown = (path: string): boolean => Boolean(store.head() && store.find(path))
  http.on('clientError', (error, socket) =>
    answerRefused(error, socket as Socket, { connections, security, isKnown }),
  )
  const lane = new FastLane(new ReadyAnswers(store, security), (socket) => {
    connections.add(socket)
    http.emit('connection', socket)
  })
  const front = createFront({ allowHalfOpen: true, noDelay: true }, (socket) => lane.accept(socket))
  await listen(front, settings)
  const { address, port, family } = front.address() as AddressInfo
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      await stopListening({ front, http, lane, connections })
      app.close()
      await searching.close()
      store.close()
    },
  }
}

/**
 * node:http looks after its time limits only while it listens, so it does: at
 * an address of its own that takes no connection. Those it has come from the
 * fast lane.
 */
async function startHttp(
  answer: (req: IncomingMessage, res: ServerResponse) => void,
): Promise<HttpServer> {
  const http = createHttpServer(limits, answer)
  http.timeout = stalledMilliseconds
  http.maxConnections = 0
  // Whoever asks before sending a body is answered, not encouraged.
  http.on('checkContinue', answer)
  await once(http.listen(0, 'localhost'), 'listening')
  // It must not keep a process alive that serves nothing any more.
  return http.unref()
}

function listen(front: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    front.once('error', reject)
    front.listen(port, host, () => {
      front.off('error', reject)
      resolve()
    })
  })
}

interface Listening {
  front: Server
  http: HttpServer
  lane: FastLane
  connections: Connections
}

async function stopListening({ front, http, lane, connections }: Listening): Promise<void> {
  const closed = new Promise<void>((resolve) => front.close(() => resolve()))
  lane.drain()
  const idle = setInterval(() => connections.endIdle(), 50)
  const timer = setTimeout(() => {
    lane.destroy()
    http.closeAllConnections()
  }, graceMilliseconds)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
  http.close()
}
