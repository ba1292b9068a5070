/** Which level a kind of document has: what the office sets, or what it begins with. */
import type { Kind } from '../../../ledger/index.ts'
import { levels, type Level } from './steps.ts'

/** A pledge stands in its campaign, and is looked at more closely than the rest of it. */
export type LevelSubject = Kind | 'pledge'

export const defaultLevels: Record<LevelSubject, Level> = {
  lecture: 'three-reviews',
  textbook: 'three-reviews',
  chapter: 'three-reviews',
  pledge: 'three-reviews',
  story: 'two-reviews',
  figure: 'two-reviews',
  campaign: 'two-reviews',
  'campaign-piece': 'two-reviews',
  lecturer: 'two-reviews',
  team: 'two-reviews',
  venue: 'two-reviews',
  'home-page': 'two-reviews',
  theme: 'one-review',
  audience: 'one-review',
  form: 'one-review',
  redirect: 'one-review',
  'site-settings': 'one-review',
  navigation: 'one-review',
}

export const levelSubjects = Object.keys(defaultLevels) as LevelSubject[]

export type Levels = Readonly<Record<LevelSubject, Level>>

/** The level of a document: of a campaign with a pledge, the stricter of the two. */
export function levelFor(kind: Kind, hasPledge: boolean, set: Levels): Level {
  const subjects: LevelSubject[] = hasPledge ? [kind, 'pledge'] : [kind]
  return levels.find((level) => subjects.some((subject) => set[subject] === level)) ?? set[kind]
}
