/**
 * Follows the ledger and makes releases. Entries are applied in order, whatever
 * waits is published together, and a release that may not be seen leaves the
 * former one serving until the next entry or, where the fault passes by
 * itself, until the next attempt.
 */
import type { Logger } from 'pino'
import { LedgerError, LedgerView, parseEntry, subjectOf, type Entry } from '../../ledger/index.ts'
import type { MediaStore } from '../../media/index.ts'
import { isDamage, type MediaRoute, type ReleaseRecord, type SiteWriter } from '../store/index.ts'
import { withdrawnAddressesOf } from './addresses.ts'
import { namingDocument } from './culprit.ts'
import { PublishError, type Culprit } from './errors.ts'
import type { Feed } from './feed.ts'
import { HeldBack } from './held-back.ts'
import { countDocuments, makeRelease, type MadeRelease } from './make-release.ts'
import { PublishedMedia } from './media-routes.ts'
import * as messages from './messages.ts'
import type { Renderer } from './renderer.ts'
import { StatusReports } from './status-reports.ts'
import { waitFor } from './wait.ts'

export interface PublisherParts {
  store: SiteWriter
  media: MediaStore
  feed: Feed
  renderer: Renderer
  origin: string
  log: Logger
  /** Stops the publisher between two releases. */
  signal: AbortSignal
  /** How long an unasked-for pause may last at most, in seconds. */
  longestPauseSeconds?: number
}

/** How long the feed may wait before it answers that there is nothing new. */
const feedWaitSeconds = 25
/** How many entries the feed sends at most. */
const fullAnswer = 500
/** How long a ledger that cannot be followed is left alone at most. */
const stoppedPauseSeconds = 60

export class Publisher {
  readonly #parts: PublisherParts
  readonly #reports: StatusReports
  readonly #view = new LedgerView()
  readonly #media = new PublishedMedia(this.#view)
  readonly #heldBack: HeldBack | undefined
  /** Why documents of the release in the making are held back, by entry. */
  readonly #held = new Map<number, PublishError>()
  /** Applied to the view, not yet in a release. */
  #waiting: Entry[] = []
  #isDue = false
  #failures = 0

