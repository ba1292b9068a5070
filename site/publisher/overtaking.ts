/**
 * Withdrawals overtake: while a release is made, the ledger is followed on,
 * and what is withdrawn answers 410 at once. The making is broken off, so that
 * the pages that name it go first (off-pages.ts), and begun anew with the
 * entries that came meanwhile.
 */
import type { Logger } from 'pino'
import { LedgerError, headAfter, parseEntry, requireNext, type Entry } from '../../ledger/index.ts'
import { isDamage, type SiteWriter, type Withdrawn } from '../store/index.ts'
import { PublishError } from './errors.ts'
import type { Feed } from './feed.ts'
import type { Followed } from './followed.ts'
import { waitFor } from './wait.ts'

interface OvertakingParts {
  store: SiteWriter
  feed: Feed
  log: Logger
  signal: AbortSignal
  followed: Followed
  /** Up to this entry withdrawals are off all pages as far as they can be. */
  offUpTo: number
}

/** Most releases are made sooner, and nothing has to overtake them. Also the pause between questions. */
const patienceSeconds = 0.1
/** How long a release may take that carries out a withdrawal itself, in milliseconds. */
const ownPatience = 400
const feedWaitSeconds = 25
const retrySeconds = 1

export class Overtaking {
  readonly #parts: OvertakingParts
  readonly #stopping = new AbortController()
  readonly #breakingOff = new AbortController()
  readonly #signal: AbortSignal
  readonly #entries: Entry[] = []
  readonly #watching: Promise<void>
  #ownLimit: NodeJS.Timeout | undefined
  #failure: unknown

  /** Begins to watch. */
  constructor(parts: OvertakingParts) {
    this.#parts = parts
    this.#signal = AbortSignal.any([parts.signal, this.#stopping.signal])
    this.#watching = this.#watch().catch((error: unknown) => {
      this.#failure = error
    })
  }

  /** Ends the making. */
  get making(): AbortSignal {
    return AbortSignal.any([this.#parts.signal, this.#breakingOff.signal])
  }

  get hasBrokenOff(): boolean {
    return this.#breakingOff.signal.aborted
  }

  /** What came meanwhile, in order and checked to follow; applied to nothing yet. */
  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** What of the release in the making is withdrawn already. */
  get withdrawn(): Withdrawn[] {
    return this.#parts.followed.withdrawnBy(this.#entries)
  }

  /** Ends the watching. Throws what it could not go on after, such as a damaged store. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    clearTimeout(this.#ownLimit)
    await this.#watching
    if (this.#failure !== undefined) throw this.#failure
  }

  async #watch(): Promise<void> {
    const { store, followed } = this.#parts
    await waitFor(patienceSeconds, this.#signal)
    // Before the first release there is nothing to take off.
    if (this.#signal.aborted || !store.head()) return
    if (followed.hasWithdrawal) {
      withdrawEarly(this.#parts, followed.withdrawn())
      this.#ownLimit = setTimeout(() => this.#breakOffFor(followed.waiting), ownPatience)
    }
    while (!this.#signal.aborted) {
      if (!(await this.#ask())) return
      // A feed that answers at once must not keep this process from its work.
      await waitFor(patienceSeconds, this.#signal)
    }
  }

  /** False where an entry cannot be followed: whoever takes the entries says so. */
  async #ask(): Promise<boolean> {
    const { feed, followed, log } = this.#parts
    const number = this.#entries.at(-1)?.number ?? followed.head.number
    let values: unknown[]
    try {
      values = await feed.entriesAfter(number, feedWaitSeconds, this.#signal)
    } catch (error) {
      if (this.#signal.aborted) return false
      if (!(error instanceof PublishError)) throw error
      log.warn({ code: error.code, why: error.message }, 'the feed was not asked for withdrawals')
      await waitFor(retrySeconds, this.#signal)
      return true
    }
    const isWhole = this.#add(values)
    if (this.#entries.some(({ type }) => type === 'withdrawn'))
      withdrawEarly(this.#parts, this.withdrawn)
    this.#breakOffFor(this.#entries)
    return isWhole
  }

  /** Only a renderer that tells what pages read can take anything off them. */
  #breakOffFor(entries: readonly Entry[]): void {
    const { followed, offUpTo } = this.#parts
    const isNew = entries.some(({ type, number }) => type === 'withdrawn' && number > offUpTo)
    if (isNew && followed.heldBack) this.#breakingOff.abort()
  }

  #add(values: readonly unknown[]): boolean {
    try {
      for (const value of values) {
        const last = this.#entries.at(-1)
        const entry = parseEntry(value)
        requireNext(last ? headAfter(last) : this.#parts.followed.head, entry)
        this.#entries.push(entry)
      }
      return true
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      return false
    }
  }
}

/** Takes addresses off the release that is served; answers whether they are off. */
export function withdrawEarly(
  { store, log }: Pick<OvertakingParts, 'store' | 'log'>,
  withdrawn: readonly Withdrawn[],
): boolean {
  try {
    const count = store.commitWithdrawal(withdrawn)
    if (count > 0) log.warn({ addresses: count }, 'withdrawn ahead of the release')
    return store.head() !== undefined
  } catch (error) {
    // Such as a full disk: it is tried again with the release.
    if (isDamage(error)) throw error
    log.error({ err: error }, 'not withdrawn ahead of the release')
    return false
  }
}
