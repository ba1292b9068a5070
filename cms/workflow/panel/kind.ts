/** The kind of a collection or global, and where its documents are edited, for the browser. */
import { collections, isKind, isSingleKind } from '../../kinds.ts'

export { kindOf } from '../../kinds.ts'

export function placeOf(kind: string, id: string): string {
  if (!isKind(kind)) return '/admin'
  return isSingleKind(kind)
    ? `/admin/globals/${kind}`
    : `/admin/collections/${collections[kind]}/${id}`
}
