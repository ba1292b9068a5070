/**
 * How long publishers have run on this store, in milliseconds: time that
 * nobody sets. What stays a while is counted by it, so that a clock which jumps
 * ahead a year takes nothing away. What passes while no publisher runs, or
 * after the last release of one that is killed, is not counted.
 */
export class RunningTime {
  readonly #before: number
  readonly #startedAt = performance.now()

  constructor(before = 0) {
    this.#before = before
  }

  now(): number {
    return this.#before + Math.round(performance.now() - this.#startedAt)
  }
}
