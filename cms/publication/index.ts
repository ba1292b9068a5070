/** The door of cms/publication/; the server takes the routes from feed.ts, which Next need not bundle. */
export { appendFact, storeEntry } from './append.ts'
export { currentView, linesAfter, officeLedger } from './office-ledger.ts'
export { projectWorkingCopy } from './projections/index.ts'
export type { Projected } from './projections/index.ts'
export { isLedgerError, isMediaPublic, isPublic, publicHash } from './public-documents.ts'
export { inTransaction } from './transaction.ts'
export { findWorkingCopy, titleOf } from './working-copies.ts'
export { findStatus, latestStatus } from './status.ts'
