/**
 * The store as the public server sees it: the present release, with answers and
 * bodies remembered in memory. SQLite is asked at the first request of each
 * millisecond whether anything was committed. The file may appear, or be
 * replaced by one made anew, while the server runs.
 */
import { statSync } from 'node:fs'
import type { Logger } from 'pino'
import {
  isCurrent,
  isDamage,
  openStoreForReading,
  readMark,
  StoreError,
  type Answer,
  type SiteReader,
  type StoredBody,
  type StoreHead,
} from '../store/index.ts'
import { BodyCache } from './body-cache.ts'

/** An answer with the bytes it names, where it names any. */
export interface Found {
  answer: Answer
  body: StoredBody | undefined
}

const mostBytes = 64 * 1024 * 1024
const mostAnswers = 50_000
/** How long an answer of SQLite holds that nothing was committed, in milliseconds. */
const versionInterval = 1
/** How often the file itself is looked at, in milliseconds. */
const fileInterval = 250
/** How often is looked whether the publisher is at the end of the ledger, in milliseconds. */
const currentInterval = 20

export interface LiveStoreSettings {
  path: string
  log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** How long, at most, nothing is served that the publisher has not confirmed. */
  patienceSeconds?: number | undefined
}

export class LiveStore {
  readonly #path: string
  readonly #log: LiveStoreSettings['log']
  readonly #bodies = new BodyCache(mostBytes)
  readonly #answers = new Map<string, Answer>()
  #reader: SiteReader | undefined
  #file = ''
  #lookedAt = 0
  #askedAt = 0
  #version = -1
  #isDamaged = false
  #head: StoreHead | undefined
  /** Until then, in performance.now()'s milliseconds, a store may be too old to be served; 0 once it is known not to be. */
  #unconfirmedUntil: number
  #confirmedAt = -Infinity

  constructor({ path, log, patienceSeconds = 0 }: LiveStoreSettings) {
    this.#path = path
    this.#log = log
    this.#unconfirmedUntil = patienceSeconds > 0 ? performance.now() + patienceSeconds * 1_000 : 0
  }

  /** The release served now, another object for each, or undefined before the first. */
  head(): StoreHead | undefined {
    this.#refresh()
    return this.#unconfirmedUntil > 0 && !this.#isConfirmed() ? undefined : this.#head
  }

  /** What the site answers at a path, with its bytes. Call `head` first in a request. */
  find(path: string): Found | undefined {
    const known = this.#answers.get(path)
    if (known) {
      const body = 'body' in known ? this.#bodies.get(known.body) : undefined
      if (body || !('body' in known)) return { answer: known, body }
    }
    return this.#reader && this.#read(this.#reader, path)
  }

  /** Asks the search of the release served. */
  search<T>(ask: (search: SiteReader['search']) => T): T | undefined {
    const reader = this.#reader
    return reader?.snapshot(() => ask(reader.search))
  }

  close(): void {
    this.#reader?.close()
    this.#reader = undefined
  }

  /** Answer and body belong to one release, even if another is committed in between. */
  #read(reader: SiteReader, path: string): Found | undefined {
    return reader.snapshot(() => {
      const answer = reader.findAnswer(path)
      if (!answer) return undefined
      if (this.#answers.size >= mostAnswers) this.#answers.clear()
      this.#answers.set(path, answer)
      if (!('body' in answer)) return { answer, body: undefined }
      const body = this.#bodies.get(answer.body) ?? reader.requireBody(answer.body)
      this.#bodies.put(body)
      return { answer, body }
    })
  }

  /**
   * A copy put back, or a node that was off for a while, may show what was
   * withdrawn since. Where the publisher can say nothing, what is here is served.
   */
  #isConfirmed(): boolean {
    const now = performance.now()
    if (now - this.#confirmedAt < currentInterval) return false
    this.#confirmedAt = now
    if (!isCurrent(this.#path)) {
      if (now < this.#unconfirmedUntil) return false
      this.#log.warn('served without knowing whether the ledger has gone on')
    }
    this.#unconfirmedUntil = 0
    return true
  }

  #refresh(): void {
    const now = performance.now()
    if (now - this.#askedAt < versionInterval) return
    this.#askedAt = now
    if (now - this.#lookedAt > fileInterval || !this.#reader) {
      this.#lookedAt = now
      this.#openIfNew()
    }
    if (this.#reader) this.#readHead(this.#reader)
  }

  /** A store that is damaged while it is served: what is in memory goes on. */
  #readHead(reader: SiteReader): void {
    try {
      const version = reader.version()
      if (version === this.#version) return
      this.#head = this.#servableHead(reader)
      this.#answers.clear()
      this.#version = version
      this.#isDamaged = false
    } catch (error) {
      if (!isDamage(error)) throw error
      if (!this.#isDamaged) this.#log.error({ err: error }, 'site store damaged')
      this.#isDamaged = true
    }
  }

  /** A store made anew takes over when it holds its first release. */
  #openIfNew(): void {
    const status = statSync(this.#path, { throwIfNoEntry: false })
    const file = status ? `${status.dev}:${status.ino}` : ''
    if (file === '' || file === this.#file) return
    const reader = this.#open()
    if (!reader) return
    if (this.#reader && !this.#servableHead(reader)) return reader.close()
    this.close()
    this.#reader = reader
    this.#file = file
    this.#version = -1
    // The first question after a change of file must not find the former answers.
    this.#answers.clear()
    this.#log.info({ release: reader.head()?.release }, 'site store opened')
  }

  /** Nothing where this node has published a withdrawal that the store does not know. */
  #servableHead(reader: SiteReader): StoreHead | undefined {
    const head = reader.head()
    return head && head.number >= (readMark(this.#path)?.number ?? 0) ? head : undefined
  }

  #open(): SiteReader | undefined {
    try {
      return openStoreForReading(this.#path)
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      if (error.code !== 'STORE_MISSING') this.#log.error({ err: error }, 'site store not opened')
      return undefined
    }
  }
}
