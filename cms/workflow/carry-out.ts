/** The entry of a signed submission, appended once. */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind, LedgerView } from '../../ledger/index.ts'
import { appendFact } from '../publication/index.ts'
import { forgetEditors } from './authors.ts'
import { factOf, type SubmissionRow } from './records.ts'
import { noteEntered } from './store-submission.ts'

/**
 * Appends the entry of a signed submission. Throws LedgerError where it may not stand.
 * `view`: as it was read in this transaction.
 */
export async function carryOut(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  view?: LedgerView,
): Promise<void> {
  await appendFact(payload, req, factOf(row), view)
  if (row.type === 'published') await forgetEditors(payload, req, row.kind as Kind, row.document)
  if (row.entered !== true) await noteEntered(payload, req, row)
}
