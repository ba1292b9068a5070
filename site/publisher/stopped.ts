/** Why a release stops, with the document that an editor has to look at. */
import type { LedgerDocument } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'
import { PublishError, type PublishErrorCode } from './errors.ts'
import { titleOf } from './media-routes.ts'
import * as messages from './messages.ts'

export interface Stop {
  /** The page that could not be made, and the document that is behind it, as far as that is plain. */
  path: string
  document: LedgerDocument | undefined
  why: string
  target?: string
  cause?: unknown
  notice(document: string | undefined, path: string): Notice
  /** Where another wording names a document that is found later. */
  blaming?(document: string, path: string): Notice
}

export function stopped(code: PublishErrorCode, stop: Stop): PublishError {
  const { path, document, why, target, cause, notice, blaming = notice } = stop
  const name = document && messages.nameOf(document.kind, titleOf(document))
  return new PublishError(code, `The page ${path} stopped the release: ${why}.`, {
    notice: notice(name, path),
    culprit: document && { kind: document.kind, id: document.id },
    page: path,
    target,
    blaming: (found) => blaming(found, path),
    cause,
  })
}
