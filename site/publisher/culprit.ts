/** Finds the document that an editor has to look at when a release stops. */
import { addressesOf, kinds, type LedgerDocument, type LedgerView } from '../../ledger/index.ts'
import { PublishError } from './errors.ts'
import { mediaOf, titleOf } from './media-routes.ts'
import * as messages from './messages.ts'

/**
 * The document that names the target; else the one whose page it is. A page
 * made of many documents, such as a list, may have neither.
 */
export function findCulprit(
  view: LedgerView,
  path: string,
  target?: string,
): LedgerDocument | undefined {
  const holder = view.holderOf(path)?.document
  const owner = holder && addressesOf(holder).includes(path) ? holder : undefined
  if (target === undefined || (owner && names(owner, target))) return owner
  return lastNaming(view, target) ?? owner
}

/** One document after another: all of them at once would not fit into memory. */
function lastNaming(view: LedgerView, target: string): LedgerDocument | undefined {
  for (const kind of kinds.toReversed())
    for (const { document } of view.publications(kind).toReversed())
      if (document && names(document, target)) return document
  return undefined
}

/** A fault with a blob, with the document that needs it; other errors as they are. */
export function namingDocument(error: unknown, view: LedgerView, path: string): unknown {
  if (!(error instanceof PublishError) || !error.code.startsWith('BLOB_')) return error
  const document = findCulprit(view, path, path)
  if (!document) return error
  const { kind, id } = document
  const name = messages.nameOf(kind, titleOf(document))
  return new PublishError(error.code, error.message, {
    notice: messages.blobNotFetched(name, path),
    culprit: { kind, id },
    cause: error,
  })
}

function names(document: LedgerDocument, target: string): boolean {
  return mediaOf(document).has(target) || hasText(document, target)
}

function hasText(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => hasText(inner, text))
  )
}
