/**
 * Ordinary people's numbers never enter the ledger: mobile telephones of
 * mainland China (11 digits from 13 to 19) and resident identity numbers
 * (GB 11643-1999, 18 places with a check digit). Office landlines may.
 */
const mobile = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/gu
const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu

/** As the shortest of them has. Most texts have fewer, and need no closer look. */
const enoughDigits = /(?:\d\D*){11}/

/** Where a number stands in a text: text.slice(start, end) is it. */
export interface PersonalNumber {
  type: 'mobile' | 'identity'
  start: number
  end: number
}

/** Whether the text has a mobile telephone or identity number in it, full-width digits included. */
export const hasPersonalNumber = (text: string): boolean => personalNumbersIn(text).length > 0

/** The mobile telephone and identity numbers of a text, full-width digits included. */
export function personalNumbersIn(text: string): PersonalNumber[] {
  if (!enoughDigits.test(text.normalize('NFKC'))) return []
  const { plain, startOf, endOf } = plainOf(text)
  const found = (type: PersonalNumber['type'], matches: Iterable<RegExpExecArray>) =>
    [...matches].map(({ index, 0: number }) => ({
      type,
      start: startOf(index),
      end: endOf(index + number.length - 1),
    }))
  const identities = [...plain.matchAll(identity)].filter(([number]) => hasRightCheckDigit(number))
  return [...found('mobile', plain.matchAll(mobile)), ...found('identity', identities)]
}

interface Plain {
  plain: string
  /** Where the character that became this one begins and ends in the text. */
  startOf: (index: number) => number
  endOf: (index: number) => number
}

/** The text in compatible form, character by character, so that each place leads back. */
function plainOf(text: string): Plain {
  if (text.normalize('NFKC') === text)
    return { plain: text, startOf: (index) => index, endOf: (index) => index + 1 }
  let plain = ''
  const starts: number[] = []
  const ends: number[] = []
  let start = 0
  for (const character of text) {
    const end = start + character.length
    for (const unit of compatibleForm(character)) {
      plain += unit
      starts.push(start)
      ends.push(end)
    }
    start = end
  }
  return { plain, startOf: (index) => starts[index] ?? 0, endOf: (index) => ends[index] ?? start }
}

/** Texts have few different characters, each of them many times. */
const known = new Map<string, string[]>()
const mostKnown = 20_000

function compatibleForm(character: string): string[] {
  const found = known.get(character)
  if (found) return found
  const units = character.normalize('NFKC').split('')
  if (known.size < mostKnown) known.set(character, units)
  return units
}

function hasRightCheckDigit(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
