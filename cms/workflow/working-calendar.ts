/** 工作日历: which days the office does not work, and which it works instead. Kept by administrators. */
import type { Field, GlobalConfig, Payload } from 'payload'
import { administrators, signedIn } from '../access/index.ts'
import { dayOf } from '../clock.ts'
import { dayField, lineField, refuseUnknownKeysOfGlobal } from '../fields/index.ts'
import { messages } from '../messages.ts'
import { knownHolidays, knownWorkingDays } from './known-holidays.ts'
import type { WorkingCalendar as Calendar } from './policy/index.ts'

/** A slip in a year would move every time that is due. */
const mostDays = 31
const dayMilliseconds = 24 * 60 * 60 * 1000

const holidays: Field = {
  name: 'holidays',
  label: '放假',
  labels: { singular: '一段假期', plural: '假期' },
  type: 'array',
  maxRows: 200,
  validate: (value: unknown) =>
    !(Array.isArray(value) && value.some(isTooLong)) || messages.HOLIDAY_TOO_LONG(mostDays),
  defaultValue: knownHolidays.map(({ name, from, to }) => ({
    name,
    from: noonOf(from),
    to: noonOf(to),
  })),
  admin: { description: '从第一天到最后一天，连着的周末也算在内。' },
  fields: [
    lineField({ name: 'name', label: '名称', max: 40, required: true }),
    {
      type: 'row',
      fields: [
        dayField({ name: 'from', label: '第一天', required: true }),
        dayField({ name: 'to', label: '最后一天', required: true, notBefore: 'from' }),
      ],
    },
  ],
}

const workingDays: Field = {
  name: 'workingDays',
  label: '补班',
  labels: { singular: '一天补班', plural: '补班' },
  type: 'array',
  maxRows: 200,
  defaultValue: knownWorkingDays.map(({ day, name }) => ({ name, day: noonOf(day) })),
  admin: { description: '因调休要上班的星期六、星期日，一天填一行。' },
  fields: [
    {
      type: 'row',
      fields: [
        dayField({ name: 'day', label: '日期', required: true }),
        lineField({ name: 'name', label: '说明', max: 40, half: true }),
      ],
    },
  ],
}

export const WorkingCalendar: GlobalConfig = {
  slug: 'working-calendar',
  label: '工作日历',
  admin: {
    group: '管理',
    hideAPIURL: true,
    description:
      '审稿期限按工作日算：除去星期六、星期日和这里的放假，加上这里的补班。每年十一月前后国务院办公厅发出通知，请照着填上第二年的。没有填的年份，只除去星期六和星期日。改动只对以后送审、签字的稿件有效。',
  },
  access: { read: signedIn, readVersions: administrators, update: administrators },
  versions: { drafts: false, max: 100 },
  hooks: { beforeOperation: [refuseUnknownKeysOfGlobal] },
  fields: [holidays, workingDays],
}

/** As the office has entered it, for the policy. */
export async function workingCalendar(payload: Payload): Promise<Calendar> {
  const row = await payload.findGlobal({ slug: 'working-calendar', depth: 0 })
  return {
    holidays: (row.holidays ?? []).map(({ from, to }) => ({ from: dayIn(from), to: dayIn(to) })),
    workingDays: (row.workingDays ?? []).map(({ day }) => dayIn(day)),
  }
}

const dayIn = (stored: string): string => dayOf(new Date(stored))

/** As `dayField` keeps a day. */
function noonOf(day: string): string {
  return `${day}T04:00:00.000Z`
}

function isTooLong({ from, to }: { from?: unknown; to?: unknown }): boolean {
  const days = (Date.parse(String(to)) - Date.parse(String(from))) / dayMilliseconds + 1
  return days > mostDays
}
