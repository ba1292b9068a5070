/**
 * Appends entries. An entry is written in the transaction of the request that
 * approves it; its number and its submission are unique in the database, so
 * that two processes cannot write the same place and nothing is written twice.
 * Written beneath Payload's operations: an entry needs nothing of a form.
 */
import type { Payload, PayloadRequest } from 'payload'
import {
  lineOf,
  nextEntry,
  subjectOf,
  type Entry,
  type Fact,
  type LedgerView,
} from '../../ledger/index.ts'
import { onTransactionEnd } from '../transaction-ends.ts'
import { currentView, takeCommitted } from './office-ledger.ts'

/**
 * Throws LedgerError where the fact may not stand. Followers are told at the
 * very commit; answers nothing where its submission has its entry already.
 * `given`: the view as it was read in this transaction.
 */
export async function appendFact(
  payload: Payload,
  req: PayloadRequest,
  fact: Fact,
  given?: LedgerView,
): Promise<Entry | undefined> {
  const view = given ?? (await currentView(payload))
  if (view.entryOfSubmission(fact.submission) !== undefined) return undefined
  view.requireMayStand(fact)
  const entry = nextEntry(view.head, fact, new Date())
  const line = await storeEntry(payload, req, entry)
  const transaction = await req.transactionID
  if (!transaction) await takeCommitted(payload, entry, line)
  else
    onTransactionEnd(payload, transaction, async (isCommitted) => {
      if (isCommitted) await takeCommitted(payload, entry, line)
    })
  return entry
}

/** Answers the entry's line. */
export async function storeEntry(
  payload: Payload,
  req: PayloadRequest,
  entry: Entry,
): Promise<string> {
  const { kind, id } = subjectOf(entry)
  const line = lineOf(entry).trimEnd()
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
      line,
    },
  })
  return line
}
