/** What a benchmark says: figures, each with its target where it has one, and whether it holds. */
export interface Figure {
  part: string
  /** The size of the site; with the part it names the figures that are measured together. */
  pages?: number
  /** When and on what it was measured; set when it is kept. */
  date?: string
  machine?: string
  what: string
  value: number
  unit: string
  target?: string
  /** Absent where there is no target. */
  holds?: boolean
  /** How it was measured: repetitions, what is included. */
  note?: string
}

interface Measured {
  part: string
  what: string
  value: number
  unit: string
  atMost?: number
  atLeast?: number
  note?: string
}

export function figure({ atMost, atLeast, ...measured }: Measured): Figure {
  const { value, unit } = measured
  const rounded = { ...measured, value: roundTo3(value) }
  if (atMost !== undefined)
    return { ...rounded, target: `≤ ${atMost} ${unit}`, holds: value <= atMost }
  if (atLeast !== undefined)
    return { ...rounded, target: `≥ ${atLeast} ${unit}`, holds: value >= atLeast }
  return rounded
}

/** A target that could not be measured does not hold. */
export const unmeasured = (part: string, what: string, why: string): Figure => ({
  part,
  what,
  value: 0,
  unit: '—',
  target: 'measured',
  holds: false,
  note: `not measured: ${why}`,
})

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
  if (value === undefined) throw new RangeError('No values were measured.')
  return value
}

/** The median of the ratios of values measured in the same round. */
export const ratio = (values: readonly number[], others: readonly number[]): number =>
  median(values.map((value, round) => value / (others[round] ?? Number.NaN)))

const roundTo3 = (value: number): number =>
  value >= 1_000 ? Math.round(value) : Number(value.toPrecision(3))
