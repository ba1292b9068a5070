/** What the checks know besides the text. Pure values: gathering.ts asks the office for them. */
import type { Reference } from '../../ledger/index.ts'
import type { WordingMatcher } from './wording-matcher.ts'

export interface Knowledge {
  /** The calendar day in China, YYYY-MM-DD. */
  today: string
  wordings: WordingMatcher
  /** Titles of the local textbooks. */
  textbooks: readonly string[]
  /** Figures of the site settings. */
  facts: readonly StatedFact[]
  /** Names of people whose consent for pictures is not recorded. */
  withoutPictureConsent: readonly string[]
  /** What is known of a document that the text names. */
  standing: (reference: Reference) => Standing
  /** Whether a path of this site answers; undefined where the office cannot know. */
  answers: (path: string) => boolean | undefined
  /** `https://…` of the public site, without a slash at its end. */
  publicOrigin: string
}

export interface StatedFact {
  label: string
  value: string
  unit?: string | undefined
  year: number
}

export interface Standing {
  title: string
  is: 'public' | 'withdrawn' | 'unpublished'
  /** A lecture's last day of validity. */
  validUntil?: string | undefined
}
