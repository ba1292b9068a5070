/**
 * Text as it is compared: half-width, lower case, simplified, without accents.
 * Each character is folded by itself, so that what is found in the folded text
 * can be marked in the text as it stands.
 */
import { sify } from 'chinese-conv'

/** Each traditional character with the simplified one. */
const simplified = new Map(traditionalCharacters())

/** Everything that may change. What it leaves out is common and stays as it is. */
const changing = new RegExp(
  `[A-Z\\u00a0-\\u1fff\\u2070-\\u2fff\\u3040-\\u4dff\\ua000-\\u{3ffff}${[...simplified.keys()].join('')}]`,
  'gu',
)

export const fold = (text: string): string => text.replace(changing, foldOne)

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
  const code = character.charCodeAt(0)
  // ASCII in full width: the punctuation of every Chinese sentence.
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase()
  const known = simplified.get(character)
  if (known !== undefined) return known
  const bare = character.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '')
  return simplified.get(bare) ?? bare.normalize('NFC')
}

function traditionalCharacters(): [string, string][] {
  const [first, last] = [0x3400, 0x9fff]
  const all = Array.from({ length: last - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  )
  const simple = [...sify(all.join(''))]
  return all.flatMap((character, index): [string, string][] => {
    const other = simple[index] ?? character
    return other === character ? [] : [[character, other]]
  })
}
