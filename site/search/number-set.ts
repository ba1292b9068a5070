/**
 * Whole numbers from 1 to 2³² - 1, each told once. A Set of numbers does the
 * same and takes several times as long, which counts where a page has thousands.
 */
export class NumberSet {
  /** A number lies at the place that its hash names or, where that is taken, soon after; 0 is free. */
  #places = new Uint32Array(4_096)
  #size = 0

  clear(): void {
    this.#places.fill(0)
    this.#size = 0
  }

  /** Whether it was not there yet. */
  add(number: number): boolean {
    const last = this.#places.length - 1
    let place = Math.imul(number, 0x9e37_79b1) >>> 8
    for (; this.#places[place & last] !== 0; place += 1)
      if (this.#places[place & last] === number) return false
    this.#places[place & last] = number
    this.#size += 1
    if (this.#size * 2 > last) this.#grow()
    return true
  }

  #grow(): void {
    const numbers = this.#places.filter((number) => number !== 0)
    this.#places = new Uint32Array(this.#places.length * 2)
    this.#size = 0
    for (const number of numbers) this.add(number)
  }
}
