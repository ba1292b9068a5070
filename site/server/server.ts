/** The public server: the fast lane first, node:http with hot routes and Express for the rest, and an orderly stop. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Logger } from 'pino'
import { openMediaStore } from '../../media/index.ts'
import { createApp, isPlain, sendFault } from './app.ts'
import { Connections } from './connections.ts'
import { FastLane } from './fast-lane.ts'
import { answerHot } from './hot-routes.ts'
import { LiveStore } from './live-store.ts'
import { ReadyAnswers } from './ready-answers.ts'
import { answerRefused } from './refused-requests.ts'
import { securityHeaders } from './security-headers.ts'

export interface ServerSettings {
  storePath: string
  mediaFolder: string
  publicOrigin: string
  host: string
  port: number
  log: Logger
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
  const { storePath, mediaFolder, publicOrigin, log } = settings
  const store = new LiveStore(storePath, log)
  const security = securityHeaders(publicOrigin)
  const app = createApp({ store, media: openMediaStore(mediaFolder), security, log })
  const connections = new Connections()
  const answer = (req: IncomingMessage, res: ServerResponse): void => {
    connections.note(req.socket, res)
    try {
      if (!isPlain(req) || !answerHot(req, res, { store, security })) app(req, res)
    } catch (error) {
      sendFault(error, req, res, log)
    }
  }
  const server = createServer(limits, answer)
  server.timeout = stalledMilliseconds
  // Whoever asks before sending a body is answered, not encouraged.
  server.on('checkContinue', answer)
  const isKnown = (path: string): boolean => Boolean(store.head() && store.find(path))
  server.on('clientError', (error, socket) =>
    answerRefused(error, socket as Socket, { connections, security, isKnown }),
  )
  server.closeIdleConnections = () => connections.endIdle()
  const lane = putFastLaneBefore(server, new ReadyAnswers(store, security), connections)
  await listen(server, settings)
  const { address, port, family } = server.address() as AddressInfo
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      await stopListening(server, lane)
      store.close()
    },
  }
}

/** Connections come to the fast lane first; node:http takes over those that it hands on. */
function putFastLaneBefore(
  server: Server,
  answers: ReadyAnswers,
  connections: Connections,
): FastLane {
  const [takeOver] = server.listeners('connection')
  if (!takeOver) throw new Error('node:http does not listen for connections as it used to.')
  server.removeAllListeners('connection')
  const lane = new FastLane(answers, (socket) => {
    connections.add(socket)
    takeOver.call(server, socket)
  })
  server.on('connection', (socket: Socket) => lane.accept(socket))
  return lane
}

function listen(server: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function stopListening(server: Server, lane: FastLane): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  lane.drain()
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const timer = setTimeout(() => {
    lane.destroy()
    server.closeAllConnections()
  }, graceMilliseconds)
  await closed
  clearInterval(idle)
  clearTimeout(timer)
}
