/**
 * Tells the editorial server how entries fare. The latest word on an entry is
 * the one that counts: while the server is away, words wait, one an entry. A release
 * of many entries is told of in batches.
 */
import type { Logger } from 'pino'
import { mostStatuses, type EntryStatus, type Feed } from './feed.ts'
import { waitFor } from './wait.ts'

interface ReportParts {
  feed: Feed
  log: Logger
  signal: AbortSignal
  retrySeconds: number
}

export class StatusReports {
  readonly #feed: Feed
  readonly #log: Logger
  readonly #signal: AbortSignal
  readonly #retrySeconds: number
  readonly #waiting = new Map<number, EntryStatus>()
  #sending: Promise<void> | undefined

  constructor({ feed, log, signal, retrySeconds }: ReportParts) {
    this.#feed = feed
    this.#log = log
    this.#signal = signal
    this.#retrySeconds = retrySeconds
  }

  /** Notes a word on an entry and sends it when it can. */
  report(status: EntryStatus): void {
    this.#waiting.delete(status.number)
    this.#waiting.set(status.number, status)
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined
    })
  }

  async #send(): Promise<void> {
    while (this.#waiting.size > 0 && !this.#signal.aborted) {
      const statuses = this.#waiting.values().take(mostStatuses).toArray()
      try {
        await this.#feed.report(statuses, this.#signal)
        for (const status of statuses)
          if (this.#waiting.get(status.number) === status) this.#waiting.delete(status.number)
      } catch (error) {
        if (this.#signal.aborted) return
        this.#log.debug({ err: error }, 'status not told')
        await waitFor(this.#retrySeconds, this.#signal)
      }
    }
  }
}
