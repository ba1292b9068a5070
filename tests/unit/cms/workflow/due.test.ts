import { describe, expect, it } from 'vitest'
import { dueFrom } from '../../../../cms/workflow/policy/due.ts'
import {
  isWorkingDay,
  yearsWithoutHolidays,
  type WorkingCalendar,
} from '../../../../cms/workflow/policy/working-days.ts'

const nothing: WorkingCalendar = { holidays: [], workingDays: [] }
/** As in 2026: five days off from Friday on, the Saturday after them worked. */
const may: WorkingCalendar = {
  holidays: [{ from: '2026-05-01', to: '2026-05-05' }],
  workingDays: ['2026-05-09'],
}
const due = (now: string, workingDays: number, calendar = nothing, wantedBy?: string) =>
  dueFrom({ now: new Date(now), workingDays, calendar, wantedBy })

describe('dueFrom', () => {
  it('counts working days in China, at the same hour', () => {
    // 2026-05-11 is a Monday.
    expect(due('2026-05-11T08:00:00.000Z', 2)).toBe('2026-05-13T08:00:00.000Z')
    expect(due('2026-05-14T08:00:00.000Z', 2)).toBe('2026-05-18T08:00:00.000Z')
    // Friday evening in London is Saturday in China already.
    expect(due('2026-05-15T17:00:00.000Z', 1)).toBe('2026-05-17T17:00:00.000Z')
  })

  it('leaves holidays out and counts the days that are worked instead', () => {
    expect(due('2026-04-30T08:00:00.000Z', 1, may)).toBe('2026-05-06T08:00:00.000Z')
    expect(due('2026-05-08T08:00:00.000Z', 1, may)).toBe('2026-05-09T08:00:00.000Z')
    expect(due('2026-05-08T08:00:00.000Z', 2, may)).toBe('2026-05-11T08:00:00.000Z')
  })

  it('takes the time the submitter wants, if it is earlier', () => {
    const now = '2026-05-11T08:00:00.000Z'
    const earlier = '2026-05-12T01:00:00.000Z'
    expect(due(now, 2, nothing, earlier)).toBe(earlier)
    expect(due(now, 2, nothing, '2026-06-05T01:00:00.000Z')).toBe('2026-05-13T08:00:00.000Z')
  })
})

describe('isWorkingDay', () => {
  it('knows weekends where nothing was entered', () => {
    const days = ['2031-05-02', '2031-05-03', '2031-05-04', '2031-05-05']
    expect(days.map((day) => isWorkingDay(day, may))).toEqual([true, false, false, true])
  })

  it('works a day that was entered so, though it lies in a holiday', () => {
    const calendar = { ...may, workingDays: ['2026-05-03'] }
    expect(isWorkingDay('2026-05-03', calendar)).toBe(true)
  })
})

describe('yearsWithoutHolidays', () => {
  it('misses the next year from November on, and this one at any time', () => {
    expect(yearsWithoutHolidays('2026-10-31', may)).toEqual([])
    expect(yearsWithoutHolidays('2026-11-01', may)).toEqual([2027])
    expect(yearsWithoutHolidays('2027-01-01', may)).toEqual([2027])
    expect(yearsWithoutHolidays('2026-11-01', nothing)).toEqual([2026, 2027])
  })

  it('takes a holiday over the turn of the year for one of the old year', () => {
    const turn = { ...may, holidays: [...may.holidays, { from: '2026-12-31', to: '2027-01-02' }] }
    expect(yearsWithoutHolidays('2026-12-01', turn)).toEqual([2027])
  })
})
