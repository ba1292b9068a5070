/**
 * Tells listeners of this process how entries fare, and which documents are
 * worth reading anew. Changes are gathered for a moment, those of entries read
 * from the database in one question, so that a burst costs little and the last
 * word of an entry is the one that is told. Answers to a newcomer take their
 * turn among them: an older state never follows a newer.
 */
import type { Payload } from 'payload'
import type { Reference } from '../../ledger/index.ts'
import { Turns } from '../turns.ts'
import { documentsChangedSince } from './changed-documents.ts'
import { newsOf, numbersChangedSince, type News } from './news.ts'
import { currentView, officeLedger } from './office-ledger.ts'

export interface Told {
  news: News[]
  /** Something about them is another now. */
  documents: Reference[]
}

export interface Listener {
  /** The document that is open there. */
  readonly open: Reference | undefined
  /** `moment`: of whatever is told from here on nothing before it is missing. */
  hear(told: Told, moment: number): void
  /** More has changed than is told one by one: read everything again. */
  lose(): void
}

const gatherMilliseconds = 15
/** More entries than this at once are not told one by one. */
const mostAtOnce = 500
/** How far clocks of two office processes may differ. */
const overlapMilliseconds = 5_000

export class Newsroom {
  readonly #payload: Payload
  readonly #listeners = new Set<Listener>()
  readonly #turns = new Turns(60)
  readonly #changed = new Set<number>()
  readonly #documents = new Map<string, Reference>()
  readonly #noteDocument = (one: Reference) => {
    if (this.#listeners.size === 0) return
    this.#documents.set(`${one.kind} ${one.id}`, one)
    this.#tellSoon()
  }
  readonly #note = (number: number) => this.#noteChange(number)
  readonly #grow = (first: number, last: number) => {
    for (let number = first; number <= last && this.#changed.size <= mostAtOnce; number += 1)
      this.#noteChange(number)
  }
  #timer: NodeJS.Timeout | undefined

  constructor(payload: Payload) {
    this.#payload = payload
    const { events } = officeLedger(payload)
    events.on('status', this.#note).on('grown', this.#grow).on('document', this.#noteDocument)
  }

  join(listener: Listener): void {
    this.#listeners.add(listener)
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener)
  }

  /** Tells one listener what changed since it last heard, whoever wrote it. */
  async catchUp(listener: Listener, since: number): Promise<void> {
    await this.#turns.take(async () => {
      const moment = Date.now()
      await currentView(this.#payload)
      const from = new Date(Math.max(0, since - overlapMilliseconds))
      const numbers = await numbersChangedSince(this.#payload, from, mostAtOnce + 1)
      const asked = { limit: mostAtOnce + 1, open: listener.open }
      const documents = await documentsChangedSince(this.#payload, from, asked)
      if (numbers.length > mostAtOnce || documents.length > mostAtOnce) listener.lose()
      else listener.hear({ news: await newsOf(this.#payload, numbers), documents }, moment)
    })
  }

  close(): void {
    const { events } = officeLedger(this.#payload)
    events.off('status', this.#note).off('grown', this.#grow).off('document', this.#noteDocument)
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #noteChange(number: number): void {
    if (this.#listeners.size === 0) return
    this.#changed.add(number)
    this.#tellSoon()
  }

  #tellSoon(): void {
    this.#timer ??= setTimeout(() => void this.#tell(), gatherMilliseconds)
  }

  async #tell(): Promise<void> {
    this.#timer = undefined
    try {
      await this.#turns.take(async () => {
        const moment = Date.now()
        const [numbers, documents] = [[...this.#changed], [...this.#documents.values()]]
        this.#changed.clear()
        this.#documents.clear()
        const isTooMuch = Math.max(numbers.length, documents.length) > mostAtOnce
        const news = isTooMuch ? [] : await newsOf(this.#payload, numbers)
        for (const listener of this.#listeners)
          if (isTooMuch) listener.lose()
          else listener.hear({ news, documents }, moment)
      })
    } catch (error) {
      // Whoever listens must not be left with a state that has passed.
      this.#payload.logger.error({ err: error }, 'news of publication not told')
      for (const listener of this.#listeners) listener.lose()
    }
  }
}
