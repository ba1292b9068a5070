/**
 * Tells listeners of this process how entries fare. Changes are gathered for a
 * moment and read from the database in one question, so that a burst costs
 * little and the last word of an entry is the one that is told. Answers to a
 * newcomer take their turn among them: an older state never follows a newer.
 */
import type { Payload } from 'payload'
import { Turns } from '../turns.ts'
import { newsOf, numbersChangedSince, type News } from './news.ts'
import { currentView, officeLedger } from './office-ledger.ts'

export interface Listener {
  /** `moment`: of whatever is told from here on nothing before it is missing. */
  hear(news: News[], moment: number): void
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
  readonly #note = (number: number) => this.#noteChange(number)
  readonly #grow = (first: number, last: number) => {
    for (let number = first; number <= last && this.#changed.size <= mostAtOnce; number += 1)
      this.#noteChange(number)
  }
  #timer: NodeJS.Timeout | undefined

  constructor(payload: Payload) {
    this.#payload = payload
    officeLedger(payload).events.on('status', this.#note).on('grown', this.#grow)
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
      if (numbers.length > mostAtOnce) listener.lose()
      else listener.hear(await newsOf(this.#payload, numbers), moment)
    })
  }

  close(): void {
    officeLedger(this.#payload).events.off('status', this.#note).off('grown', this.#grow)
    clearTimeout(this.#timer)
    this.#listeners.clear()
  }

  #noteChange(number: number): void {
    if (this.#listeners.size === 0) return
    this.#changed.add(number)
    this.#timer ??= setTimeout(() => void this.#tell(), gatherMilliseconds)
  }

  async #tell(): Promise<void> {
    this.#timer = undefined
    try {
      await this.#turns.take(async () => {
        const moment = Date.now()
        const numbers = [...this.#changed]
        this.#changed.clear()
        const news = numbers.length > mostAtOnce ? [] : await newsOf(this.#payload, numbers)
        for (const listener of this.#listeners)
          if (numbers.length > mostAtOnce) listener.lose()
          else listener.hear(news, moment)
      })
    } catch (error) {
      // Whoever listens must not be left with a state that has passed.
      this.#payload.logger.error({ err: error }, 'news of publication not told')
      for (const listener of this.#listeners) listener.lose()
    }
  }
}
