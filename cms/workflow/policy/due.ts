/** By when a step is to be done. */
import { dayOf } from '../../clock.ts'
import { isWorkingDay, type WorkingCalendar } from './working-days.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000

export interface Due {
  now: Date
  workingDays: number
  calendar: WorkingCalendar
  /** When the submitter wants it to be done with. */
  wantedBy?: string | undefined
}

/** So many working days later, at the same hour; earlier where the submitter wants it earlier. */
export function dueFrom({ now, workingDays, calendar, wantedBy }: Due): string {
  let at = now
  for (let counted = 0; counted < workingDays;) {
    at = new Date(at.getTime() + dayMilliseconds)
    if (isWorkingDay(dayOf(at), calendar)) counted += 1
  }
  const due = at.toISOString()
  return wantedBy !== undefined && wantedBy < due ? wantedBy : due
}
