/** Pairs of what is alike between two lists, in their order; the rest stands alone. */

export interface Pair<T> {
  before?: T
  after?: T
}

/** Less than this share of pairs of characters in common, and it is another text. */
const alikeEnough = 0.35
/** Beyond it the comparison of each with each would take too long: they are paired as they stand. */
const mostCompared = 20_000

export function alignAlike<T>(before: T[], after: T[], textOf: (item: T) => string): Pair<T>[] {
  if (before.length * after.length > mostCompared) return alignInOrder(before, after)
  const left = before.map((item) => pairsOf(textOf(item)))
  const right = after.map((item) => pairsOf(textOf(item)))
  const likeness = (one: number, other: number) => shareOf(left[one]!, right[other]!)
  return walk(before, after, likeness, bestSums(before.length, after.length, likeness))
}

type Likeness = (one: number, other: number) => number

/** best[i][j]: the most likeness that can be had of what follows from i and j on. */
function bestSums(rows: number, columns: number, likeness: Likeness): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(
        best[i + 1]![j]!,
        best[i]![j + 1]!,
        likeness(i, j) + best[i + 1]![j + 1]!,
      )
  return best
}

function walk<T>(before: T[], after: T[], likeness: Likeness, best: number[][]): Pair<T>[] {
  const pairs: Pair<T>[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const here = i < before.length && j < after.length ? likeness(i, j) : 0
    if (here > 0 && best[i]![j] === here + best[i + 1]![j + 1]!)
      pairs.push({ before: before[i++]!, after: after[j++]! })
    else if (j >= after.length || (i < before.length && best[i]![j] === best[i + 1]![j]))
      pairs.push({ before: before[i++]! })
    else pairs.push({ after: after[j++]! })
  }
  return pairs
}

function alignInOrder<T>(before: T[], after: T[]): Pair<T>[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, at) => ({
    ...(at < before.length ? { before: before[at]! } : {}),
    ...(at < after.length ? { after: after[at]! } : {}),
  }))
}

/** Each two neighbouring characters; of a single character, itself. */
function pairsOf(text: string): Set<string> {
  const signs = [...text]
  if (signs.length < 2) return new Set(signs)
  return new Set(signs.slice(1).map((sign, at) => signs[at]! + sign))
}

/** Dice's coefficient; 0 where it is too small to call the two alike. */
function shareOf(one: Set<string>, other: Set<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  const share = (2 * common) / (one.size + other.size || 1)
  return share >= alikeEnough ? share : 0
}
