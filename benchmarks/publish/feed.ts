/**
 * Stands in for the editorial server: gives the ledger's entries and pictures
 * to the publisher and hears how each entry fares. What is appended is given
 * at once to a publisher that waits.
 */
import { EventEmitter, once } from 'node:events'
import { open, type FileHandle } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { headAfter, lineOf, nextEntry, type Fact, type LedgerHead } from '../../ledger/index.ts'
import type { EntryStatus } from '../../site/publisher/index.ts'
import { randomBlobs } from '../../tests/support/random-ledger.ts'
import type { Content } from './content.ts'

export const feedSecret = 'a secret for benchmarks, not for use'
const entriesAnAnswer = 500

export class Feed {
  head: LedgerHead
  /** Every word of the publisher, as it came. */
  readonly statuses: EntryStatus[] = []
  readonly #content: Content
  readonly #file: FileHandle
  readonly #appended: string[] = []
  readonly #events = new EventEmitter().setMaxListeners(0)
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  static async open(content: Content): Promise<Feed> {
    const feed = new Feed(content, await open(content.path))
    await new Promise<void>((resolve) => feed.#server.listen(0, '127.0.0.1', resolve))
    return feed
  }

  private constructor(content: Content, file: FileHandle) {
    this.head = content.head
    this.#content = content
    this.#file = file
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Appends an entry; answers its number. */
  append(fact: Fact): number {
    const entry = nextEntry(this.head, fact, new Date())
    this.head = headAfter(entry)
    this.#appended.push(lineOf(entry))
    this.#events.emit('entry')
    return entry.number
  }

  /** Resolves when the publisher says that an entry is live. Rejects where it says that one failed or is held back. */
  async live(number: number): Promise<void> {
    let heard = 0
    for (;;) {
      for (; heard < this.statuses.length; heard += 1) {
        const { state, failure, ...status } = this.statuses[heard]!
        if (state === 'failed' || state === 'held')
          throw new Error(`${failure?.what}${failure?.why}`)
        if (state === 'live' && status.number >= number) return
      }
      await once(this.#events, 'status')
    }
  }

  /** Resolves when the publisher next asks for what follows the last entry. */
  async asked(): Promise<void> {
    await once(this.#events, 'asked')
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
    await this.#file.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://feed')
    if (pathname === '/ledger') return this.#giveEntries(searchParams, response)
    if (pathname === '/ledger/status') return this.#hear(request, response)
    response.end(randomBlobs.get(pathname.replace('/ledger/media/', '')))
  }

  async #giveEntries(question: URLSearchParams, response: ServerResponse): Promise<void> {
    const after = Number(question.get('after'))
    if (after === this.head.number) {
      this.#events.emit('asked')
      await this.#somethingNew(Number(question.get('wait') ?? 25), response)
    }
    const text = await this.#linesAfter(after)
    response.setHeader('ledger-head', this.head.number)
    response.end(text)
  }

  async #somethingNew(seconds: number, response: ServerResponse): Promise<void> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), seconds * 1_000)
    response.once('close', () => stop.abort())
    await once(this.#events, 'entry', { signal: stop.signal }).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error
    })
    clearTimeout(timer)
  }

  async #linesAfter(number: number): Promise<Buffer | string> {
    const { ends } = this.#content
    if (number >= ends.length) {
      const from = number - ends.length
      return this.#appended.slice(from, from + entriesAnAnswer).join('')
    }
    const begin = ends[number - 1] ?? 0
    const end = ends[Math.min(number + entriesAnAnswer, ends.length) - 1] ?? 0
    const { buffer } = await this.#file.read(Buffer.alloc(end - begin), 0, end - begin, begin)
    return buffer
  }

  async #hear(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.end()
    this.statuses.push(...(JSON.parse(Buffer.concat(chunks).toString()) as EntryStatus[]))
    this.#events.emit('status')
  }
}
