/** Choices drawn from a hash: the same title always meets the same ones. */
import { createHash } from 'node:crypto'

export interface Choices {
  /** A whole number from 0 to below `count`. */
  pick(count: number): number
  /** A number from `low` to `high`, to one decimal. */
  between(low: number, high: number): number
}

export function choicesFor(text: string): Choices {
  let block = createHash('sha256').update(text).digest()
  let at = 0
  const next = (): number => {
    if (at + 4 > block.length) {
      block = createHash('sha256').update(block).digest()
      at = 0
    }
    at += 4
    return block.readUInt32LE(at - 4) / 2 ** 32
  }
  return {
    pick: (count) => Math.floor(next() * count),
    between: (low, high) => Math.round((low + next() * (high - low)) * 10) / 10,
  }
}
