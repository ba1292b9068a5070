/** The door of ledger/: everything other folders may use. */
export { addressOf, addressesOf, normalPath, pledgeAddressOf } from './addresses.ts'
export { documentSchemas } from './documents/document.ts'
export type { DocumentOf, LedgerDocument } from './documents/document.ts'
export { kinds, singleKinds } from './documents/kinds.ts'
export type { Kind } from './documents/kinds.ts'
export { parseDocument } from './documents/parse.ts'
export { lecturerOnly, renditionFormats } from './documents/parts.ts'
export type { LedgerFile, Picture, Reference, Rendition } from './documents/parts.ts'
export { hasPersonalNumber, personalNumbersIn } from './documents/privacy.ts'
export type { PersonalNumber } from './documents/privacy.ts'
export type { Block, Inline, List, RichText, TableCell } from './documents/rich-text.ts'
export {
  canonicalJson,
  emptyHead,
  genesisHash,
  hashOf,
  headAfter,
  nextEntry,
  parseEntry,
  requireNext,
  subjectOf,
} from './entry.ts'
export type { Entry, Fact, LedgerHead } from './entry.ts'
export { LedgerError } from './errors.ts'
export type { DocumentIssue, LedgerErrorCode } from './errors.ts'
export { lineOf, readLedgerFile } from './file.ts'
export { LedgerView } from './view.ts'
export type { DocumentChange, Keep, Publication } from './view.ts'
