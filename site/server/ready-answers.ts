/**
 * Answers ready to be written to a connection: head and body in one piece, for
 * each address and encoding. They belong to one release. The header Date is set
 * in them on the way out, where it has become another: making them anew each
 * second would leave the garbage of all pages behind.
 */
import type { LiveStore } from './live-store.ts'
import { chooseEncoding, isFresh, type Encoding, type Offered } from './negotiation.ts'
import { STATUS_CODES } from './node-http.ts'
import { isSearch, readPath } from './paths.ts'
import { bodyAnswerOf, pageReplies, type BodyAnswer, type Reply } from './replies.ts'

const mostBytes = 64 * 1024 * 1024

interface ReadyPage {
  offered: Offered
  encodings: Partial<Record<Encoding, ReadyBody>>
}

interface ReadyBody {
  etag: string
  whole: Dated
  unchanged: Dated | undefined
}

/** An answer with its date in it. */
interface Dated {
  bytes: Buffer
  /** Where the date stands. */
  at: number
  second: number
}

export class ReadyAnswers {
  readonly #store: Pick<LiveStore, 'head' | 'find'>
  readonly #security: readonly string[]
  readonly #pages = new Map<string, ReadyPage>()
  /** Answers that a slow reader has not taken yet: they stay as they are. */
  readonly #onTheWay = new WeakSet<Buffer>()
  #release: object | undefined
  #bytes = 0
  #second = 0
  #date = ''

  constructor(store: Pick<LiveStore, 'head' | 'find'>, security: readonly string[]) {
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
    const page = this.#pages.get(address)
    const ready =
      page?.encodings[chooseEncoding(page.offered, accepted)] ?? this.#prepare(address, accepted)
    if (!ready) return undefined
    const { etag, unchanged, whole } = ready
    return this.#datedNow(unchanged && isFresh(etag, known) ? unchanged : whole)
  }

  /** To be called for an answer that has not gone out at once. */
  noteOnTheWay(answer: Buffer): void {
    this.#onTheWay.add(answer)
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

  #prepare(address: string, accepted: string | undefined): ReadyBody | undefined {
    const answer = this.#read(address)
    if (!answer) return undefined
    const encoding = chooseEncoding(answer.body, accepted)
    const { etag, whole, unchanged } = pageReplies(answer, encoding, this.#security)
    const ready = {
      etag,
      whole: this.#dated(whole),
      unchanged: unchanged && this.#dated(unchanged),
    }
    if (this.#bytes > mostBytes) this.#clear()
    this.#bytes += ready.whole.bytes.length + (ready.unchanged?.bytes.length ?? 0)
    const { gzip, brotli } = answer.body
    const offered = { gzip: gzip && true, brotli: brotli && true }
    const page = this.#pages.get(address) ?? { offered, encodings: {} }
    page.encodings[encoding] = ready
    this.#pages.set(address, page)
    return ready
  }

  #read(address: string): BodyAnswer | undefined {
    const asked = readPath(address)
    if (isSearch(asked)) return undefined
    const found = asked.type === 'path' && this.#release ? this.#store.find(asked.path) : undefined
    return found && bodyAnswerOf(found)
  }

  /** As node:http writes it on a connection that stays open. */
  #dated({ status, headers, bytes = Buffer.alloc(0) }: Reply): Dated {
    const start = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n`
    let fields = ''
    for (let index = 0; index < headers.length; index += 2)
      fields += `${headers[index]}: ${headers[index + 1]}\r\n`
    const before = `${start}${fields}Date: `
    const head = `${before}${this.#date}\r\nConnection: keep-alive\r\nKeep-Alive: timeout=5\r\n\r\n`
    const whole = Buffer.concat([Buffer.from(head, 'latin1'), bytes])
    return { bytes: whole, at: before.length, second: this.#second }
  }

  #datedNow(answer: Dated): Buffer {
    if (answer.second === this.#second) return answer.bytes
    if (this.#onTheWay.has(answer.bytes)) answer.bytes = Buffer.from(answer.bytes)
    answer.bytes.write(this.#date, answer.at, 'latin1')
    answer.second = this.#second
    return answer.bytes
  }
}
