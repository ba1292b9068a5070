/** A ledger for tests: documents published one after another, or facts of any type. */
import {
  emptyHead,
  headAfter,
  LedgerView,
  nextEntry,
  type Entry,
  type Fact,
  type LedgerDocument,
} from '../../ledger/index.ts'

export interface TestLedger {
  entries: Entry[]
  view: LedgerView
}

/** The first entry's moment; each later one follows a minute after. */
const begin = Date.parse('2026-01-10T02:00:00.000Z')

/** Publishes each document in turn. */
export function aLedger(documents: LedgerDocument[]): TestLedger {
  return aLedgerOf(
    documents.map((document, index) => ({
      type: 'published',
      submission: `submission-${index + 1}`,
      document,
    })),
  )
}

/** Appends each fact in turn: for withdrawals and second versions. */
export function aLedgerOf(facts: Fact[]): TestLedger {
  const entries: Entry[] = []
  for (const fact of facts) {
    const last = entries.at(-1)
    const now = new Date(begin + entries.length * 60_000)
    entries.push(nextEntry(last ? headAfter(last) : emptyHead, fact, now))
  }
  return { entries, view: LedgerView.of(entries) }
}
