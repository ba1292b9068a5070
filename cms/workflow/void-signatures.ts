/**
 * A signature belongs to one exact text. Whoever changes the text afterwards
 * voids it, and those who had signed are told: on which text, and by whom.
 */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { isKind } from '../kinds.ts'
import { currentView, findWorkingCopy, projectWorkingCopy } from '../publication/index.ts'
import { latestSubmission, waitingSubmissions, type Person, type SubmissionRow } from './records.ts'

/** Called after each save: the text that waits may no longer be the one that was signed. */
export async function voidSignatures(
  req: PayloadRequest,
  kind: Kind,
  document: string,
  by: Person,
): Promise<void> {
  const row = await latestSubmission(req.payload, kind, document, req)
  if (row) await tellIfVoid(req, row, by)
}

/** Called after a picture or file was changed: so were the documents that show it. */
export async function voidSignaturesShowing(
  req: PayloadRequest,
  hashes: string[],
  by: Person,
): Promise<void> {
  for (const row of await waitingSubmissions(req.payload, req))
    if (hashes.some((hash) => row.snapshot.includes(hash))) await tellIfVoid(req, row, by)
}

async function tellIfVoid(req: PayloadRequest, row: SubmissionRow, by: Person): Promise<void> {
  const { payload } = req
  const { kind, document } = row
  if (
    (row.state !== 'waiting' && row.state !== 'scheduled') ||
    (row.signatures ?? []).length === 0 ||
    !isKind(kind)
  )
    return
  const copy = await findWorkingCopy(payload, kind, document, req)
  if (!copy) return
  const view = await currentView(payload)
  const given = { payload, kind, id: document, row: copy, view, req }
  const { contentHash } = await projectWorkingCopy(given)
  if (contentHash !== row.contentHash) await tellSigners(payload, req, row, by)
}

/** Each signer once for each submission, but not for a change of his own. */
export async function tellSigners(
  payload: Payload,
  req: PayloadRequest,
  row: SubmissionRow,
  by: Person,
): Promise<void> {
  const { kind, document, title, id: submission, contentHash: signedHash } = row
  for (const person of new Set((row.signatures ?? []).map((signature) => signature.by))) {
    const key = `${submission} ${person}`
    const where = { key: { equals: key } }
    const { totalDocs } = await payload.count({ collection: 'notices', where, req })
    if (person === by.id || totalDocs > 0) continue
    const words = { kind, document, title, submission, signedHash }
    const data = { key, person, ...words, changedBy: by.name, at: new Date().toISOString() }
    await payload.create({ collection: 'notices', data, req, depth: 0 })
  }
}
