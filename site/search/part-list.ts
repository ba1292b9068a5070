/**
 * Lists the parts of a text, each once. Of all that a page costs before it is in
 * the index this was the most. So a Chinese character and a pair of two are
 * numbers here, and only what is rare is handled as text.
 */
import { NumberSet } from './number-set.ts'
import { chinese, endOfRun, lettered, sortAt, wordAt } from './words.ts'

const [blank, firstRare] = [0x20, 0x1_0000]

/** Holds what it needs for one text after another. */
export class PartList {
  readonly #met = new NumberSet()
  readonly #others = new Set<string>()
  #mark = 0
  /** Common characters and pairs, each with the mark before it and a blank behind. */
  #units = new Uint16Array(8_192)
  #length = 0

  /** Parts of folded text with a mark of one unit before each, or with none; some parted by blanks. */
  read(folded: string, mark: string): string[] {
    this.#begin(folded.length, mark)
    let at = 0
    while (at < folded.length) {
      const sort = sortAt(folded, at)
      const end = endOfRun(folded, at, sort)
      if (sort === chinese) this.#addCharacters(folded, at, end)
      else if (sort === lettered) this.#others.add(wordAt(folded, at, end))
      at = end
    }
    const others = [...this.#others].map((other) => mark + other)
    if (this.#length === 0) return others
    const common = Buffer.from(this.#units.buffer, 0, (this.#length - 1) * 2)
    return [common.toString('utf16le'), ...others]
  }

  #begin(length: number, mark: string): void {
    this.#met.clear()
    this.#others.clear()
    this.#mark = mark ? mark.charCodeAt(0) : 0
    this.#length = 0
    // A character alone and in a pair with the one before it.
    const most = length * (2 + 3 + 2)
    if (this.#units.length < most) this.#units = new Uint16Array(most)
  }

  #addCharacters(text: string, from: number, end: number): void {
    let before = 0
    for (let at = from; at < end; at += 1) {
      const unit = text.charCodeAt(at)
      const code = isHalf(unit) ? (text.codePointAt(at++) ?? 0) : unit
      this.#add(0, code)
      if (before) this.#add(before, code)
      before = code
    }
  }

  /** A pair, or a character alone with 0 before it. */
  #add(before: number, code: number): void {
    if (before >= firstRare || code >= firstRare)
      this.#others.add(before ? String.fromCodePoint(before, code) : String.fromCodePoint(code))
    else if (this.#met.add(before * firstRare + code)) {
      if (this.#mark) this.#units[this.#length++] = this.#mark
      if (before) this.#units[this.#length++] = before
      this.#units[this.#length++] = code
      this.#units[this.#length++] = blank
    }
  }
}

const isHalf = (unit: number): boolean => unit >>> 11 === 0xd800 >>> 11
