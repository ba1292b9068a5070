/** Repeatable chance: the same seed gives the same draws on every machine. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number
  /** Yes with this probability. */
  happens(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** At most `most` members, each once, in the order of the list. */
  some<T>(list: readonly T[], most: number): T[]
}

export function chanceOf(seed: number): Chance {
  const next = mulberry32(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    below,
    happens: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('An empty list has nothing to pick.')
      return list[below(list.length)]!
    },
    some: (list, most) => {
      const chosen = new Set(Array.from({ length: below(most + 1) }, () => below(list.length)))
      return list.filter((_, index) => chosen.has(index))
    },
  }
}

/** Tommy Ettinger's generator: 32 bits of state, good enough for choices. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
