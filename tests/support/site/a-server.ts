/** The public server on a store and media of its own, asked with addresses exactly as given. */
import { mkdtemp, rm } from 'node:fs/promises'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { contentHashOf, openMediaStore } from '../../../media/index.ts'
import {
  startPublicServer,
  type PublicServer,
  type ServerSettings,
} from '../../../site/server/index.ts'
import { openStoreForWriting, type Release } from '../../../site/store/index.ts'
import { aPage, aRelease } from './a-release.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

export interface TestServer {
  folder: string
  storePath: string
  server: PublicServer
  /** Asks with the path exactly as given, which fetch would tidy up. */
  ask(path: string, headers?: Record<string, string>, method?: string): Promise<Answer>
  publish(changes?: Partial<Release>): string
  close(): Promise<void>
}

export const longText = `讲一讲${'家风'.repeat(800)}`
export const mediaBytes = Buffer.from('0123456789')
export const mediaHash = contentHashOf(mediaBytes)

export async function aServer(settings: Partial<ServerSettings> = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'server-'))
  const storePath = join(folder, 'store.sqlite')
  const mediaFolder = join(folder, 'media')
  await openMediaStore(mediaFolder).put(mediaHash, mediaBytes)
  const server = await startPublicServer({
    storePath,
    mediaFolder,
    publicOrigin: 'http://localhost:8080',
    host: '127.0.0.1',
    port: 0,
    log: pino({ level: 'silent' }),
    ...settings,
  })
  return {
    folder,
    storePath,
    server,
    ask: (path, headers = {}, method = 'GET') => ask(server.address, path, headers, method),
    publish: (changes = {}) => publish(storePath, changes),
    close: async () => {
      await server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function ask(
  origin: string,
  path: string,
  headers: Record<string, string>,
  method: string,
): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk: Buffer) => chunks.push(chunk))
      res.on('end', () =>
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', reject)
      .end()
  })
}

function publish(storePath: string, changes: Partial<Release>): string {
  const store = openStoreForWriting(storePath)
  try {
    return store.commitRelease(aRelease({ ...everySort, ...changes }), new Date()).release
  } finally {
    store.close()
  }
}

/** Something of every sort that the store can answer. */
const everySort: Partial<Release> = {
  routes: [
    aPage('/', '首页'),
    aPage('/stories/a/', longText),
    aPage('/robots.txt', '', { contentType: 'text/plain', body: Buffer.from('User-agent: *') }),
    aPage('/404/', '没有这个网页', { status: 404 }),
    aPage('/_astro/a.css', '', {
      contentType: 'text/css',
      body: Buffer.from('a{}'),
      caching: 'asset',
    }),
  ],
  media: [
    { path: `/media/${mediaHash}.jpg`, hash: mediaHash, contentType: 'image/jpeg' },
    {
      path: `/files/${mediaHash}/讲义 一.pdf`,
      hash: mediaHash,
      contentType: 'application/pdf',
      downloadName: '讲义 一.pdf',
    },
  ],
  redirects: [
    { path: '/stories/old/', target: '/stories/a/' },
    { path: '/旧站/', target: '/stories/a/' },
  ],
  gone: [
    { path: '/stories/gone/', contentType: 'text/html', body: Buffer.from('已撤下') },
    { path: '/media/gone.jpg', contentType: 'text/html', body: Buffer.from('已撤下') },
  ],
}
