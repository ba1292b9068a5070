/**
 * GET /api/publication/events: server-sent events to signed-in editors, each
 * an entry's number and state. The stream ends when the person signs out, when
 * the session is over and when the office stops; a browser that connects again
 * says what it heard last and is told what it missed. Not a route of Next:
 * that would hold the stream back to compress it.
 */
import type { RequestHandler, Response } from 'express'
import type { Payload, TypedUser } from 'payload'
import { workflowMessages } from '../messages.ts'
import type { News } from './news.ts'
import { Newsroom, type Listener } from './newsroom.ts'
import { officeLedger, type SignedOut } from './office-ledger.ts'

export interface PublicationEvents {
  route: RequestHandler
  close(): Promise<void>
}

interface Limits {
  heartbeatSeconds?: number
  mostOfOne?: number
  most?: number
}

/** Bytes that a browser may be behind before its stream is ended; it connects again. */
const mostBehind = 256 * 1024

export function publicationEvents(
  payload: Payload,
  { heartbeatSeconds = 15, mostOfOne = 20, most = 500 }: Limits = {},
): PublicationEvents {
  const newsroom = new Newsroom(payload)
  const streams = new Set<Stream>()
  const beat = setInterval(() => {
    for (const stream of streams) void stream.beat()
  }, heartbeatSeconds * 1000).unref()
  const signOut = (who: SignedOut) => {
    for (const stream of streams) if (stream.isOf(who)) stream.end('signed-out')
  }
  officeLedger(payload).events.on('signed-out', signOut)
  return {
    async route(req, res) {
      const headers = headersOf(req.headers)
      const { user } = await payload.auth({ headers })
      if (!user) return refuse(res, 401, 'NOT_SIGNED_IN')
      const own = [...streams].filter((stream) => stream.isOf({ user: String(user.id) }))
      if (own.length >= mostOfOne || streams.size >= most) return refuse(res, 429, 'TOO_MANY_PAGES')
      const stream = new Stream({ payload, newsroom, res, headers, user })
      streams.add(stream)
      res.once('close', () => {
        streams.delete(stream)
        newsroom.leave(stream)
      })
      await stream.begin(Number(req.get('last-event-id')) || Date.now())
    },
    async close() {
      clearInterval(beat)
      officeLedger(payload).events.off('signed-out', signOut)
      for (const stream of streams) stream.end()
      newsroom.close()
    },
  }
}

interface StreamParts {
  payload: Payload
  newsroom: Newsroom
  res: Response
  headers: Headers
  user: TypedUser
}

class Stream implements Listener {
  readonly #parts: StreamParts
  /** Of whatever was written up to here nothing is missing. */
  #moment = 0

  constructor(parts: StreamParts) {
    this.#parts = parts
  }

  isOf({ user, session }: SignedOut): boolean {
    const own = this.#parts.user as { id: unknown; _sid?: string }
    return String(own.id) === user && (session === undefined || own._sid === session)
  }

  async begin(since: number): Promise<void> {
    const { res, newsroom } = this.#parts
    res.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    })
    this.#write('retry: 1000\n\n')
    newsroom.join(this)
    this.#moment = since
    await this.#catchUp()
    this.#write('event: ready\ndata: {}\n\n')
  }

  hear(news: News[], moment: number): void {
    this.#moment = Math.max(this.#moment, moment)
    const lines = news.map((one) => `id: ${moment}\ndata: ${JSON.stringify(one)}\n\n`)
    if (lines.length > 0) this.#write(lines.join(''))
  }

  lose(): void {
    this.#write('event: reload\ndata: {}\n\n')
  }

  /** Keeps the connection, asks whether the session stands, and looks for what other processes wrote. */
  async beat(): Promise<void> {
    const { payload, headers } = this.#parts
    try {
      if (!(await payload.auth({ headers })).user) return this.end('signed-out')
      this.#write(': still here\n\n')
      await this.#catchUp()
    } catch (error) {
      payload.logger.error({ err: error }, 'stream of publication ended')
      this.end()
    }
  }

  end(event?: 'signed-out'): void {
    if (event) this.#write(`event: ${event}\ndata: {}\n\n`)
    this.#parts.res.end()
  }

  #catchUp(): Promise<void> {
    return this.#parts.newsroom.catchUp(this, this.#moment)
  }

  #write(text: string): void {
    const { res } = this.#parts
    if (res.writableEnded || res.destroyed) return
    res.write(text)
    if (res.writableLength > mostBehind) res.destroy()
  }
}

function headersOf(given: NodeJS.Dict<string | string[]>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, String(value))
  return headers
}

function refuse(res: Response, status: number, code: 'NOT_SIGNED_IN' | 'TOO_MANY_PAGES'): void {
  res.status(status).json({ code, message: workflowMessages[code] })
}
