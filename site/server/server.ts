/** The public server: hot routes first, Express for the rest, and an orderly stop. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import { openMediaStore } from '../../media/index.ts'
import { createApp, sendFault } from './app.ts'
import { answerHot } from './hot-routes.ts'
import { LiveStore } from './live-store.ts'
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

export async function startPublicServer(settings: ServerSettings): Promise<PublicServer> {
  const { storePath, mediaFolder, publicOrigin, log } = settings
  const store = new LiveStore(storePath, log)
  const security = securityHeaders(publicOrigin)
  const app = createApp({ store, media: openMediaStore(mediaFolder), security, log })
  const server = createServer((req: IncomingMessage, res: ServerResponse) => {
    try {
      if (!answerHot(req, res, { store, security })) app(req, res)
    } catch (error) {
      sendFault(error, req, res, log)
    }
  })
  await listen(server, settings)
  const { address, port, family } = server.address() as AddressInfo
  return {
    address: `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`,
    close: async () => {
      await stopListening(server)
      store.close()
    },
  }
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

async function stopListening(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
  await closed
  clearTimeout(timer)
}
