/**
 * Text as it is compared: half-width, lower case, simplified, without accents.
 * Each character is folded by itself, so that what is found in the folded text
 * can be marked in the text as it stands.
 */
import { sify } from 'chinese-conv'

/** Each traditional character with the simplified one. */
const simplified = new Map<string, string>()
/** Everything that may change. What it leaves out, such as punctuation, is common and parts words. */
let changing: RegExp | undefined

export const fold = (text: string): string => text.replace((changing ??= readChanging()), foldOne)

/** The folded text, and of each unit of it where its character begins in the text. */
export function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const one = fold(character)
    for (let unit = 0; unit < one.length; unit += 1) places.push(at)
    folded += one
    at += character.length
  }
  places.push(at)
  return { folded, places }
}

function foldOne(character: string): string {
  const known = simplified.get(character)
  if (known !== undefined) return known
  const bare = character.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  return simplified.get(bare) ?? bare.normalize('NFC')
}

/** Fills the table of traditional characters at the first use. */
function readChanging(): RegExp {
  const [first, last] = [0x3400, 0x9fff]
  const all = Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  )
  const simple = [...sify(all.join(''))]
  for (const [index, character] of all.entries())
    if (simple[index] !== character) simplified.set(character, simple[index] ?? character)
  const letters =
    'A-Z\\u00a0-\\u1fff\\u2070-\\u2fff\\u3040-\\u33ff\\ua000-\\ufeff\\u{20000}-\\u{3ffff}'
  const wide = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\u{1ffff}'
  return new RegExp(`[${letters}${wide}${[...simplified.keys()].join('')}]`, 'gu')
}
