/**
 * Ordinary people's numbers never enter the ledger: mobile telephones of
 * mainland China (11 digits from 13 to 19) and resident identity numbers
 * (GB 11643-1999, 18 places with a check digit). Office landlines may.
 */
const mobile = /(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)/u
const identity =
  /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/u

/** Whether the text has a mobile telephone or identity number in it, full-width digits included. */
export function hasPersonalNumber(text: string): boolean {
  const plain = text.normalize('NFKC')
  if (mobile.test(plain)) return true
  const found = identity.exec(plain)
  return found !== null && hasRightCheckDigit(found[0])
}

function hasRightCheckDigit(number: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, place) => total + weight * Number(number[place]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}
