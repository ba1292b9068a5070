/** By when something is to be done, and whether that is over. */
import { timeOf } from './time.ts'

export function Due({ at }: { at: string }) {
  const isOverdue = new Date(at).getTime() < Date.now()
  return (
    <span className={isOverdue ? 'workflow__overdue' : undefined}>
      {isOverdue ? `，已逾期（应在 ${timeOf(at)} 前办完）` : `，请在 ${timeOf(at)} 前办完`}
    </span>
  )
}
