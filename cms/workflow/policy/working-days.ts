/**
 * Which days are worked: Monday to Friday, but for the holidays and the make-up
 * days (调休) that the office has entered. Pure; days are those of the calendar
 * in China, 2026-05-04, which compare as words.
 */

export interface WorkingCalendar {
  /** First and last day, each included. */
  holidays: readonly { from: string; to: string }[]
  /** Days that are worked though they are a Saturday or a Sunday. */
  workingDays: readonly string[]
}

export function isWorkingDay(day: string, { holidays, workingDays }: WorkingCalendar): boolean {
  if (workingDays.includes(day)) return true
  if (holidays.some(({ from, to }) => from <= day && day <= to)) return false
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** The State Council says in November how the next year is worked. */
const announced = 11

/** Years that are counted by their weekends alone, though their holidays should be known by now. */
export function yearsWithoutHolidays(today: string, { holidays }: WorkingCalendar): number[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  const wanted = month >= announced ? [year, year + 1] : [year]
  return wanted.filter((one) => !holidays.some(({ from }) => from.startsWith(`${one}-`)))
}
