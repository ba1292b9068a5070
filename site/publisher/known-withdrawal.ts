/** A node whose store is older than it was, or whose feed is, forgets no withdrawal that it has published. */
import { LedgerError, type Entry, type LedgerHead } from '../../ledger/index.ts'

/** Throws where another entry stands in the place of the withdrawal. */
export function requireWithdrawal(known: LedgerHead | undefined, entry: Entry): void {
  if (known?.number !== entry.number || known.hash === entry.hash) return
  throw new LedgerError({
    code: 'CHAIN_BROKEN',
    what: `Entry ${entry.number} was not taken.`,
    why: 'This node has published a withdrawal under that number.',
    todo: 'Restore the ledger from its latest backup.',
  })
}
