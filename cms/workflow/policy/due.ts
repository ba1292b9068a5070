/** By when a step is to be done. Saturdays and Sundays do not count; holidays that move are not known. */
import { dayOf } from '../../clock.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** So many working days later, at the same hour; earlier where the submitter wants it earlier. */
export function dueFrom(now: Date, workingDays: number, wantedBy?: string): string {
  let at = now
  for (let counted = 0; counted < workingDays;) {
    at = new Date(at.getTime() + dayMilliseconds)
    if (isWorkingDay(at)) counted += 1
  }
  const due = at.toISOString()
  return wantedBy !== undefined && wantedBy < due ? wantedBy : due
}

/** In China, whatever the clock of the machine says. */
function isWorkingDay(at: Date): boolean {
  const weekday = new Date(`${dayOf(at)}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}
