/** Submissions whose text was saved otherwise since: nobody can sign them until they are submitted anew. */
import type { Payload } from 'payload'
import type { Reference } from '../../ledger/index.ts'
import { isKind } from '../kinds.ts'
import {
  currentView,
  findWorkingCopy,
  projectWorkingCopy,
  type ListedCopy,
} from '../publication/index.ts'
import type { ListedSubmission } from '../workflow/index.ts'

/** Only what was saved after its submission is looked into, to tell a save that changed nothing. */
export async function changedSince(
  payload: Payload,
  rows: readonly ListedSubmission[],
  copyOf: (document: Reference) => ListedCopy | undefined,
): Promise<Set<string>> {
  const view = await currentView(payload)
  const changed = new Set<string>()
  for (const { id, kind, document, state, submittedAt, contentHash } of rows) {
    if (!isKind(kind) || (state !== 'waiting' && state !== 'scheduled')) continue
    const copy = copyOf({ kind, id: document })
    if (!copy || (copy.savedAt !== undefined && copy.savedAt <= submittedAt)) continue
    const row = await findWorkingCopy(payload, kind, document)
    if (!row) continue
    const projected = await projectWorkingCopy({ payload, kind, id: document, row, view })
    if (projected.contentHash !== contentHash) changed.add(id)
  }
  return changed
}
