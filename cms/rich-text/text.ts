/**
 * Text as the ledger takes it. Normalised are: Unicode form (NFC), tabs and
 * line ends to a blank, other control characters and lone surrogates away.
 */

/** A run of text within others: blanks at its ends stay. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\t\n\r\v\f\u2028\u2029]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFEFF]/gu, '')
    .normalize('NFC')

/** A text that stands by itself: blanks at its ends go, full-width ones too. */
export const cleanLine = (text: string): string => cleanText(text).trim()
