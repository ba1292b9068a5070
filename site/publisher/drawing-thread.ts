/**
 * One thread that draws pages (drawing-worker.ts is its other end). A page
 * whose drawing never ends, be it a loop that leaves no room for anything else,
 * is given up after a time limit: the thread is ended and another begun, which
 * is told anew what pages show. Meanwhile this process goes on: it follows the
 * ledger and withdraws.
 */
import { Worker } from 'node:worker_threads'
import type { Placement } from '../src/content/catalogue.ts'
import type { DrawingReply, DrawingRequest, DrawingSetup } from './drawing-worker.ts'
import { toldOf } from './mirrored-view.ts'

type Drawn = Extract<DrawingReply, { type: 'drawn' }>
type Drawing = Extract<DrawingRequest, { type: 'draw' | 'draw gone' }>

interface Task {
  request: Drawing
  resolve(drawn: Drawn): void
  reject(error: Error): void
}

/** What pages leave behind is cleared away sooner than V8 would: a thread takes a third of the memory. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1_024 }

/** So many documents are told at once. */
const batch = 500

export class DrawingThread {
  readonly #setup: DrawingSetup
  readonly #longestSeconds: number
  readonly #placements: () => Iterator<Placement>
  readonly #tasks: Task[] = []
  #worker: Worker | undefined
  /** What changed while the thread is told what there was before. */
  #untold: Placement[] | undefined
  /** What changed since it was last told of changes. */
  readonly #changed: Placement[] = []
  #limit: NodeJS.Timeout | undefined

  /** `placements`: all that pages show, for a thread that begins. */
  constructor(setup: DrawingSetup, longestSeconds: number, placements: () => Iterator<Placement>) {
    this.#setup = setup
    this.#longestSeconds = longestSeconds
    this.#placements = placements
    // All is drawn at once: it loads the templates while this process reads what they are to show.
    if (setup.purpose === 'files') this.begin()
  }

  get hasBegun(): boolean {
    return this.#worker !== undefined
  }

  /** How many pages it is asked for and has not drawn yet. */
  get waiting(): number {
    return this.#tasks.length
  }

  draw(request: Drawing): Promise<Drawn> {
    return new Promise((resolve, reject) => {
      this.#tasks.push({ request, resolve, reject })
      if (!this.#worker) this.begin()
      this.#worker?.ref()
      if (this.#untold) return
      this.tellChanged()
      this.#post(request)
      if (this.#tasks.length === 1) this.#watch()
    })
  }

  /** Told together with others, before anything is drawn. */
  place(placement: Placement): void {
    // A thread that has not begun will be told everything.
    if (!this.#worker) return
    if (this.#untold) return void this.#untold.push(placement)
    this.#changed.push(placement)
    if (this.#changed.length >= batch) this.tellChanged()
  }

  settle(): void {
    if (!this.#worker) return this.begin()
    this.tellChanged()
    if (!this.#untold) this.#post({ type: 'settle' })
  }

  /** Tells what has been placed; nothing to a thread that is still told all there is. */
  tellChanged(): void {
    const placements = this.#changed.splice(0)
    if (placements.length > 0) this.#tell(placements)
  }

  async close(): Promise<void> {
    clearTimeout(this.#limit)
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }

  /** Ends the thread there is and begins one that draws from what pages show now. */
  begin(): void {
    void this.#worker?.terminate()
    clearTimeout(this.#limit)
    this.#untold = []
    this.#changed.splice(0)
    const file = new URL('./drawing-worker.ts', import.meta.url)
    const worker = new Worker(file, { workerData: this.#setup, resourceLimits })
    this.#worker = worker
    const told = this.#placements()
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
  #tellMore(told: Iterator<Placement>): void {
    const placements: Placement[] = []
    while (placements.length < batch) {
      const next = told.next()
      if (next.done) break
      placements.push(next.value)
    }
    if (placements.length > 0) return this.#tell(placements)
    const untold = this.#untold ?? []
    this.#untold = undefined
    if (untold.length > 0) this.#tell(untold)
    for (const { request } of this.#tasks) this.#post(request)
    this.#watch()
  }

  #tell(placements: Placement[]): void {
    this.#post({ type: 'place', placements: placements.map(toldOf) })
  }

  #post(request: DrawingRequest): void {
    this.#worker?.postMessage(request)
  }

  #take(reply: Exclude<DrawingReply, { type: 'placed' }>): void {
    const task = this.#tasks.shift()
    this.#watch()
    if (reply.type === 'failed') task?.reject(new Error(reply.why))
    else task?.resolve(reply)
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
          this.#giveUp(`It took longer than ${this.#longestSeconds} seconds.`)
      })
    }, this.#longestSeconds * 1_000)
  }

  /** Gives up the page being drawn; those behind it are asked again of another thread. */
  #giveUp(why: string): void {
    this.#tasks.shift()?.reject(new Error(why))
    this.begin()
  }

  /** A thread that does not even begin is tried again with the next page. */
  #refuse(error: unknown): void {
    this.#worker = undefined
    for (const task of this.#tasks.splice(0))
      task.reject(new Error(`No thread could be begun: ${String(error)}`, { cause: error }))
  }
}
