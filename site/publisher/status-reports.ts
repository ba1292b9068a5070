/**
 * Tells the editorial server how entries fare. The latest word on an entry is
 * the one that counts: while the server is away, words wait, one an entry. The
 * first word is told at once; those that come soon after it are told together,
 * as are those of a release of many entries: each telling is a transaction of
 * the office, which has approvals to write meanwhile.
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

const gatherSeconds = 0.1

export class StatusReports {
  readonly #feed: Feed
  readonly #log: Logger
  readonly #signal: AbortSignal
  readonly #retrySeconds: number
  readonly #waiting = new Map<number, EntryStatus>()
  #isSending = false

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
    if (!this.#isSending) void this.#send()
  }

  async #send(): Promise<void> {
    this.#isSending = true
    // The words of one release come in one breath.
    await Promise.resolve()
    while (this.#waiting.size > 0 && !this.#signal.aborted) {
      const statuses = this.#waiting.values().take(mostStatuses).toArray()
      try {
        await this.#feed.report(statuses, this.#signal)
        for (const status of statuses)
          if (this.#waiting.get(status.number) === status) this.#waiting.delete(status.number)
        if (this.#waiting.size < mostStatuses) await waitFor(gatherSeconds, this.#signal)
      } catch (error) {
        if (this.#signal.aborted) return
        this.#log.debug({ err: error }, 'status not told')
        await waitFor(this.#retrySeconds, this.#signal)
      }
    }
    // In the same breath as the last look: a word that comes now begins anew.
    this.#isSending = false
  }
}
