/**
 * Text as it is compared: half-width, lower case, simplified, without accents.
 * Each character is folded by itself, so that what is found in the folded text
 * can be marked in the text as it stands.
 */
import { traditionalAndSimplified } from './traditional.ts'

/** Of each UTF-16 unit what it becomes, unless it stays or is looked at with its whole character. */
const after = new Uint16Array(0x1_0000)
const stays = 0
const isLookedAt = 1

/** Beside letters and traditional characters. What is left out, such as punctuation, parts words. */
const lookedAt = [
  [0xa0, 0x1fff],
  [0x2070, 0x2fff],
  [0x3040, 0x33ff],
  [0xa000, 0xfeff],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffff],
] as const
for (const [first, last] of lookedAt) after.fill(isLookedAt, first, last + 1)
for (let unit = 0x41; unit <= 0x5a; unit += 1) after[unit] = unit + 0x20
for (let at = 0; at < traditionalAndSimplified.length; at += 2)
  after[traditionalAndSimplified.charCodeAt(at)] = traditionalAndSimplified.charCodeAt(at + 1)

export function fold(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = after[text.charCodeAt(at)] ?? stays
    if (unit === stays) continue
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    folded += text.slice(from, at)
    folded += unit === isLookedAt ? foldOne(character) : String.fromCharCode(unit)
    from = at + character.length
    at = from - 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** The folded text, and of each unit of it where its character begins in the text. */
export function foldWithPlaces(text: string): {
  folded: string
  placeOf: (unit: number) => number
} {
  const folded = fold(text)
  if (folded === text) return { folded, placeOf: (unit) => unit }
  let places: number[] | undefined
  return { folded, placeOf: (unit) => (places ??= placesIn(text))[unit] ?? text.length }
}

function placesIn(text: string): number[] {
  const places: number[] = []
  let at = 0
  for (const character of text) {
    for (let unit = fold(character).length; unit > 0; unit -= 1) places.push(at)
    at += character.length
  }
  return [...places, at]
}

function foldOne(character: string): string {
  const bare = character.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  const unit = bare.length === 1 ? (after[bare.charCodeAt(0)] ?? stays) : stays
  return unit > isLookedAt ? String.fromCharCode(unit) : bare.normalize('NFC')
}
