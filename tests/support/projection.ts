/** What would be published of a working copy as it is saved. */
import { LedgerView, type Kind } from '../../ledger/index.ts'
import { findWorkingCopy, projectWorkingCopy, type Projected } from '../../cms/publication/index.ts'
import type { Office } from './office.ts'

export async function projectionOf(
  { payload }: Office,
  kind: Kind,
  id: string,
): Promise<Projected> {
  const row = await findWorkingCopy(payload, kind, id)
  if (!row) throw new Error(`There is no ${kind} ${id}.`)
  return projectWorkingCopy({ payload, kind, id, row, view: LedgerView.of([]) })
}
