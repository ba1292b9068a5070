/**
 * Reads a page in one pass, as far as it is written in the plain way that our
 * templates write: tags and character references that need no second look,
 * every element closed by its own end tag, html, head and body once and in
 * order, nothing after them. Answers whether the page was such a one and every
 * place on it is known; else parse5 has to read it, and what was told is void.
 */
import { decoded } from './character-references.ts'
import { ownCopyOf } from './own-copy.ts'
import type { PageEvents, StartTag } from './page-content.ts'
import { blankPlace, commentPlace, textPlace, type Place } from './places.ts'
import { PartNotes, type RepeatedParts } from './repeated-parts.ts'
import type { StartTags } from './start-tags.ts'

interface StrictReading {
  /** What may stand where. */
  root: Place
  tags: StartTags
  events: PageEvents
  /** None where every place is to be told. */
  parts?: RepeatedParts
}

const doctype = /<!(?:DOCTYPE|doctype) html>/y
const plainComment = /<!--[^<>!-]*-->/y
const notBlank = /[^ \t\n]/g
const solidus = 0x2f
const exclamationMark = 0x21

/**
 * What parse5 has an error for, or treats in its own way, wherever it stands:
 * control characters but tab and line feed, and noncharacters. Characters
 * beyond U+FFFF are looked at again.
 */
// eslint-disable-next-line no-control-regex
const unplain = /[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
// eslint-disable-next-line no-control-regex
const refused = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Cs}\p{Noncharacter_Code_Point}]/u

export function readStrictly(html: string, reading: StrictReading): boolean {
  return new StrictPage(html, reading).read()
}

class StrictPage {
  readonly #html: string
  readonly #tags: StartTags
  readonly #parts: RepeatedParts | undefined
  #events: PageEvents
  #place: Place
  #at = 0
  /** Up to here all characters are plain. */
  #plainTo = 0
  /** The next `&` that was not yet met; the end of the page where there is none. */
  #ampersand = -1

  constructor(html: string, { root, tags, events, parts }: StrictReading) {
    this.#html = html
    this.#tags = tags
    this.#events = events
    this.#parts = parts
    this.#place = root
  }

  read(): boolean {
    return (
      this.#skip(doctype) &&
      this.#opens('html') &&
      this.#opens('head') &&
      this.#readContent() &&
      this.#opens('body') &&
      this.#readContent() &&
      this.#html.startsWith('</html>', this.#at) &&
      this.#close() &&
      this.#at === this.#html.length &&
      this.#isPlainUpTo(this.#at)
    )
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#html)) return false
    this.#at = pattern.lastIndex
    return true
  }

  #opens(name: string): boolean {
    return this.#readStartTag() && this.#place.name === name
  }

  /** Up to the end tag of the element that is open. */
  #readContent(): boolean {
    const outer = this.#place.parent
    const html = this.#html
    while (this.#place !== outer) {
      const next = html.indexOf('<', this.#at)
      if (next === -1 || (next > this.#at && !this.#readText(next))) return false
      const mark = html.charCodeAt(next + 1)
      if (mark === solidus) {
        if (!this.#close()) return false
      } else if (mark === exclamationMark) {
        if (!this.#readComment()) return false
      } else if (!this.#readStartTag()) return false
    }
    return true
  }

  #readStartTag(): boolean {
    const from = this.#at
    const tag = this.#tags.read(this.#html, from)
    const place = tag && this.#place.find(tag.name)
    if (!place) return false
    const part = this.#parts?.find(place, this.#html, from)
    if (part) return this.#takePart(part.tag, from + part.letters.length)
    this.#at += tag.letters.length
    this.#events.open(tag, from, this.#at)
    const hasContent = place.content !== 'nothing'
    if (tag.closesItself && hasContent && !place.isForeign) return false
    if (tag.closesItself || !hasContent) {
      this.#events.close(this.#at, this.#at)
      return true
    }
    this.#place = place
    if (place.content !== 'elements') return this.#readLetters()
    return !this.#parts?.isRepeated(place) || this.#readPart(this.#parts, tag, from)
  }

  /** A part that was read before. */
  #takePart(tag: StartTag, to: number): boolean {
    if (!this.#isPlainUpTo(this.#at)) return false
    this.#events.open(tag, this.#at, to)
    this.#events.close(to, to)
    this.#at = to
    this.#plainTo = to
    return true
  }

  /** A part whose start tag is read. */
  #readPart(parts: RepeatedParts, tag: StartTag, from: number): boolean {
    const place = this.#place
    const notes = new PartNotes(this.#events, tag)
    this.#events = notes
    const isRead = this.#readContent()
    this.#events = notes.events
    if (isRead) parts.keep(place, ownCopyOf(this.#html.slice(from, this.#at)), notes.references)
    return isRead
  }

  #close(): boolean {
    const { endTag, parent } = this.#place
    if (!parent || !this.#html.startsWith(endTag, this.#at)) return false
    const from = this.#at
    this.#at += endTag.length
    this.#events.close(from, this.#at)
    this.#place = parent
    return true
  }

  /** What script, style or title hold, and the end tag. */
  #readLetters(): boolean {
    const end = this.#html.indexOf('</', this.#at)
    if (end === -1) return false
    const letters = this.#html.slice(this.#at, end)
    const value = this.#place.content === 'text' ? decoded(letters) : letters
    // In a script it would begin what ends in ways of its own.
    if (value === undefined || letters.includes('<!')) return false
    if (end > this.#at) this.#events.text(value, this.#at, end)
    this.#at = end
    return this.#close()
  }

  #readText(to: number): boolean {
    const from = this.#at
    if (!this.#place.find(this.#isBlank(from, to) ? blankPlace : textPlace)) return false
    if (this.#ampersand < from) {
      const next = this.#html.indexOf('&', from)
      this.#ampersand = next === -1 ? this.#html.length : next
    }
    const hasReference = this.#ampersand < to
    if (hasReference || this.#events.takesText) {
      const letters = this.#html.slice(from, to)
      const value = hasReference ? decoded(letters) : letters
      if (value === undefined) return false
      this.#events.text(value, from, to)
    }
    this.#at = to
    return true
  }

  #isBlank(from: number, to: number): boolean {
    notBlank.lastIndex = from
    return notBlank.test(this.#html) && notBlank.lastIndex > to
  }

  #readComment(): boolean {
    const from = this.#at
    if (!this.#skip(plainComment) || !this.#place.find(commentPlace)) return false
    this.#events.comment(from, this.#at)
    return true
  }

  #isPlainUpTo(to: number): boolean {
    const letters = this.#html.slice(this.#plainTo, to)
    return !unplain.test(letters) || !refused.test(letters)
  }
}
