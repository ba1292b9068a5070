/** By when something is to be done, and whether that is over; it follows on other words. */
import { minuteOf } from '../clock.ts'

export function Due({ at }: { at: string }) {
  const isOverdue = new Date(at).getTime() < Date.now()
  return (
    <>
      ，
      <span className={isOverdue ? 'office-late' : undefined}>
        {isOverdue ? `已逾期，应在 ${minuteOf(at)} 前办完` : `请在 ${minuteOf(at)} 前办完`}
      </span>
    </>
  )
}
