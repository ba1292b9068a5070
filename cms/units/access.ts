/** Access functions by unit. */
import type { Access, Payload, TypedUser, Where } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { signedIn } from '../access/index.ts'
import { collectionOf, isSingleKind } from '../kinds.ts'
import { scopeOf, unitOf } from './scope.ts'

export const officeWide = ({ req }: { req: { user?: unknown } }): boolean =>
  signedIn({ req }) && scopeOf(req.user) === 'office'

export const ofOwnUnits: Access = ({ req }) => signedIn({ req }) && whereUnit('unit', req.user)

export const versionsOfOwnUnits: Access = ({ req }) =>
  signedIn({ req }) && whereUnit('version.unit', req.user)

function whereUnit(field: string, user: unknown): true | Where {
  const scope = scopeOf(user)
  return scope === 'office' || { [field]: { in: [...scope] } }
}

/** Whether a person may read a working copy: asked of the collection's own access. */
export async function mayRead(
  payload: Payload,
  user: TypedUser,
  kind: Kind,
  id: string,
): Promise<boolean> {
  if (isSingleKind(kind)) return id === kind
  return (await readable(payload, user, kind, [id])).has(id)
}

/** Whether a document is one that a person works on, as the policy says; some he may only read. */
export async function mayWorkOn(
  payload: Payload,
  user: TypedUser,
  kind: Kind,
  id: string,
): Promise<boolean> {
  const scope = scopeOf(user)
  if (scope === 'office') return mayRead(payload, user, kind, id)
  if (isSingleKind(kind)) return false
  const collection = collectionOf(kind) as 'stories'
  const row = await payload.findByID({ collection, id, depth: 0, disableErrors: true })
  const unit = unitOf(row?.unit)
  return unit !== undefined && scope.includes(unit)
}

/** Those of these documents that a person may read. */
export async function readable(
  payload: Payload,
  user: TypedUser,
  kind: Kind,
  ids: readonly string[],
): Promise<Set<string>> {
  if (isSingleKind(kind) || ids.length === 0) return new Set(ids)
  const { docs } = await payload.find({
    collection: collectionOf(kind) as 'stories',
    where: { id: { in: [...ids] } },
    select: {},
    pagination: false,
    depth: 0,
    overrideAccess: false,
    user,
  })
  return new Set(docs.map(({ id }) => id))
}
