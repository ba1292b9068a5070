/** Whether a save has set nothing but when, and by whom, a document is to be looked at again. Pure. */
import { hashOf } from '../../ledger/index.ts'
import { reviewDateNames } from './fields.ts'

type Saved = Readonly<Record<string, unknown>>

/** Where it cannot be told, the answer is no: whoever saved is then an author. */
export function changesOnlyReviewDates(before: Saved | undefined, after: Saved): boolean {
  if (!before) return false
  return (
    of(before, isReviewDate) !== of(after, isReviewDate) && of(before, isText) === of(after, isText)
  )
}

const isReviewDate = (name: string): boolean =>
  (reviewDateNames as readonly string[]).includes(name)

const isText = (name: string): boolean => !isReviewDate(name) && name !== 'updatedAt'

function of(row: Saved, isMeant: (name: string) => boolean): string {
  const meant = Object.entries(row).filter(([name]) => isMeant(name))
  return hashOf(JSON.parse(JSON.stringify(Object.fromEntries(meant))))
}
