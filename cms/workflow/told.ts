/** What a person is told: a text he had signed was changed, and his signature is void. */
import type { Payload, TypedUser } from 'payload'
import { isKind, kindNames } from '../kinds.ts'

export interface Notice {
  id: string
  kind: string
  kindName: string
  document: string
  title: string
  changedBy: string
  at: string
}

const most = 50

/** What he has not yet seen, the latest first. */
export async function noticesFor(payload: Payload, user: TypedUser): Promise<Notice[]> {
  const { docs } = await payload.find({
    collection: 'notices',
    where: { person: { equals: String(user.id) }, seenAt: { exists: false } },
    sort: '-at',
    limit: most,
    pagination: false,
    depth: 0,
  })
  return docs.flatMap(({ id, kind, document, title, changedBy, at }) =>
    isKind(kind)
      ? [{ id, kind, kindName: kindNames[kind], document, title, changedBy: changedBy ?? '', at }]
      : [],
  )
}

/** Of his own alone: another's stays unseen. */
export async function markSeen(payload: Payload, user: TypedUser, id: string): Promise<void> {
  await payload.update({
    collection: 'notices',
    where: { id: { equals: id }, person: { equals: String(user.id) } },
    data: { seenAt: new Date().toISOString() },
    depth: 0,
  })
}
