/**
 * Who reads what. While a page is drawn or a selector answers, each cell of the
 * catalogue and each selector that it reads is noted. Answers without arguments
 * are kept until the catalogue changes: every page asks for some of them.
 */
import { hash } from 'node:crypto'
import type { Catalogue, Cell } from './catalogue.ts'

/** A selector's answer as it is compared: by hash, with what it has read itself. */
export interface Answer {
  hash: string
  reads: string[]
}

/** So many answers that were taken are remembered. */
const mostTaken = 5_000

export class ReadNotes {
  /** What the page or selector at work has read so far. */
  #reads: Set<string> | undefined
  readonly #kept = new Map<string, unknown>()
  readonly #answers = new Map<string, Answer>()
  /** Keys of the answers that `takeAnswers` has not given yet. */
  #untaken: string[] = []
  readonly #changed = new Set<Cell>()
  #isHashing = false

  constructor(catalogue: Catalogue) {
    catalogue.onChange((cell) => {
      this.#changed.add(cell)
      this.#forgetAnswers()
    })
  }

  /** From now on answers are hashed: the publisher compares them. */
  startHashing(): void {
    this.#isHashing = true
    this.#forgetAnswers()
  }

  /** The cells that changed since the last call of `settle`. */
  get changed(): ReadonlySet<Cell> {
    return this.#changed
  }

  /** The cells that this changes, whatever has changed before. */
  changedBy(change: () => void): Cell[] {
    const before = [...this.#changed]
    this.#changed.clear()
    change()
    const changed = [...this.#changed]
    for (const cell of before) this.#changed.add(cell)
    return changed
  }

  /** The answers given since the last change. */
  get answers(): ReadonlyMap<string, Answer> {
    return this.#answers
  }

  /** The answers given since the last change or the last call. */
  takeAnswers(): [key: string, answer: Answer][] {
    const keys = this.#untaken
    this.#untaken = []
    const taken = keys.flatMap((key): [string, Answer][] => {
      const answer = this.#answers.get(key)
      return answer ? [[key, answer]] : []
    })
    // Who takes them has them: one that is asked for again is merely answered twice.
    if (this.#answers.size > mostTaken) this.#answers.clear()
    return taken
  }

  /** The changes so far are in a release. */
  settle(): void {
    this.#changed.clear()
    this.#forgetAnswers()
  }

  noteCell(cell: Cell): void {
    this.#reads?.add(`#${cell}`)
  }

  /** What a page reads while it is drawn. One page at a time. */
  async ofPage<T>(draw: () => Promise<T>): Promise<{ value: T; reads: string[] }> {
    const reads = new Set<string>()
    this.#reads = reads
    try {
      return { value: await draw(), reads: [...reads] }
    } finally {
      this.#reads = undefined
    }
  }

  /** A selector's answer, noted for whoever asks. */
  select<T>(key: string, isKept: boolean, make: () => T): T {
    this.#reads?.add(`=${key}`)
    if (this.#kept.has(key)) return this.#kept.get(key) as T
    const outer = this.#reads
    const reads = new Set<string>()
    this.#reads = reads
    try {
      const value = make()
      if (isKept) this.#kept.set(key, value)
      if (this.#isHashing && !this.#answers.has(key)) {
        this.#answers.set(key, { hash: hashOf(value), reads: [...reads] })
        this.#untaken.push(key)
      }
      return value
    } finally {
      this.#reads = outer
    }
  }

  /** Both at once: a kept answer vouches for those that it was made of. */
  #forgetAnswers(): void {
    // Most cells change while a ledger is read, with nothing asked between.
    if (this.#kept.size === 0 && this.#answers.size === 0) return
    this.#kept.clear()
    this.#answers.clear()
    this.#untaken = []
  }
}

/** Half of a SHA-256: enough that no two answers meet by chance. */
const hashOf = (value: unknown): string => hash('sha256', textOf(value)).slice(0, 32)

function textOf(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined'
  // A look at each part takes longer than all the rest: only where one may be a map.
  if (text.includes('{}')) JSON.stringify(value, refuseMaps)
  return text
}

/** JSON writes a map or a set as {}: two different ones would look the same. */
function refuseMaps(key: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set)
    throw new TypeError(`A selector answered with a map at ${key || 'its top'}: use a list.`)
  return value
}
