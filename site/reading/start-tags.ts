/**
 * Start tags as they stand in a page. The same few thousand stand on all of its
 * pages: what each says is found once and kept by its letters.
 *
 * Only what HTML takes without an error is a tag here: a name in lower case,
 * attributes parted by blanks, each once, with a value in double quotation
 * marks or none. Names with a colon are left to parse5, which renames some.
 */
import { decoded } from './character-references.ts'
import { ownCopyOf } from './own-copy.ts'
import type { StartTag } from './page-content.ts'
import { startTagOf } from './references.ts'

/** A start tag with its letters. */
export interface WrittenTag extends StartTag {
  letters: string
  /** It ends in `/>`. */
  closesItself: boolean
}

export interface WrittenAttribute {
  /** In lower case. */
  name: string
  value: string
}

const wholeTag = /<([a-z][a-z0-9]*)((?:[ \t\n]+[A-Za-z_][\w-]*(?:="[^"]*")?)*)[ \t\n]*(\/?)>/y
const nameOf = /[a-z][a-z0-9]*/
const eachAttribute = /[ \t\n]+([A-Za-z_][\w-]*)(?:="([^"]*)")?/g

/** How many are kept at most. A power of two. */
const slots = 16_384
/** A longer one, with a picture in it, say, is not worth keeping. */
const longestKept = 2_000

export class StartTags {
  readonly #kept: (WrittenTag | undefined)[] = new Array<undefined>(slots).fill(undefined)

  /** The tag that begins here; undefined where none does, or one that only parse5 reads. */
  read(html: string, from: number): WrittenTag | undefined {
    const to = html.indexOf('>', from) + 1
    const slot = slotOf(html, from, to)
    const kept = this.#kept[slot]
    // What is kept has one `>`, at its end: so it is a whole tag here, too.
    if (kept && html.slice(from, to) === kept.letters) return kept
    const former = this.#kept[slot + 1]
    if (former && html.slice(from, to) === former.letters) return former
    return this.#readFirst(html, from, to, slot)
  }

  #readFirst(html: string, from: number, to: number, slot: number): WrittenTag | undefined {
    const tag = readTag(html, from)
    if (tag && tag.letters.length <= longestKept && from + tag.letters.length === to) {
      this.#kept[slot + 1] = this.#kept[slot]
      this.#kept[slot] = tag
    }
    return tag
  }
}

/** From some of its letters: cheaper than a Map, which looks at each. Two tags share a slot. */
function slotOf(html: string, from: number, to: number): number {
  const step = ((to - from) >> 4) + 1
  let hash = to - from
  for (let at = from + 1; at < to; at += step) hash = Math.imul(hash, 31) + html.charCodeAt(at)
  return (hash ^ (hash >>> 15)) & (slots - 2)
}

/** The attributes of a whole tag; undefined where one is there twice or only parse5 reads it. */
export function attributesOf(letters: string): WrittenAttribute[] | undefined {
  const attributes: WrittenAttribute[] = []
  for (const [, written = '', raw = ''] of letters.matchAll(eachAttribute)) {
    const name = written.toLowerCase()
    const value = decoded(raw)
    if (value === undefined || attributes.some((other) => other.name === name)) return undefined
    attributes.push({ name, value })
  }
  return attributes
}

function readTag(html: string, from: number): WrittenTag | undefined {
  wholeTag.lastIndex = from
  const [part, , , solidus] = wholeTag.exec(html) ?? []
  if (part === undefined) return undefined
  const letters = ownCopyOf(part)
  const attributes = attributesOf(letters)
  if (!attributes) return undefined
  const name = nameOf.exec(letters)?.[0] ?? ''
  const value = (asked: string) => attributes.find((each) => each.name === asked)?.value
  return { ...startTagOf(name, value), letters, closesItself: solidus === '/' }
}
