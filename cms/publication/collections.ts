/** The tables of publication, for the configuration. */
export { LedgerEntries } from './ledger-entries.ts'
export { PublicationStatus } from './publication-status.ts'
