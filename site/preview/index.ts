/**
 * Draws the public site as it would be with one more document, in a thread of
 * its own: a template that never ends cannot stop who asks. The thread follows
 * the ledger by the entries it is given.
 */
import { Worker } from 'node:worker_threads'
import type { Kind, LedgerDocument } from '../../ledger/index.ts'
import type { Drawing, DrawingAnswer } from './drawing.ts'

export interface PreviewPage {
  status: number
  contentType: string
  body: Uint8Array
}

export interface PreviewRequest {
  kind: Kind
  id: string
  /** Shown in place of what is public of it; undefined where the site is shown as it is. */
  document: LedgerDocument | undefined
  /** Of the public site. */
  path: string
  /** Where the preview stands: addresses in the page are put below it. */
  prefix: string
  /** For readers without an account: another notice, and no scripts. */
  isFromOutside?: boolean
}

export interface PreviewSource {
  /** The public origin, for absolute addresses. */
  origin: string
  /** Canonical lines of the entries after a number, some or all; none where there is nothing new. */
  linesAfter(number: number): Promise<string[]>
}

export class PreviewError extends Error {
  override name = 'PreviewError'
  code: 'TOOK_TOO_LONG' | 'NOT_DRAWN'

  constructor(code: PreviewError['code'], why: string) {
    super(`The preview was not drawn. ${why}`)
    this.code = code
  }
}

interface Thread {
  worker: Worker
  /** The last entry it has. */
  number: number
}

/** Loading the templates for the first time may mean to compile them. */
const startSeconds = 120

export class SitePreview {
  readonly #source: PreviewSource
  readonly #longestSeconds: number
  #thread: Thread | undefined
  #turn: Promise<unknown> = Promise.resolve()

  constructor(source: PreviewSource, { longestSeconds = 10 } = {}) {
    this.#source = source
    this.#longestSeconds = longestSeconds
  }

  /** One page or asset; undefined where the site would have none. Throws PreviewError. */
  draw(request: PreviewRequest): Promise<PreviewPage | undefined> {
    return this.#inTurn(() => this.#draw(request))
  }

  /** A style, a script, a font: the same whatever is written. Undefined where there is none. */
  asset(path: string): Promise<PreviewPage | undefined> {
    return this.#inTurn(async () => {
      const answer = await this.#ask(await this.#started(), { type: 'asset', path })
      return answer.type === 'drawn' ? answer.page : undefined
    })
  }

  async close(): Promise<void> {
    await this.#thread?.worker.terminate()
    this.#thread = undefined
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work)
    this.#turn = done.catch(() => undefined)
    return done
  }

  async #draw(request: PreviewRequest): Promise<PreviewPage | undefined> {
    const thread = await this.#started()
    for (let lines = await this.#source.linesAfter(thread.number); lines.length > 0;) {
      await this.#ask(thread, { type: 'entries', lines })
      thread.number += lines.length
      lines = await this.#source.linesAfter(thread.number)
    }
    const answer = await this.#ask(thread, { type: 'draw', request })
    return answer.type === 'drawn' ? answer.page : undefined
  }

  async #started(): Promise<Thread> {
    return (this.#thread ??= await this.#start())
  }

  async #start(): Promise<Thread> {
    const workerData = { origin: this.#source.origin }
    const worker = new Worker(new URL('./drawing.ts', import.meta.url), { workerData })
    worker.unref()
    const thread = { worker, number: 0 }
    worker.once('exit', () => this.#forget(thread))
    await this.#ask(thread, { type: 'load' }, startSeconds)
    return thread
  }

  #forget(thread: Thread): void {
    if (this.#thread === thread) this.#thread = undefined
  }

  async #ask(
    thread: Thread,
    question: Drawing,
    seconds = this.#longestSeconds,
  ): Promise<DrawingAnswer> {
    try {
      const answer = await answerOf(thread.worker, question, seconds)
      if (answer.type === 'failed') throw new PreviewError('NOT_DRAWN', answer.why)
      return answer
    } catch (error) {
      const isAlive = error instanceof PreviewError && error.code === 'NOT_DRAWN'
      if (!isAlive) {
        this.#forget(thread)
        await thread.worker.terminate()
      }
      throw error
    }
  }
}

function answerOf(worker: Worker, question: Drawing, seconds: number): Promise<DrawingAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<DrawingAnswer>()
  const late = setTimeout(
    () => reject(new PreviewError('TOOK_TOO_LONG', `It took longer than ${seconds} seconds.`)),
    seconds * 1000,
  )
  const ended = () => reject(new PreviewError('TOOK_TOO_LONG', 'Its thread has ended.'))
  worker.once('message', resolve).once('error', reject).once('exit', ended)
  worker.postMessage(question)
  return promise.finally(() => {
    clearTimeout(late)
    worker.off('message', resolve).off('error', reject).off('exit', ended)
  })
}
