/**
 * Whether longer words stand on a page as they were typed: the index knows their
 * pairs alone. SQLite looks for them in the text as it is written, which tells
 * nearly always; only where they are not there is the text read and folded.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { fold, tierOf, type Tier } from '../search/index.ts'

interface Row {
  title: string
  summary: string
  /** Of each word a bit: whether it is in the text, letter for letter. */
  inText: number
}

export class PhraseCheck {
  readonly #database: DatabaseSync
  readonly #text: StatementSync
  /** By how many words they look for. */
  readonly #rows = new Map<number, StatementSync>()
  /** How many texts were read so far. */
  textsRead = 0

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#text = database.prepare('SELECT text FROM search WHERE id = ?')
  }

  /** The best place where all of them stand, from one on. */
  tierOf(id: number, words: readonly string[], from: Tier): Tier | undefined {
    const row = this.#rowStatement(words.length).get(...words, id) as Row | undefined
    if (!row) return undefined
    let text: string | undefined
    return tierOf(words, row, from, (word) => {
      if (row.inText & (1 << word)) return true
      text ??= this.#readFolded(id)
      return text.includes(words[word] ?? '')
    })
  }

  #readFolded(id: number): string {
    this.textsRead += 1
    return fold((this.#text.get(id)?.['text'] as string | undefined) ?? '')
  }

  #rowStatement(count: number): StatementSync {
    const known = this.#rows.get(count)
    if (known) return known
    const bits = Array.from({ length: count }, (_, word) => `(instr(text, ?) > 0) << ${word}`)
    const statement = this.#database.prepare(
      `SELECT title, summary, ${bits.map((bit) => `(${bit})`).join(' | ')} AS inText FROM search WHERE id = ?`,
    )
    this.#rows.set(count, statement)
    return statement
  }
}
