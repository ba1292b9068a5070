/**
 * One word on where each document of a page of the list stands. Three queries
 * for all; only a text that was saved after its submission is projected, to
 * tell a save that changed nothing.
 */
import type { Payload } from 'payload'
import type { Kind, LedgerView } from '../../ledger/index.ts'
import { collectionOf, isSingleKind } from '../kinds.ts'
import {
  currentView,
  findWorkingCopy,
  projectWorkingCopy,
  publicHash,
} from '../publication/index.ts'

export type ListState =
  'never' | 'waiting' | 'scheduled' | 'returned' | 'published' | 'changed' | 'withdrawn'

export async function listStates(
  payload: Payload,
  kind: Kind,
  ids: string[],
): Promise<Record<string, ListState>> {
  if (isSingleKind(kind) || ids.length === 0) return {}
  const view = await currentView(payload)
  const latest = await latestSubmissions(payload, kind, ids)
  const saved = await savedAt(payload, kind, ids)
  const answers: Record<string, ListState> = {}
  for (const id of ids) {
    const isLater = (saved.get(id) ?? '') > (latest.get(id)?.submittedAt ?? '')
    const changed = () => isLater && differs(payload, kind, id, view)
    answers[id] = await stateOf(view, kind, id, latest.get(id)?.state, changed)
  }
  return answers
}

async function stateOf(
  view: LedgerView,
  kind: Kind,
  id: string,
  submission: string | undefined,
  isChanged: () => boolean | Promise<boolean>,
): Promise<ListState> {
  if (submission === 'waiting' || submission === 'scheduled' || submission === 'returned')
    return submission
  const publication = view.publication(kind, id)
  if (!publication) return 'never'
  if (!publication.document) return 'withdrawn'
  return (await isChanged()) ? 'changed' : 'published'
}

/** As the panel compares: the text that is saved with the one that is public. */
async function differs(
  payload: Payload,
  kind: Kind,
  id: string,
  view: LedgerView,
): Promise<boolean> {
  const row = await findWorkingCopy(payload, kind, id)
  if (!row) return false
  const { contentHash } = await projectWorkingCopy({ payload, kind, id, row, view })
  return contentHash !== publicHash(view, kind, id)
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
