/** Watches the public server without a pause, for how long it leaves readers alone. */
import { ask } from './reading.ts'

const everyMilliseconds = 10

export class Outages {
  /** The longest time without an answer, in milliseconds. */
  longest = 0
  asked = 0
  /** Answers that no reader should get. */
  readonly wrong: string[] = []
  #isWatching = true
  readonly #watching: Promise<void>

  constructor(node: { readonly address: string }) {
    this.#watching = this.#watch(node)
  }

  async stop(): Promise<void> {
    this.#isWatching = false
    await this.#watching
  }

  async #watch(node: { readonly address: string }): Promise<void> {
    let answeredAt = performance.now()
    while (this.#isWatching) {
      const response = await ask(node.address, '/')
      const now = performance.now()
      this.asked += 1
      if (response && response.status !== 200 && response.status !== 503)
        this.wrong.push(`/ answers ${response.status}`)
      if (response?.status === 200) {
        this.longest = Math.max(this.longest, now - answeredAt)
        answeredAt = now
      }
      await new Promise((resolve) => setTimeout(resolve, everyMilliseconds))
    }
  }
}
