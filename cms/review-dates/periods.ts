/** After how long a kind of document is looked at again, unless an editor says otherwise. Data. */
import type { Kind } from '../../ledger/index.ts'

export const periods = ['6', '12', '24', 'never'] as const
/** Months, as words: a form's choices are words. */
export type Period = (typeof periods)[number]

export const periodNames: Record<Period, string> = {
  '6': '6 个月',
  '12': '12 个月',
  '24': '24 个月',
  never: '不用复核',
}

/** News stays as it was on its day; a chapter is looked at with its textbook, an old address never. */
export const defaultPeriods: Record<Kind, Period> = {
  lecture: '12',
  textbook: '12',
  chapter: 'never',
  campaign: '12',
  'campaign-piece': '24',
  story: 'never',
  figure: '24',
  team: '12',
  lecturer: '12',
  venue: '12',
  theme: 'never',
  audience: 'never',
  form: 'never',
  redirect: 'never',
  'home-page': '6',
  navigation: '12',
  'site-settings': '12',
}

export const isPeriod = (value: unknown): value is Period => periods.includes(value as Period)
