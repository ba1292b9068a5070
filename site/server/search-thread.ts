/**
 * Asks the thread that searches, so that no question keeps readers of pages
 * waiting. It begins with the first question, and anew after it has failed.
 */
import { Worker } from 'node:worker_threads'
import type { SearchAnswer } from './search-answers.ts'
import type { SearchReply, SearchThreadSetup } from './search-worker.ts'

interface Task {
  resolve(answer: SearchAnswer | undefined): void
  reject(error: Error): void
}

/** A question that would wait behind so many is not taken: about a second's work. */
const mostWaiting = 100

export class SearchThread {
  readonly #setup: SearchThreadSetup
  #worker: Worker | undefined
  #tasks: Task[] = []

  constructor(setup: SearchThreadSetup) {
    this.#setup = setup
  }

  /** So that the first question need not wait for it. */
  begin(): void {
    this.#worker ??= this.#start()
  }

  isFull(): boolean {
    return this.#tasks.length >= mostWaiting
  }

  /** Nothing where the release has no search. */
  ask(question: string): Promise<SearchAnswer | undefined> {
    this.begin()
    return new Promise((resolve, reject) => {
      this.#tasks.push({ resolve, reject })
      this.#worker?.postMessage(question)
    })
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
      workerData: this.#setup,
    })
    worker.on('message', (reply: SearchReply) => this.#take(reply))
    worker.on('error', (error) => this.#end(worker, error))
    worker.on('exit', () => this.#end(worker, new Error('The thread that searches has ended.')))
    // Whoever waits for an answer has a connection, which keeps the process alive.
    worker.unref()
    return worker
  }

  #take(reply: SearchReply): void {
    const task = this.#tasks.shift()
    if (reply.type === 'answered') task?.resolve(reply.answer)
    else task?.reject(reply.error)
  }

  #end(worker: Worker, why: unknown): void {
    if (worker !== this.#worker) return
    this.#worker = undefined
    const error = why instanceof Error ? why : new Error(String(why))
    for (const task of this.#tasks.splice(0)) task.reject(error)
  }
}
