/**
 * Draws pages in a thread of its own. A page whose drawing never ends, be it a
 * loop that leaves no room for anything else, is given up after a time limit:
 * the thread is ended and another begun, which is told anew what pages show.
 * Meanwhile this process goes on: it follows the ledger and withdraws.
 */
import { Worker } from 'node:worker_threads'
import { readBundle, type Bundle } from '../render.ts'
import { compileSite } from '../compile.ts'
import type { Catalogue, Placement, Publications } from '../src/content/catalogue.ts'
import { showEdition } from '../src/content/edition.ts'
import { siteRoutes } from '../src/content/routes.ts'
import { editionTracking } from '../src/content/tracking.ts'
import type { DrawingReply, DrawingRequest, NotedAnswer } from './drawing-worker.ts'
import type { RenderedPage, Renderer, Tracking } from './renderer.ts'

export interface DrawingThreadSetup {
  origin: string
  /** The compiled bundle; without it the present sources' is taken. */
  folder?: string
  /** How long one page may take. */
  longestRenderSeconds?: number
}

interface Task {
  request: DrawingRequest
  /** How many changes had been told when it was asked. */
  changes: number
  resolve(page: RenderedPage): void
  reject(error: Error): void
}

/** So many documents are told at once. */
const batch = 200

export async function openDrawingThread(setup: DrawingThreadSetup): Promise<DrawingThread> {
  const folder = setup.folder ?? (await compileSite())
  return new DrawingThread(await readBundle(folder), setup)
}

export class DrawingThread implements Renderer {
  readonly bundle: string
  readonly assets: Renderer['assets']
  /** Enough that the thread never waits for this process. */
  readonly atOnce = 16
  readonly tracking: Tracking
  readonly #setup: { folder: string; origin: string }
  readonly #longestRenderSeconds: number
  readonly #tasks: Task[] = []
  readonly #answers = new Map<string, NotedAnswer>()
  #worker: Worker | undefined
  #catalogue: Catalogue | undefined
  /** What changed while the thread is told what there was before. */
  #untold: Placement[] | undefined
  #changes = 0
  #limit: NodeJS.Timeout | undefined

  constructor({ bundle, assets, folder }: Bundle, setup: DrawingThreadSetup) {
    this.bundle = bundle
    this.assets = assets
    this.#setup = { folder, origin: setup.origin }
    this.#longestRenderSeconds = setup.longestRenderSeconds ?? 10
    this.tracking = {
      ...editionTracking,
      answers: () => [...editionTracking.answers(), ...this.#answers.values()],
      settle: () => this.#settle(),
    }
  }

  show(view: Publications): void {
    const { catalogue } = showEdition({ view, origin: this.#setup.origin })
    if (catalogue === this.#catalogue) return
    this.#catalogue = catalogue
    this.#begin()
  }

  readonly routes = siteRoutes

  render(path: string): Promise<RenderedPage> {
    return this.#draw({ type: 'draw', path })
  }

  renderGone(reason: string | undefined): Promise<RenderedPage> {
    return this.#draw({ type: 'draw gone', reason })
  }

  async close(): Promise<void> {
    clearTimeout(this.#limit)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  #settle(): void {
    editionTracking.settle()
    this.#answers.clear()
    if (!this.#untold) this.#post({ type: 'settle' })
  }

  #draw(request: DrawingRequest): Promise<RenderedPage> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({ request, changes: this.#changes, resolve, reject })
      if (!this.#worker) this.#begin()
      this.#worker?.ref()
      if (this.#untold) return
      this.#post(request)
      if (this.#tasks.length === 1) this.#watch()
    })
  }

  /** Ends the thread there is and begins one that draws from the catalogue as it stands. */
  #begin(): void {
    void this.#worker?.terminate()
    clearTimeout(this.#limit)
    this.#untold = []
    const file = new URL('./drawing-worker.ts', import.meta.url)
    const worker = new Worker(file, { workerData: this.#setup })
    this.#worker = worker
    const told = this.#catalogue?.mirror((placement) => this.#place(placement))
    let hasBegun = false
    worker.on('message', (reply: DrawingReply) => {
      hasBegun = true
      if (worker !== this.#worker) return
      if (reply.type !== 'placed') this.#take(reply)
      else if (this.#untold) this.#tellMore(told)
    })
    worker.on('error', (error) => {
      if (worker !== this.#worker) return
      if (hasBegun) this.#giveUp(`Its thread ended: ${String(error)}`)
      else this.#refuse(error)
    })
    // It must not keep a process alive that has ended; who waits for a page keeps it himself.
    if (this.#tasks.length === 0) worker.unref()
  }

  /** Tells the next documents; when all are told, what has been waiting is asked. */
  #tellMore(told: Iterator<Placement> | undefined): void {
    const placements: Placement[] = []
    while (placements.length < batch) {
      const next = told?.next()
      if (!next || next.done) break
      placements.push(next.value)
    }
    if (placements.length > 0) return this.#post({ type: 'place', placements })
    const untold = this.#untold ?? []
    this.#untold = undefined
    if (untold.length > 0) this.#post({ type: 'place', placements: untold })
    for (const { request } of this.#tasks) this.#post(request)
    this.#watch()
  }

  #place(placement: Placement): void {
    this.#changes += 1
    this.#answers.clear()
    if (this.#untold) this.#untold.push(placement)
    else this.#post({ type: 'place', placements: [placement] })
  }

  #post(request: DrawingRequest): void {
    this.#worker?.postMessage(request)
  }

  #take(reply: Exclude<DrawingReply, { type: 'placed' }>): void {
    const task = this.#tasks.shift()
    this.#watch()
    if (!task) return
    if (reply.type === 'failed') return task.reject(new Error(reply.why))
    if (task.changes === this.#changes)
      for (const answer of reply.answers) this.#answers.set(answer.key, answer)
    task.resolve(reply.page)
  }

  /** The first task is the one being drawn: its time begins. */
  #watch(): void {
    clearTimeout(this.#limit)
    const [task] = this.#tasks
    if (!task) return this.#worker?.unref()
    this.#worker?.ref()
    this.#limit = setTimeout(() => {
      // This process may have been busy: a reply that is here already is taken first.
      setImmediate(() => {
        if (this.#tasks[0] === task)
          this.#giveUp(`It took longer than ${this.#longestRenderSeconds} seconds.`)
      })
    }, this.#longestRenderSeconds * 1_000)
  }

  /** Gives up the page being drawn; those behind it are asked again of another thread. */
  #giveUp(why: string): void {
    this.#tasks.shift()?.reject(new Error(why))
    this.#begin()
  }

  /** A thread that does not even begin is tried again with the next page. */
  #refuse(error: unknown): void {
    this.#worker = undefined
    for (const task of this.#tasks.splice(0))
      task.reject(new Error(`No thread could be begun: ${String(error)}`, { cause: error }))
  }
}
