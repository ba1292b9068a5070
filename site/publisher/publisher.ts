/**
 * Follows the ledger and makes releases. Entries are applied in order, whatever
 * waits is published together, and a release that may not be seen leaves the
 * former one serving until the next entry or, where the fault passes by
 * itself, until the next attempt.
 */
import type { Logger } from 'pino'
import type { MediaStore } from '../../media/index.ts'
import { isDamage, type SiteWriter } from '../store/index.ts'
import type { DocumentArchive } from './document-archive.ts'
import { PublishError } from './errors.ts'
import { behind, type Feed } from './feed.ts'
import { Followed, type Broken } from './followed.ts'
import { make, type Made } from './making.ts'
import { OffPages } from './off-pages.ts'
import { Overtaking } from './overtaking.ts'
import type { Renderer } from './renderer.ts'
import { Scrub, type ScrubPace } from './scrub.ts'
import { StatusReports } from './status-reports.ts'
import { tellFailed, tellLive, tellRendering, tellStanding, tellStopped } from './telling.ts'
import { waitFor } from './wait.ts'

export interface PublisherParts {
  store: SiteWriter
  media: MediaStore
  feed: Feed
  renderer: Renderer
  /** Where documents are kept; without one, in memory. */
  archive?: DocumentArchive
  origin: string
  log: Logger
  /** Stops the publisher between two releases. */
  signal: AbortSignal
  /** Whether drawing is rehearsed once there is nothing to do. */
  isRehearsing?: boolean
  /** How long an unasked-for pause may last at most, in seconds. */
  longestPauseSeconds?: number
  /** How fast the store is looked through for damage. */
  scrubPace?: ScrubPace
}

/** How long the feed may wait before it answers that there is nothing new. */
const feedWaitSeconds = 25
/** How long a release may take before editors are told that it is being made. */
const untoldMilliseconds = 100
/** How many entries the feed sends at most. */
const fullAnswer = 500
/** How long a ledger that cannot be followed is left alone at most. */
const stoppedPauseSeconds = 60

export class Publisher {
  readonly #parts: PublisherParts
  readonly #reports: StatusReports
  readonly #followed: Followed
  readonly #off: OffPages
  readonly #scrub: Scrub
  #isDue: boolean
  /** Whether the end of the ledger has been reached since the start. */
  #isCurrent = false
  /** The entry up to which a release was last tried. */
  #triedTo = 0
  #failures = 0

  constructor(parts: PublisherParts) {
    this.#parts = parts
    this.#reports = new StatusReports({ retrySeconds: parts.longestPauseSeconds ?? 5, ...parts })
    this.#followed = new Followed({ ...parts, known: parts.store.lastWithdrawal() })
    this.#off = new OffPages({ ...parts, followed: this.#followed })
    this.#scrub = new Scrub({ ...parts, pace: parts.scrubPace })
    this.#isDue = this.#isOutdated()
  }

