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

interface ErrorParts {
  notice: Notice
  culprit?: Culprit | undefined
  /** The page that could not be made. */
  page?: string | undefined
  /** What this page refers to in vain. */
  target?: string | undefined
  /** The notice that names a document found later. */
  blaming?: ((document: string) => Notice) | undefined
  cause?: unknown
}

export class PublishError extends Error {
  override name = 'PublishError'
  code: PublishErrorCode
  notice: Notice
  culprit: Culprit | undefined
  page: string | undefined
  target: string | undefined
  blaming: ErrorParts['blaming']

  constructor(code: PublishErrorCode, message: string, parts: ErrorParts) {
    super(message, { cause: parts.cause })
    this.code = code
    this.notice = parts.notice
    this.culprit = parts.culprit
    this.page = parts.page
    this.target = parts.target
    this.blaming = parts.blaming
  }

  /** Whether it says what is wrong with a page, which a document may be behind. */
  get isOfPage(): boolean {
    return this.code === 'PAGE_NOT_RENDERED' || this.code === 'RELEASE_INCOMPLETE'
  }

  get isPassing(): boolean {
    return passing.has(this.code)
  }
}
