/**
 * The Express app, loaded with the first request for it or soon after the start,
 * whichever comes first: pages are there before it. What asks for it meanwhile
 * waits until it is loaded.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { sendFault } from './faults.ts'

/** After the first readers of a start have their pages. */
const soonMilliseconds = 250

export class LateApp {
  readonly #load: () => Promise<RequestListener>
  readonly #log: Logger
  readonly #timer: NodeJS.Timeout
  #loading: Promise<void> | undefined
  #app: RequestListener | undefined

  constructor(load: () => Promise<RequestListener>, log: Logger) {
    this.#load = load
    this.#log = log
    this.#timer = setTimeout(() => this.#loadOnce().catch(() => undefined), soonMilliseconds)
    this.#timer.unref()
  }

  answer(req: IncomingMessage, res: ServerResponse): void {
    if (this.#app) return void this.#app(req, res)
    this.#loadOnce().then(
      () => this.#app?.(req, res),
      (error: unknown) => sendFault(error, req, res, this.#log),
    )
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  /** What failed is tried again with the next request. */
  async #loadOnce(): Promise<void> {
    this.#loading ??= this.#load().then((app) => void (this.#app = app))
    try {
      await this.#loading
    } catch (error) {
      this.#loading = undefined
      throw error
    }
  }
}
