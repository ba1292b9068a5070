/**
 * A finding: what a check says of one place. Codes are permanent. Only private
 * numbers block; a warning is mended or explained before the text is submitted;
 * a hint may be passed over.
 */
import { createHash } from 'node:crypto'
import { checkMessages } from '../messages.ts'
import type { Passage, Span } from './passages.ts'

export type Severity = 'blocks' | 'warns' | 'hints'

export const severities = {
  PERSONAL_MOBILE: 'blocks',
  PERSONAL_IDENTITY: 'blocks',
  WORDING_FORBIDDEN: 'warns',
  WORDING_CAREFUL: 'warns',
  WORDING_PREFERRED: 'hints',
  PUNCTUATION_REPEATED: 'warns',
  PUNCTUATION_UNPAIRED: 'warns',
  PUNCTUATION_HALF_WIDTH: 'warns',
  PUNCTUATION_FORM: 'hints',
  LETTERS_FULL_WIDTH: 'warns',
  CHARACTERS_TRADITIONAL: 'warns',
  BLANK_INSIDE: 'hints',
  NUMBER_FORM: 'hints',
  NUMBER_UNIT_MIXED: 'hints',
  BOOK_TITLE_BARE: 'warns',
  NAME_VARIANTS: 'warns',
  ABBREVIATION_USE: 'hints',
  BANK_CARD: 'warns',
  LANDLINE: 'warns',
  ADDRESS_TO_THE_DOOR: 'warns',
  MINOR_NAMED: 'warns',
  PICTURE_WITHOUT_CONSENT: 'warns',
  PICTURE_OF_MINORS: 'hints',
  PICTURE_SMALL: 'hints',
  ALT_SAYS_NOTHING: 'warns',
  FACT_DIFFERS: 'warns',
  LINK_UNPUBLISHED: 'warns',
  LINK_DEAD: 'warns',
  REFERENCE_UNPUBLISHED: 'hints',
  REFERENCE_WITHDRAWN: 'warns',
  REFERENCE_EXPIRED: 'warns',
  DOCUMENT_EXPIRED: 'warns',
  SENTENCE_LONG: 'hints',
  NOUN_CHAIN: 'hints',
} as const satisfies Record<string, Severity>

export type FindingCode = keyof typeof severities

const aboutPeople: readonly FindingCode[] = [
  'PERSONAL_MOBILE',
  'PERSONAL_IDENTITY',
  'BANK_CARD',
  'LANDLINE',
  'ADDRESS_TO_THE_DOOR',
  'MINOR_NAMED',
  'PICTURE_WITHOUT_CONSENT',
  'PICTURE_OF_MINORS',
]

/** Whether the sentence may say something of a person that is nobody else's business. */
export const isAboutPeople = ({ code }: Pick<Finding, 'code'>): boolean =>
  aboutPeople.includes(code)

export interface Finding {
  code: FindingCode
  severity: Severity
  /** Field and block, as a passage has them. */
  path: string
  paragraph?: number
  /** The sentence as it stands in the text; sentence.slice(start, end) is what is meant. */
  sentence: string
  start: number
  end: number
  /** What, why, what to do: in words for editors. */
  message: string
  /** What could stand there instead. */
  suggestion?: string
}

type Message<C extends FindingCode> = (typeof checkMessages)[C]
type Values<C extends FindingCode> = Message<C> extends (...values: infer V) => string ? V : []

interface Said<C extends FindingCode> {
  code: C
  values: Readonly<Values<C>>
  suggestion?: string | undefined
}

/** A finding at a place of a passage: the sentences that the place touches are its sentence. */
export function findingIn<C extends FindingCode>(
  passage: Passage,
  place: Span,
  said: Said<C>,
): Finding {
  const touched = passage.sentences.filter(
    ({ start, end }) => start < place.end && place.start < end,
  )
  const start = Math.min(place.start, ...touched.map((one) => one.start))
  const end = Math.max(place.end, ...touched.map((one) => one.end))
  return {
    ...placeOf(passage),
    sentence: passage.text.slice(start, end),
    start: place.start - start,
    end: place.end - start,
    ...wordsOf(said),
  }
}

/** A finding about a field rather than its words: `shown` is what the field shows, a title say. */
export const findingAbout = <C extends FindingCode>(
  place: { path: string; paragraph?: number },
  shown: string,
  said: Said<C>,
): Finding => ({
  ...placeOf(place),
  sentence: shown,
  start: 0,
  end: shown.length,
  ...wordsOf(said),
})

function wordsOf<C extends FindingCode>({ code, values, suggestion }: Said<C>) {
  const message: unknown = checkMessages[code]
  return {
    code,
    severity: severities[code],
    message:
      typeof message === 'function'
        ? (message as (...all: unknown[]) => string)(...values)
        : String(message),
    ...(suggestion === undefined ? {} : { suggestion }),
  }
}

const placeOf = ({ path, paragraph }: { path: string; paragraph?: number }) => ({
  path,
  ...(paragraph === undefined ? {} : { paragraph }),
})

/** What an explanation belongs to: the check, the sentence and the place in it. Another sentence, another finding. */
export const fingerprintOf = ({ code, sentence, start, end }: Finding): string =>
  createHash('sha256')
    .update(JSON.stringify([code, sentence, start, end]))
    .digest('hex')
    .slice(0, 32)
