/**
 * Looks through the store, and the pictures and files beside it, for damage
 * that nobody would notice, a slice at a time while the publisher has nothing
 * else to do: a body in which the disk has turned a bit is not served, and is
 * to be drawn again; a picture that is another is brought again.
 */
import type { Logger } from 'pino'
import type { MediaStore } from '../../media/index.ts'
import { isDamage, type SiteWriter } from '../store/index.ts'
import type { Feed } from './feed.ts'
import { waitFor } from './wait.ts'

/** `sliceSeconds`: between two slices; `restSeconds`: between two times through all. */
export interface ScrubPace {
  sliceSeconds: number
  restSeconds: number
}

const usualPace: ScrubPace = { sliceSeconds: 0.25, restSeconds: 300 }
/** So many pictures and files make a slice. */
const mediaAtOnce = 20

interface ScrubParts {
  store: SiteWriter
  media: MediaStore
  feed: Feed
  log: Logger
  signal: AbortSignal
  pace?: ScrubPace | undefined
}

export class Scrub {
  readonly #store: SiteWriter
  readonly #media: MediaStore
  readonly #feed: Feed
  readonly #log: Logger
  readonly #signal: AbortSignal
  readonly #pace: ScrubPace
  readonly #stopping = new AbortController()
  #found = new AbortController()
  #damage: unknown

  constructor({ store, media, feed, log, signal, pace = usualPace }: ScrubParts) {
    this.#store = store
    this.#media = media
    this.#feed = feed
    this.#log = log
    this.#signal = AbortSignal.any([signal, this.#stopping.signal])
    this.#pace = pace
  }

  /** Goes on until it is stopped; with the store, until it finds what SQLite itself calls damage. */
  async run(): Promise<void> {
    await Promise.all([
      this.#again(() => this.#lookThrough()),
      this.#again(() => this.#lookThroughMedia()),
    ])
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** Is aborted as soon as there is something to take. */
  get found(): AbortSignal {
    return this.#found.signal
  }

  /** Whether something is not as it was stored. Throws where nothing more can be read. */
  takeFinding(): boolean {
    if (this.#damage !== undefined) throw this.#damage
    const hasFound = this.#found.signal.aborted
    if (hasFound) this.#found = new AbortController()
    return hasFound
  }

  async #again(lookThrough: () => Promise<void>): Promise<void> {
    while (!this.#signal.aborted && this.#damage === undefined)
      try {
        await lookThrough()
        await waitFor(this.#pace.restSeconds, this.#signal)
      } catch (error) {
        if (isDamage(error)) {
          this.#damage = error
          return this.#found.abort()
        }
        this.#log.error({ err: error }, 'the site store was not looked through')
        await waitFor(this.#pace.restSeconds, this.#signal)
      }
  }

  async #lookThrough(): Promise<void> {
    for (const fault of this.#store.faultsBySlices()) {
      if (fault !== undefined) {
        this.#log.error({ fault }, 'site store damaged: the site is drawn anew')
        return this.#found.abort()
      }
      await waitFor(this.#pace.sliceSeconds, this.#signal)
      if (this.#signal.aborted) return
    }
  }

  async #lookThroughMedia(): Promise<void> {
    let last = ''
    for (;;) {
      const some = this.#store.mediaAfter(last, mediaAtOnce)
      if (some.length === 0) return
      for (const { path, hash } of some) {
        if (this.#signal.aborted) return
        await this.#mend(hash)
        last = path
      }
      await waitFor(this.#pace.sliceSeconds, this.#signal)
    }
  }

  /** What cannot be read or brought now is found again the next time; the others are looked at. */
  async #mend(hash: string): Promise<void> {
    try {
      if (await this.#media.isSound(hash)) return
      this.#log.warn({ blob: hash }, 'picture or file damaged: it is brought again')
      await this.#media.replace(hash, await this.#feed.blob(hash, this.#signal))
    } catch (error) {
      if (this.#signal.aborted) return
      this.#log.error({ blob: hash, why: String(error) }, `picture or file not mended: ${hash}`)
    }
  }
}
