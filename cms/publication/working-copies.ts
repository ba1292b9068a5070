/** Reads a working copy as it was last saved, draft or not. */
import type { Payload, PayloadRequest } from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { collectionOf, isSingleKind, kindNames } from '../kinds.ts'
import type { Row } from './projections/index.ts'

/** The saved row, or undefined where the document is not there. */
export async function findWorkingCopy(
  payload: Payload,
  kind: Kind,
  id: string,
  req?: PayloadRequest,
): Promise<Row | undefined> {
  const common = { depth: 0, draft: true, ...(req ? { req } : {}) }
  if (isSingleKind(kind)) {
    if (id !== kind) return undefined
    return (await payload.findGlobal({ slug: kind as never, ...common })) as Row
  }
  const collection = collectionOf(kind) as 'stories'
  const row: unknown = await payload.findByID({ collection, id, disableErrors: true, ...common })
  return (row ?? undefined) as Row | undefined
}

/** What an editor calls the document; one of which there is one is called by its kind. */
export function titleOf(kind: Kind, row: Row): string {
  if (isSingleKind(kind)) return kindNames[kind]
  const names = [row.title, row.name, row.from, '（没有标题）']
  return names.find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? ''
}
