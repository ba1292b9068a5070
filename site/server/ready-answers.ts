/**
 * Answers ready to be written to a connection: head and body in one piece, for
 * each address and encoding. They belong to one release and to one second, for
 * the header Date; both are looked at on the way out.
 */
import type { LiveStore } from './live-store.ts'
import { chooseEncoding, isFresh, type Encoding } from './negotiation.ts'
import { STATUS_CODES } from './node-http.ts'
import { isSearch, readPath } from './paths.ts'
import {
  bodyAnswerOf,
  pageReplies,
  type BodyAnswer,
  type PageReplies,
  type Reply,
} from './replies.ts'

const mostBytes = 64 * 1024 * 1024

interface ReadyPage {
  answer: BodyAnswer
  encodings: Partial<Record<Encoding, ReadyBody>>
}

interface ReadyBody {
  replies: PageReplies
  second: number
  bytes: Buffer
}

export class ReadyAnswers {
  readonly #store: LiveStore
  readonly #security: readonly string[]
  readonly #pages = new Map<string, ReadyPage>()
  #release: object | undefined
  #bytes = 0
  #second = 0
  #date = ''

  constructor(store: LiveStore, security: readonly string[]) {
    this.#store = store
    this.#security = security
  }

  /** What to write, or nothing where the request is for others to answer. */
  find(
    address: string,
    accepted: string | undefined,
    known: string | undefined,
  ): Buffer | undefined {
    this.#renew()
    const page = this.#pages.get(address) ?? this.#read(address)
    if (!page) return undefined
    const encoding = chooseEncoding(page.answer.body, accepted)
    const ready = page.encodings[encoding] ?? this.#prepare(page, encoding)
    const { etag, unchanged } = ready.replies
    if (unchanged && isFresh(etag, known)) return this.#write(unchanged)
    if (ready.second !== this.#second) {
      ready.bytes = this.#write(ready.replies.whole)
      ready.second = this.#second
    }
    return ready.bytes
  }

  #renew(): void {
    const second = Math.floor(Date.now() / 1_000)
    if (second !== this.#second) {
      this.#second = second
      this.#date = new Date(second * 1_000).toUTCString()
    }
    const release = this.#store.head()
    if (release === this.#release) return
    this.#release = release
    this.#clear()
  }

  #clear(): void {
    this.#pages.clear()
    this.#bytes = 0
  }

  #read(address: string): ReadyPage | undefined {
    const asked = readPath(address)
    if (isSearch(asked)) return undefined
    const found = asked.type === 'path' && this.#release ? this.#store.find(asked.path) : undefined
    const answer = found && bodyAnswerOf(found)
    if (!answer) return undefined
    const page = { answer, encodings: {} }
    this.#pages.set(address, page)
    return page
  }

  #prepare(page: ReadyPage, encoding: Encoding): ReadyBody {
    const replies = pageReplies(page.answer, encoding, this.#security)
    const ready = { replies, second: this.#second, bytes: this.#write(replies.whole) }
    if (this.#bytes > mostBytes) this.#clear()
    this.#bytes += ready.bytes.length
    page.encodings[encoding] = ready
    return ready
  }

  /** As node:http writes it on a connection that stays open. */
  #write({ status, headers, bytes }: Reply): Buffer {
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`
    for (let index = 0; index < headers.length; index += 2)
      head += `${headers[index]}: ${headers[index + 1]}\r\n`
    head += `Date: ${this.#date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n`
    return Buffer.concat([Buffer.from(head, 'latin1'), bytes ?? Buffer.alloc(0)])
  }
}
