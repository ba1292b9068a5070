/** One word on where each document of a page of the list stands, in three queries for all. */
import type { Payload } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { collectionOf, isSingleKind } from '../kinds.ts'
import { currentView } from '../publication/index.ts'

export type ListState = 'never' | 'waiting' | 'returned' | 'published' | 'changed' | 'withdrawn'

export async function listStates(
  payload: Payload,
  kind: Kind,
  ids: string[],
): Promise<Record<string, ListState>> {
  if (isSingleKind(kind) || ids.length === 0) return {}
  const view = await currentView(payload)
  const latest = await latestSubmissions(payload, kind, ids)
  const saved = await savedAt(payload, kind, ids)
  const answers = ids.map((id): [string, ListState] => {
    const submission = latest.get(id)
    if (submission?.state === 'waiting' || submission?.state === 'returned')
      return [id, submission.state]
    const publication = view.publication(kind, id)
    if (!publication) return [id, 'never']
    if (!publication.document) return [id, 'withdrawn']
    // A text is saved before it is submitted: what was saved later is not what is public.
    const isLater = submission && (saved.get(id) ?? '') > submission.submittedAt
    return [id, isLater ? 'changed' : 'published']
  })
  return Object.fromEntries(answers)
}

async function latestSubmissions(payload: Payload, kind: Kind, ids: string[]) {
  const { docs } = await payload.find({
    collection: 'submissions',
    where: { kind: { equals: kind }, document: { in: ids }, type: { equals: 'published' } },
    sort: 'createdAt',
    pagination: false,
    depth: 0,
    select: { document: true, state: true, submittedAt: true },
  })
  return new Map(docs.map((row) => [row.document, row]))
}

async function savedAt(payload: Payload, kind: Kind, ids: string[]): Promise<Map<string, string>> {
  if (isSingleKind(kind)) return new Map()
  const { docs } = await payload.find({
    collection: collectionOf(kind) as 'stories',
    where: { id: { in: ids } },
    draft: true,
    pagination: false,
    depth: 0,
    select: { updatedAt: true } as never,
  })
  return new Map(docs.map(({ id, updatedAt }) => [String(id), updatedAt]))
}
