/**
 * What can go wrong on the way from an entry to a release. Codes are permanent.
 * `notice` is what the editor reads at the document.
 */
import type { Kind } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'

export type PublishErrorCode =
  | 'FEED_UNREACHABLE'
  | 'FEED_REFUSED'
  | 'FEED_UNREADABLE'
  | 'FEED_BEHIND'
  | 'BLOB_MISSING'
  | 'BLOB_MISMATCH'
  | 'PAGE_NOT_RENDERED'
  | 'RELEASE_INCOMPLETE'

/** Errors that pass without anybody changing a document: the same release is tried again. */
const passing: ReadonlySet<PublishErrorCode> = new Set([
  'FEED_UNREACHABLE',
  'FEED_REFUSED',
  'FEED_UNREADABLE',
  'FEED_BEHIND',
  'BLOB_MISSING',
  'BLOB_MISMATCH',
])

/** The document that stops a release. */
export interface Culprit {
  kind: Kind
  id: string
}

export class PublishError extends Error {
  override name = 'PublishError'
  code: PublishErrorCode
  notice: Notice
  culprit: Culprit | undefined
  /** The page that could not be made. */
  page: string | undefined

  constructor(
    code: PublishErrorCode,
    message: string,
    parts: { notice: Notice; culprit?: Culprit | undefined; page?: string; cause?: unknown },
  ) {
    super(message, { cause: parts.cause })
    this.code = code
    this.notice = parts.notice
    this.culprit = parts.culprit
    this.page = parts.page
  }

  get isPassing(): boolean {
    return passing.has(this.code)
  }
}