  /** Follows the feed until the signal says to stop. */
  async run(): Promise<void> {
    const { store, signal, log } = this.#parts
    log.info({ entry: this.#followed.head.number, due: this.#isDue }, 'following the ledger')
    tellStanding(this.#reports, store.releases(1)[0], this.#followed.heldBack)
    const mayBegin = store.head() !== undefined && !this.#followed.isBehind
    if (this.#isDue && mayBegin) await this.#attempt(() => this.#publish())
    const scrubbing = this.#scrub.run()
    try {
      while (!signal.aborted) await this.#attempt(() => this.#step())
    } finally {
      this.#scrub.stop()
      await scrubbing
    }
  }

  /** One question to the feed, and a release when all that waits has been taken. */
  async #step(): Promise<void> {
    const { store } = this.#parts
    if (this.#scrub.takeFinding()) await this.#mend()
    const wait = this.#isDue || !this.#isCurrent ? 0 : feedWaitSeconds
    const values = await this.#ask(wait)
    if (!values) return
    const broken = this.#take(values)
    if (broken) {
      if (this.#isDue) await this.#attempt(() => this.#publish())
      return this.#stop(broken)
    }
    // A full answer has more behind it: all of it becomes one release, but a withdrawal waits for none.
    const isLast = values.length < fullAnswer
    const { hasWithdrawal, isBehind } = this.#followed
    const isUrgent = hasWithdrawal && store.head() !== undefined && !isBehind
    if (this.#isDue && (isUrgent || isLast)) await this.#publish()
    if (isLast) this.#declareCurrent()
    this.#failures = 0
  }

  /** The next entries; none of them where damage is found while the feed has nothing new. */
  async #ask(waitSeconds: number): Promise<unknown[] | undefined> {
    const { feed, signal } = this.#parts
    const { found } = this.#scrub
    const either = AbortSignal.any([signal, found])
    try {
      return await feed.entriesAfter(this.#followed.head.number, waitSeconds, either)
    } catch (error) {
      if (found.aborted && !signal.aborted) return undefined
      throw error
    }
  }

  /** The file may be wrong anywhere: another is made, and takes its place. */
  async #mend(): Promise<void> {
    this.#parts.store.requireWholeRelease()
    this.#isDue = true
    await this.#publish()
  }

  /** Public servers that start wait for this. */
  #declareCurrent(): void {
    if (this.#isCurrent) return
    this.#isCurrent = true
    const { store, renderer, isRehearsing, signal } = this.#parts
    store.declareCurrent()
    if (isRehearsing) void renderer.rehearse?.(signal)
  }

  #take(values: readonly unknown[]): Broken | undefined {
    const before = this.#followed.head.number
    const broken = this.#followed.take(values)
    if (this.#followed.head.number > before) this.#isDue = true
    return broken
  }

  async #publish(): Promise<void> {
    const { head, carriedOut, isBehind } = this.#followed
    if (isBehind) throw behind(head, { number: carriedOut })
    for (;;) {
      const overtaking = await this.#publishUnlessOvertaken()
      if (!overtaking) return
      await this.#off.take(overtaking.entries.at(-1)?.number)
    }
  }

  /** Answers what has broken it off. */
  async #publishUnlessOvertaken(): Promise<Overtaking | undefined> {
    const parts = { ...this.#parts, followed: this.#followed }
    const { head, waiting } = this.#followed
    this.#triedTo = head.number
    const telling = setTimeout(() => tellRendering(this.#reports, waiting), untoldMilliseconds)
    const overtaking = new Overtaking({ ...parts, offUpTo: this.#off.upTo })
    let made: Made | undefined
    try {
      made = await make({ ...parts, signal: overtaking.making })
      await overtaking.stop()
      this.#commit(made, overtaking)
      made = undefined
      return undefined
    } catch (error) {
      if (!overtaking.hasBrokenOff || parts.signal.aborted || isDamage(error)) throw error
      parts.log.warn({ entries: waiting.length }, 'a withdrawal goes first')
      return overtaking
    } finally {
      clearTimeout(telling)
      made?.giveUp()
      await overtaking.stop()
      // Should one of them not stand, it is found again at the next question.
      this.#take(overtaking.entries)
    }
  }

  #commit(made: Made, { withdrawn }: Overtaking): void {
    const { log } = this.#parts
    const { waiting, heldBack } = this.#followed
    const record = made.commit(withdrawn)
    const held = new Map(heldBack?.heldNow)
    const drawnAfterAll = heldBack?.drawnAfterAll ?? []
    this.#followed.settle()
    this.#isDue = false
    tellLive(this.#reports, record, { waiting, drawnAfterAll, held })
    log.info(record, 'release is live')
  }

  /** Runs a step; what goes wrong is logged, told to the editor and tried again in time. */
  async #attempt(step: () => Promise<void>): Promise<void> {
    const { store, signal, longestPauseSeconds = 30 } = this.#parts
    try {
      await step()
    } catch (error) {
      if (signal.aborted) return
      // Nothing can be mended here: whoever opened the store makes it anew, or opens it again.
      if (isDamage(error) || !store.isOpen) throw error
      const { waiting, head } = this.#followed
      this.#log(error)
      // A withdrawal never waits for another document to be mended.
      tellFailed(this.#reports, error, waiting, await this.#off.take())
      // The same documents give the same fault: the next entry is waited for.
      if (error instanceof PublishError && !error.isPassing)
        this.#isDue = head.number > this.#triedTo
      else await waitFor(this.#pauseSeconds(longestPauseSeconds), signal)
    }
  }

  /** What passes by itself, such as a restart of the CMS, is told in one line. */
  #log(error: unknown): void {
    const waiting = this.#followed.waiting.length
    if (error instanceof PublishError && error.isPassing)
      this.#parts.log.warn({ code: error.code, why: error.message, waiting }, 'no new release yet')
    else this.#parts.log.error({ err: error, waiting }, 'no new release')
  }

  /** Grows from a quarter of a second, so that a restart of the CMS is hardly noticed. */
  #pauseSeconds(longest: number): number {
    this.#failures += 1
    return Math.min(0.25 * 2 ** Math.min(this.#failures - 1, 10), longest)
  }

  async #stop({ number, error }: Broken): Promise<void> {
    const { log, signal, longestPauseSeconds = stoppedPauseSeconds } = this.#parts
    log.fatal({ err: error, code: error.code, entry: number }, 'the ledger cannot be followed')
    tellStopped(this.#reports, number, error.code)
    await waitFor(this.#pauseSeconds(longestPauseSeconds), signal)
  }

  /** No release yet, or templates or public origin that have changed since the last one. */
  #isOutdated(): boolean {
    const { store, renderer, origin } = this.#parts
    if (!store.head()) return true
    return store.findMeta('bundle') !== renderer.bundle || store.findMeta('origin') !== origin
  }
}
