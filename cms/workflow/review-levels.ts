/** 审校级别: how closely each kind is looked at. Set by administrators; not a document, and never public. */
import type { Field, GlobalConfig, Payload, PayloadRequest } from 'payload'
import { administrators, signedIn } from '../access/index.ts'
import { refuseUnknownKeysOfGlobal } from '../fields/index.ts'
import { kindNames } from '../kinds.ts'
import type { ReviewLevel as ReviewLevelsRow } from '../payload-types.ts'
import {
  defaultLevels,
  isLevel,
  levelNames,
  levels,
  levelSubjects,
  type Level,
  type Levels,
  type LevelSubject,
} from './policy/index.ts'

export interface ReviewSettings {
  levels: Levels
  /** Working days that a step may wait. */
  dueDays: Readonly<Record<Level, number>>
  allowsSmallCorrections: boolean
}

const defaultDueDays = 2

/** Database columns bear no hyphens. */
const columnOf = <T extends string>(name: T): string => name.replaceAll('-', '_')

const levelField = (subject: LevelSubject): Field => ({
  name: columnOf(subject),
  label: subject === 'pledge' ? '倡议书' : kindNames[subject],
  type: 'select',
  required: true,
  defaultValue: defaultLevels[subject],
  options: levels.map((value) => ({ value, label: levelNames[value] })),
  admin: { width: '50%' },
})

const dueField = (level: Level): Field => ({
  name: columnOf(level),
  label: levelNames[level],
  type: 'number',
  required: true,
  defaultValue: defaultDueDays,
  min: 1,
  max: 30,
  admin: { width: '33%' },
})

export const ReviewLevels: GlobalConfig = {
  slug: 'review-levels',
  label: '审校级别',
  admin: {
    group: '管理',
    hideAPIURL: true,
    description:
      '每一种稿件要经过几次审核、几次校对。改动只对以后送审的稿件有效。无论怎样设置，至少要两个人：写的人和终审人。',
  },
  access: { read: signedIn, readVersions: administrators, update: administrators },
  versions: { drafts: false, max: 100 },
  hooks: { beforeOperation: [refuseUnknownKeysOfGlobal] },
  fields: [
    {
      name: 'levels',
      label: '级别',
      type: 'group',
      fields: [{ type: 'row', fields: levelSubjects.map(levelField) }],
    },
    {
      name: 'dueDays',
      label: '每一步几个工作日内办完',
      type: 'group',
      admin: { description: '哪些天是工作日，见“工作日历”。' },
      fields: [{ type: 'row', fields: levels.map(dueField) }],
    },
    {
      name: 'smallCorrections',
      label: '小更正可以只走一审一校',
      type: 'checkbox',
      defaultValue: true,
      admin: {
        description:
          '只改了几个字，没有动标题、人名、日期、数字、图片和链接的，编辑可以选“小更正”。',
      },
    },
  ],
}

/** Beneath Payload's operations: nothing of them is shown here, and what was never set is filled in below. */
export async function reviewSettings(
  payload: Payload,
  req?: PayloadRequest,
): Promise<ReviewSettings> {
  const given = { slug: 'review-levels', ...(req ? { req } : {}) } as const
  const row = await payload.db.findGlobal<Partial<ReviewLevelsRow> & Record<string, unknown>>(given)
  return settingsOf(row ?? {})
}

/** What was never set is as the office begins. */
export function settingsOf(row: Partial<ReviewLevelsRow>): ReviewSettings {
  const set = (row.levels ?? {}) as Record<string, unknown>
  const days = (row.dueDays ?? {}) as Record<string, unknown>
  const levelOf = (subject: LevelSubject): Level => {
    const value = set[columnOf(subject)]
    return isLevel(value) ? value : defaultLevels[subject]
  }
  const daysOf = (level: Level) => Number(days[columnOf(level)] ?? defaultDueDays)
  return {
    levels: recordOf(levelSubjects, levelOf),
    dueDays: recordOf(levels, daysOf),
    allowsSmallCorrections: row.smallCorrections !== false,
  }
}

const recordOf = <K extends string, V>(keys: readonly K[], valueOf: (key: K) => V): Record<K, V> =>
  Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<K, V>
