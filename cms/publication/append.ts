/**
 * Appends entries. An entry is written in the transaction of the request that
 * approves it; its number and its submission are unique in the database, so
 * that two processes cannot write the same place and nothing is written twice.
 * Written beneath Payload's operations: an entry needs nothing of a form.
 */
import type { Payload, PayloadRequest } from 'payload'
import { lineOf, nextEntry, subjectOf, type Entry, type Fact } from '../../ledger/index.ts'
import { onTransactionEnd } from '../transaction-ends.ts'
import { currentView } from './office-ledger.ts'

/**
 * Throws LedgerError where the fact may not stand. Followers are told at the
 * very commit; answers nothing where its submission has its entry already.
 */
export async function appendFact(
  payload: Payload,
  req: PayloadRequest,
  fact: Fact,
): Promise<Entry | undefined> {
  const view = await currentView(payload)
  if (view.entryOfSubmission(fact.submission) !== undefined) return undefined
  view.requireMayStand(fact)
  const entry = nextEntry(view.head, fact, new Date())
  await storeEntry(payload, req, entry)
  const transaction = await req.transactionID
  if (!transaction) await currentView(payload)
  else
    onTransactionEnd(payload, transaction, async (isCommitted) => {
      if (isCommitted) await currentView(payload)
    })
  return entry
}

export async function storeEntry(
  payload: Payload,
  req: PayloadRequest,
  entry: Entry,
): Promise<void> {
  const { kind, id } = subjectOf(entry)
  await payload.db.create({
    collection: 'ledger-entries',
    req,
    returning: false,
    data: {
      number: entry.number,
      submission: entry.submission,
      type: entry.type,
      kind,
      document: id,
      at: entry.at,
      line: lineOf(entry).trimEnd(),
    },
  })
}
