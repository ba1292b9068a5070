/**
 * What can go wrong with the ledger. Codes are permanent; wording may improve.
 * These messages are for the log and for developers. What an editor reads is
 * kept in cms/messages.ts under the same codes.
 */
export type LedgerErrorCode =
  | 'ENTRY_INVALID'
  | 'ENTRY_OUT_OF_ORDER'
  | 'ENTRY_UNKNOWN'
  | 'CHAIN_BROKEN'
  | 'DOCUMENT_INVALID'
  | 'ADDRESS_TAKEN'
  | 'NOTHING_TO_WITHDRAW'
  | 'SUBMISSION_REPEATED'
  | 'PERSONAL_DATA'

/** One fault in a document: where (`body.3.children.0.text`) and what. */
export interface DocumentIssue {
  path: string
  message: string
}

interface LedgerErrorParts {
  code: LedgerErrorCode
  what: string
  why: string
  todo: string
  issues?: DocumentIssue[]
}

export class LedgerError extends Error {
  override name = 'LedgerError'
  code: LedgerErrorCode
  /** The places in the document, where the fault lies in one. */
  issues: DocumentIssue[]

  constructor(parts: LedgerErrorParts, options?: ErrorOptions) {
    super(`${parts.what} ${parts.why} ${parts.todo}`, options)
    this.code = parts.code
    this.issues = parts.issues ?? []
  }
}
