/**
 * GET /api/publication/events: server-sent events to signed-in editors: an
 * entry's number and state; which document is worth reading anew; and where a
 * page says which document it shows (`?open=story:…`), who else has it open.
 * The stream ends when the person signs out, when
 * the session is over and when the office stops; a browser that connects again
 * says what it heard last and is told what it missed. Not a route of Next:
 * that would hold the stream back to compress it.
 */
import type { RequestHandler, Response } from 'express'
import type { Payload, TypedUser } from 'payload'
import type { Reference } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { mayRead } from '../units/index.ts'
import { referenceIn } from './changed-documents.ts'
import { Newsroom, type Listener, type Told } from './newsroom.ts'
import { officeLedger, type SignedOut } from './office-ledger.ts'
import { Readers, type Reader } from './readers.ts'

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
  const readers = new Readers()
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
      const open = await openedBy(payload, user, req.query.open)
      const stream = new Stream({ payload, newsroom, res, headers, user, open })
      streams.add(stream)
      res.once('close', () => {
        streams.delete(stream)
        newsroom.leave(stream)
        readers.leave(stream)
      })
      await stream.begin(Number(req.get('last-event-id')) || Date.now())
      if (streams.has(stream)) readers.enter(stream)
    },
    async close() {
      clearInterval(beat)
      officeLedger(payload).events.off('signed-out', signOut)
      for (const stream of streams) stream.end()
      newsroom.close()
    },
  }
}

/** Who has it open is told to those alone who may read it. */
async function openedBy(
  payload: Payload,
  user: TypedUser,
  given: unknown,
): Promise<Reference | undefined> {
  const open = referenceIn(given)
  return open && (await mayRead(payload, user, open.kind, open.id)) ? open : undefined
}

interface StreamParts {
  open: Reference | undefined
  payload: Payload
  newsroom: Newsroom
  res: Response
  headers: Headers
  user: TypedUser
}

class Stream implements Listener, Reader {
  readonly #parts: StreamParts
  readonly open: Reference | undefined
  readonly person: Reader['person']
  /** Of whatever was written up to here nothing is missing. */
  #moment = 0

  constructor(parts: StreamParts) {
    this.#parts = parts
    this.open = parts.open
    const { id, email, name } = parts.user as { id: unknown; email?: string; name?: string }
    this.person = { id: String(id), name: name ?? email ?? '' }
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

  hear({ news, documents }: Told, moment: number): void {
    this.#moment = Math.max(this.#moment, moment)
    const lines = [
      ...news.map((one) => `id: ${moment}\ndata: ${JSON.stringify(one)}\n\n`),
      ...documents.map((one) => `id: ${moment}\nevent: document\ndata: ${JSON.stringify(one)}\n\n`),
    ]
    if (lines.length > 0) this.#write(lines.join(''))
  }

  tellPresent(names: string[]): void {
    this.#write(`event: present\ndata: ${JSON.stringify(names)}\n\n`)
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
