/** Finds the document that an editor has to look at when a release stops. */
import { kinds, type LedgerDocument, type LedgerView } from '../../ledger/index.ts'
import { latestIn, type Shown } from './addresses.ts'
import { PublishError } from './errors.ts'
import { mediaOf, titleOf } from './media-routes.ts'
import * as messages from './messages.ts'
import { internalPath } from './verify.ts'

/** What documents are looked at in: as the pages of a site show them. */
export interface ShownSite {
  view: LedgerView
  shown: Shown
  origin: string
}

/** The document whose page it is, as it is shown there. A list has none. */
export function ownerOf(
  { view, shown }: Pick<ShownSite, 'view' | 'shown'>,
  path: string,
): LedgerDocument | undefined {
  const holder = view.holderOf(path)
  return holder && shown(holder)
}

/**
 * The document that names what a page refers to in vain: the one whose page it
 * is, or the last of the others; else whoever's page it is.
 */
export function findNaming(
  site: ShownSite,
  path: string,
  target: string,
): LedgerDocument | undefined {
  const owner = ownerOf(site, path)
  const isNaming = (document: LedgerDocument) => names(document, target, site.origin)
  if (owner && isNaming(owner)) return owner
  return findLast(site, isNaming) ?? owner
}

/** A fault with a blob, with the document that needs it; other errors as they are. */
export function namingDocument(error: unknown, view: LedgerView, path: string): unknown {
  if (!(error instanceof PublishError) || !error.code.startsWith('BLOB_')) return error
  const document = findLast({ view, shown: latestIn(view) }, (each) => mediaOf(each).has(path))
  if (!document) return error
  const { kind, id } = document
  const name = messages.nameOf(kind, titleOf(document))
  return new PublishError(error.code, error.message, {
    notice: messages.blobNotFetched(name, path),
    culprit: { kind, id },
    cause: error,
  })
}

/** One document after another: all of them at once would not fit into memory. */
function findLast(
  { view, shown }: Pick<ShownSite, 'view' | 'shown'>,
  isWanted: (document: LedgerDocument) => boolean,
): LedgerDocument | undefined {
  for (const kind of kinds.toReversed())
    for (const publication of view.publications(kind).toReversed()) {
      const document = shown(publication)
      if (document && isWanted(document)) return document
    }
  return undefined
}

const names = (document: LedgerDocument, target: string, origin: string): boolean =>
  mediaOf(document).has(target) || hasAddress(document, target, origin)

/** Whether a text in it, all of it, is an address that means this one. */
function hasAddress(value: unknown, target: string, origin: string): boolean {
  if (typeof value === 'string')
    return /^(?:\/|https?:)/i.test(value) && internalPath(value, '/', origin) === target
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((inner) => hasAddress(inner, target, origin))
  )
}