  constructor(parts: PublisherParts) {
    this.#parts = parts
    this.#reports = new StatusReports({ retrySeconds: parts.longestPauseSeconds ?? 5, ...parts })
    for (const entry of parts.store.entries()) this.#view.apply(entry)
    parts.renderer.show(this.#view)
    const { tracking } = parts.renderer
    if (tracking) this.#heldBack = new HeldBack({ view: this.#view, tracking, media: this.#media })
    this.#heldBack?.restore(parts.store.findMeta('held'), parts.store.entries())
    this.#settle()
    this.#isDue = this.#isOutdated()
  }

  /** Follows the feed until the signal says to stop. */
  async run(): Promise<void> {
    const { signal, log } = this.#parts
    log.info({ entry: this.#view.head.number, due: this.#isDue }, 'following the ledger')
    this.#tellLive(this.#parts.store.releases(1)[0], [])
    const hasRelease = this.#parts.store.head() !== undefined
    if (this.#isDue && hasRelease) {
      await this.#takeWithdrawals()
      await this.#attempt(() => this.#publish())
    }
    while (!signal.aborted) await this.#attempt(() => this.#step())
  }

  /** One question to the feed, and a release when all that waits has been taken. */
  async #step(): Promise<void> {
    const { feed, signal } = this.#parts
    const wait = this.#isDue ? 0 : feedWaitSeconds
    const values = await feed.entriesAfter(this.#view.head.number, wait, signal)
    const broken = this.#take(values)
    if (broken) {
      if (this.#isDue) await this.#attempt(() => this.#publish())
      return this.#stop(broken)
    }
    // A full answer has more behind it: all of it becomes one release, but a withdrawal waits for none.
    const isUrgent = this.#hasWithdrawal() && this.#parts.store.head() !== undefined
    if (this.#isDue && (isUrgent || values.length < fullAnswer)) await this.#publish()
    this.#failures = 0
  }

  /** Drawing the whole site takes a while: what was withdrawn meanwhile goes first. */
  async #takeWithdrawals(): Promise<void> {
    const { feed, signal, log } = this.#parts
    try {
      const broken = this.#take(await feed.entriesAfter(this.#view.head.number, 0, signal))
      if (broken) log.error({ err: broken.error, entry: broken.number }, 'an entry does not follow')
    } catch (error) {
      if (!(error instanceof PublishError) && !signal.aborted) throw error
      log.warn({ err: error }, 'the feed was not asked for withdrawals')
    }
    this.#withdrawWaiting()
  }

  #hasWithdrawal(): boolean {
    return this.#waiting.some(({ type }) => type === 'withdrawn')
  }

  /** Applies entries in order; answers the error of the first that cannot be followed. */
  #take(values: unknown[]): { number: number; error: LedgerError } | undefined {
    for (const value of values)
      try {
        const entry = parseEntry(value)
        const noteTaken = this.#heldBack?.notice(entry)
        this.#view.apply(entry)
        noteTaken?.()
        this.#waiting.push(entry)
        this.#isDue = true
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error
        return { number: this.#view.head.number + 1, error }
      }
    return undefined
  }

  async #publish(): Promise<void> {
    const { store, log } = this.#parts
    const startedAt = new Date()
    const entries = this.#waiting
    for (const { number } of entries) this.#reports.report({ number, state: 'rendering' })
    const { change, isWhole, warnings } = await this.#make(entries)
    for (const { path, ...warning } of warnings.slice(0, 20)) log.warn({ path, ...warning }, 'link')
    await this.#fetchBlobs(change.media)
    const record = isWhole
      ? store.commitRelease(change, startedAt)
      : store.commitChange(change, startedAt)
    const held = new Map(this.#held)
    this.#settle()
    this.#waiting = []
    this.#isDue = false
    const live = entries.filter(({ number }) => !held.has(number))
    if (live.length > 0) this.#tellLive(record, live)
    for (const [number, error] of held) this.#tellHeld(number, error)
    log.info({ ...record, documents: countDocuments(this.#view) }, 'release is live')
  }

  /** A document that cannot be rendered is held back, and the rest goes on. */
  async #make(entries: readonly Entry[]): Promise<MadeRelease> {
    const parts = { ...this.#parts, view: this.#view, media: this.#media, entries }
    for (;;)
      try {
        return await makeRelease({ ...parts, held: this.#heldBack?.toNote() })
      } catch (error) {
        if (!(error instanceof PublishError) || !this.#heldBack?.mayHold(error, entries))
          throw error
        this.#log(error)
        this.#held.set(this.#numberOf(error, entries), error)
      }
  }

  #numberOf({ culprit }: PublishError, entries: readonly Entry[]): number {
    const isIts = (entry: Entry) =>
      subjectOf(entry).kind === culprit?.kind && subjectOf(entry).id === culprit.id
    return entries.findLast(isIts)?.number ?? 0
  }

  /** What has changed until now is in the store's release. */
  #settle(): void {
    const { renderer } = this.#parts
    renderer.show(this.#view)
    renderer.tracking?.settle()
    this.#media.settle()
    this.#heldBack?.settle()
    this.#held.clear()
  }

  /** Brings the blobs that this site lacks; each is checked against its hash. */
  async #fetchBlobs(routes: readonly MediaRoute[]): Promise<void> {
    const { media, feed, signal } = this.#parts
    for (const { hash, path } of routes)
      try {
        if (!(await media.has(hash))) await media.put(hash, await feed.blob(hash, signal))
      } catch (error) {
        throw namingDocument(error, this.#view, path)
      }
  }

  /** Runs a step; what goes wrong is logged, told to the editor and tried again in time. */
  async #attempt(step: () => Promise<void>): Promise<void> {
    const { signal, longestPauseSeconds = 30 } = this.#parts
    try {
      await step()
    } catch (error) {
      if (signal.aborted) return
      // Nothing can be mended here: whoever opened the store makes it anew.
      if (isDamage(error)) throw error
      const isFinal = error instanceof PublishError && !error.isPassing
      this.#log(error)
      const isWithdrawn = this.#withdrawWaiting()
      this.#tellFailed(error, isWithdrawn)
      // The same documents give the same fault: the next entry is waited for.
      if (isFinal) this.#isDue = false
      else await waitFor(this.#pauseSeconds(longestPauseSeconds), signal)
    }
  }

  /** What passes by itself, such as a restart of the CMS, is told in one line. */
  #log(error: unknown): void {
    const waiting = this.#waiting.length
    if (error instanceof PublishError && error.isPassing)
      this.#parts.log.warn({ code: error.code, why: error.message, waiting }, 'no new release yet')
    else this.#parts.log.error({ err: error, waiting }, 'no new release')
  }

  /** A withdrawal never waits for another document to be mended. */
  #withdrawWaiting(): boolean {
    if (!this.#hasWithdrawal()) return false
    const { store, log } = this.#parts
    try {
      const count = store.commitWithdrawal(withdrawnAddressesOf(this.#view, this.#media))
      if (count > 0) log.warn({ addresses: count }, 'withdrawn ahead of the release')
      return store.head() !== undefined
    } catch (error) {
      // Such as a full disk: it is tried again with the release.
      if (isDamage(error)) throw error
      log.error({ err: error }, 'not withdrawn ahead of the release')
      return false
    }
  }

  /** Grows from a quarter of a second, so that a restart of the CMS is hardly noticed. */
  #pauseSeconds(longest: number): number {
    this.#failures += 1
    return Math.min(0.25 * 2 ** Math.min(this.#failures - 1, 10), longest)
  }

  async #stop({ number, error }: { number: number; error: LedgerError }): Promise<void> {
    const { log, signal, longestPauseSeconds = stoppedPauseSeconds } = this.#parts
    const notice =
      error.code === 'ENTRY_INVALID' || error.code === 'ENTRY_UNKNOWN'
        ? messages.ledgerUnknown(number)
        : messages.ledgerBroken(number)
    log.fatal({ err: error, code: error.code, entry: number }, 'the ledger cannot be followed')
    this.#reports.report({ number, state: 'failed', failure: notice })
    await waitFor(this.#pauseSeconds(longestPauseSeconds), signal)
  }

  #tellLive(record: ReleaseRecord | undefined, entries: Entry[]): void {
    if (!record) return
    const { release, routesChanged, milliseconds } = record
    const numbers = entries.length > 0 ? entries.map(({ number }) => number) : [record.number]
    // The release of an empty ledger shows no entry.
    for (const number of numbers.filter((one) => one > 0))
      this.#reports.report({ number, state: 'live', release, routesChanged, milliseconds })
  }

  #tellHeld(number: number, { culprit, notice }: PublishError): void {
    this.#reports.report({
      number,
      state: 'failed',
      failure: { ...culprit, ...notice, what: messages.heldBack(notice) },
    })
  }

  #tellFailed(error: unknown, isWithdrawn: boolean): void {
    const last = this.#waiting.at(-1)
    if (!last) return
    const isKnown = error instanceof PublishError
    const culprit: Culprit = (isKnown && error.culprit) || subjectOf(last)
    const notice = isKnown ? error.notice : messages.unexpected
    for (const { number, type } of this.#waiting) {
      const told = type === 'withdrawn' && isWithdrawn ? messages.withdrawnEarly(notice) : notice
      this.#reports.report({ number, state: 'failed', failure: { ...culprit, ...told } })
    }
  }

  /** No release yet, or templates or public origin that have changed since the last one. */
  #isOutdated(): boolean {
    const { store, renderer, origin } = this.#parts
    if (!store.head()) return true
    return store.findMeta('bundle') !== renderer.bundle || store.findMeta('origin') !== origin
  }
}
