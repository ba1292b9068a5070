/** Why a release stops, with the document that an editor has to look at. */
import type { LedgerView } from '../../ledger/index.ts'
import { findCulprit } from './culprit.ts'
import { PublishError, type PublishErrorCode } from './errors.ts'
import { titleOf } from './media-routes.ts'
import * as messages from './messages.ts'

export interface Stop {
  why: string
  target?: string
  cause?: unknown
  notice(document: string | undefined, path: string): PublishError['notice']
}

export function stopped(
  view: LedgerView,
  code: PublishErrorCode,
  path: string,
  { why, target, cause, notice }: Stop,
): PublishError {
  const document = findCulprit(view, path, target)
  const name = document && messages.nameOf(document.kind, titleOf(document))
  return new PublishError(code, `The page ${path} stopped the release: ${why}.`, {
    notice: notice(name, path),
    culprit: document && { kind: document.kind, id: document.id },
    page: path,
    cause,
  })
}
