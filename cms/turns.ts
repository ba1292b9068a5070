/**
 * Takes work one at a time, in the order it came. Whoever waits longer than
 * the limit is refused: better one failed save than an office that hangs, say
 * when a hook writes outside the transaction it runs in.
 */
export class Turns {
  #last: Promise<void> = Promise.resolve()
  readonly #limitSeconds: number

  constructor(limitSeconds = 20) {
    this.#limitSeconds = limitSeconds
  }

  /** Waits for a turn. The answer gives it back; to call it twice does no harm. */
  async wait(): Promise<() => void> {
    const before = this.#last
    let giveBack = () => {}
    this.#last = new Promise((resolve) => (giveBack = resolve))
    try {
      await within(before, this.#limitSeconds)
    } catch (error) {
      // The next in line must still wait for the one who holds the turn.
      void before.then(giveBack)
      throw error
    }
    return giveBack
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    const giveBack = await this.wait()
    try {
      return await work()
    } finally {
      giveBack()
    }
  }
}

export class TurnError extends Error {
  override name = 'TurnError'
  code = 'DATABASE_BUSY' as const
}

async function within(promise: Promise<void>, seconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    const refuse = () => reject(new TurnError('Another write has held the database for too long.'))
    timer = setTimeout(refuse, seconds * 1000)
  })
  try {
    await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
