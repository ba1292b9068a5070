/**
 * Draws pages in threads of their own, each page in whichever has least to do.
 * Each thread is told what pages show, and each tells what its pages have read.
 */
import { availableParallelism } from 'node:os'
import { compileSite } from '../compile.ts'
import { readBundle, type Bundle } from '../render.ts'
import type { Catalogue, Publications } from '../src/content/catalogue.ts'
import { showEdition } from '../src/content/edition.ts'
import { siteRoutes, type Route } from '../src/content/routes.ts'
import { editionTracking } from '../src/content/tracking.ts'
import type { DocumentArchive } from './document-archive.ts'
import { DrawingThread } from './drawing-thread.ts'
import type { DrawingSetup, NotedAnswer } from './drawing-worker.ts'
import type { Finishing } from './finishing.ts'
import type { RenderedPage, Renderer, Tracking } from './renderer.ts'
import { waitFor } from './wait.ts'

export interface DrawingThreadsSetup {
  origin: string
  /** The compiled bundle; without it the present sources' is taken. */
  folder?: string
  /** How long one page may take. */
  longestRenderSeconds?: number
  /** What pages are drawn for: see finishing.ts. */
  purpose?: Finishing['purpose']
  /** Where the views that are shown keep documents. */
  archive?: DocumentArchive
}

export async function openDrawingThreads(setup: DrawingThreadsSetup): Promise<DrawingThreads> {
  const folder = setup.folder ?? (await compileSite())
  return new DrawingThreads(await readBundle(folder), setup)
}

/**
 * So many pages are asked of a thread ahead: it never waits for this process, and
 * drawn pages do not wait here for so long that they count as old and are
 * cleared away in the dear way.
 */
const ahead = 12
/** So many pages more than another a thread may have to draw. */
const run = 6

/** How often what is rehearsed is drawn; after each page a rest, longer where this machine has other work. */
const rehearsals = 8
const leastRest = 5

/** The lists, and the pages of the newest documents. */
const rehearsedRoutes = (routes: readonly Route[]): readonly Route[] => [
  ...routes.slice(0, 20),
  ...routes.slice(20).slice(-10),
]

export class DrawingThreads implements Renderer {
  readonly bundle: string
  readonly assets: Renderer['assets']
  readonly atOnce: number
  readonly tracking: Tracking
  readonly #origin: string
  readonly #threads: DrawingThread[]
  readonly #answers = new Map<string, NotedAnswer>()
  #catalogue: Catalogue | undefined
  /** Which thread was asked last. */
  #latest: DrawingThread | undefined
  /** How many changes have been told. */
  #changes = 0

  constructor({ bundle, assets, folder }: Bundle, setup: DrawingThreadsSetup) {
    const { origin, purpose, longestRenderSeconds = 10 } = setup
    // Two are as fast as this process can store what they draw.
    const count = Math.min(2, availableParallelism())
    const drawing: DrawingSetup = {
      folder,
      origin,
      purpose,
      archive: setup.archive?.file,
    }
    this.bundle = bundle
    this.assets = assets
    this.atOnce = count * ahead
    this.#origin = origin
    this.#threads = Array.from({ length: count }, () => {
      const placements = () => this.#catalogue?.placements() ?? [].values()
      return new DrawingThread(drawing, longestRenderSeconds, placements)
    })
    this.tracking = {
      ...editionTracking,
      answers: () => [...editionTracking.answers(), ...this.#answers.values()],
      takeAnswers: () => this.#takeAnswers(),
      settle: () => this.#settle(),
    }
  }

  show(view: Publications): void {
    const { catalogue } = showEdition({ view, origin: this.#origin })
    // The threads take in what has changed while this process looks for what it affects.
    if (catalogue === this.#catalogue)
      return this.#threads.forEach((thread) => thread.tellChanged())
    const isFirst = this.#catalogue === undefined
    this.#catalogue = catalogue
    catalogue.onPlacement((placement) => {
      if (catalogue !== this.#catalogue) return
      this.#changes += 1
      this.#answers.clear()
      for (const thread of this.#threads) thread.place(placement)
    })
    for (const thread of this.#threads)
      if (isFirst) for (const placement of catalogue.placements()) thread.place(placement)
      else if (thread.hasBegun) thread.begin()
  }

  readonly routes = siteRoutes

  render(path: string): Promise<RenderedPage> {
    return this.#draw({ type: 'draw', path })
  }

  renderGone(reason: string | undefined): Promise<RenderedPage> {
    return this.#draw({ type: 'draw gone', reason })
  }

  /**
   * A program that has run a few times is several times slower than one that has
   * run often: without this, the first hundred approvals after a start would be
   * its exercise. Threads in turn draw again what an approval changes, one page at a
   * time while there is nothing else to draw, and what they draw is thrown away.
   */
  async rehearse(signal: AbortSignal): Promise<void> {
    let restMilliseconds = leastRest
    for (let time = 0; time < rehearsals; time += 1)
      for (const { path } of rehearsedRoutes(this.routes()))
        for (const thread of this.#threads) {
          await waitFor(restMilliseconds / 1_000, signal)
          if (signal.aborted) return
          if (!thread.hasBegun || this.#threads.some(({ waiting }) => waiting > 0)) continue
          const began = performance.now()
          // What cannot be drawn is told when a release needs it.
          await this.#rehearse(path, thread).catch(() => undefined)
          restMilliseconds = Math.max(leastRest, 2 * (performance.now() - began))
        }
  }

  #rehearse(path: string, thread: DrawingThread): Promise<RenderedPage> {
    // As after an entry: selectors are asked anew.
    thread.settle()
    return this.#draw({ type: 'draw', path }, thread)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  #takeAnswers(): NotedAnswer[] {
    const answers = [...editionTracking.takeAnswers(), ...this.#answers.values()]
    this.#answers.clear()
    return answers
  }

  #settle(): void {
    editionTracking.settle()
    this.#answers.clear()
    for (const thread of this.#threads) thread.settle()
  }

  /**
   * Pages in a row go to one thread while that keeps the others busy: they read
   * the same documents. The few pages of a change are dealt out at once.
   */
  #nextThread(): DrawingThread {
    const [least] = this.#threads.toSorted((left, right) => left.waiting - right.waiting)
    if (!least) throw new Error('There is no thread to draw in.')
    const mostAhead = Math.min(run, least.waiting + 1)
    const isFarAhead = !this.#latest || this.#latest.waiting - least.waiting >= mostAhead
    if (isFarAhead) this.#latest = least
    return this.#latest ?? least
  }

  async #draw(
    request: Parameters<DrawingThread['draw']>[0],
    thread = this.#nextThread(),
  ): Promise<RenderedPage> {
    const changes = this.#changes
    const { page, answers } = await thread.draw(request)
    if (changes === this.#changes)
      for (const answer of answers) this.#answers.set(answer.key, answer)
    return page
  }
}
