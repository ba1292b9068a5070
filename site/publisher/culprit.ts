/** Finds the document that an editor has to look at when a release stops. */
import { addressesOf, kinds, type LedgerDocument, type LedgerView } from '../../ledger/index.ts'
import { mediaOf } from './media-routes.ts'

/**
 * The document that names the target; else the one whose page it is. A page
 * made of many documents, such as a list, may have neither.
 */
export function findCulprit(
  view: LedgerView,
  path: string,
  target?: string,
): LedgerDocument | undefined {
  const documents = kinds.flatMap((kind) => view.documents(kind) as LedgerDocument[])
  const owner = documents.find((document) => addressesOf(document).includes(path))
  if (target === undefined) return owner
  if (owner && names(owner, target)) return owner
  return documents.findLast((document) => names(document, target)) ?? owner
}

function names(document: LedgerDocument, target: string): boolean {
  const { media, covers } = mediaOf(document)
  return media.has(target) || covers.has(target) || hasText(document, target)
}

function hasText(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value === text
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => hasText(inner, text))
  )
}
