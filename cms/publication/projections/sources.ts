/**
 * What a projection looks up besides its working copy: uploads, and whether
 * other working copies are there. A first pass notes what is wanted, it is
 * read in a few queries, and a second pass finds it.
 */
import type { Payload, PayloadRequest, Where } from 'payload'
import type { Kind } from '../../../ledger/index.ts'
import { collectionOf, isSingleKind } from '../../kinds.ts'

export type UploadRow = Record<string, unknown>
export type UploadCollection = 'media' | 'files'

export class Sources {
  readonly #uploads = {
    media: new Map<string, UploadRow | undefined>(),
    files: new Map<string, UploadRow | undefined>(),
  }
  readonly #known = new Map<string, boolean>()

  /** The upload, or undefined where there is none or it was not yet looked for. */
  upload(collection: UploadCollection, id: string): UploadRow | undefined {
    const uploads = this.#uploads[collection]
    if (!uploads.has(id)) uploads.set(id, undefined)
    return uploads.get(id)
  }

  /** Every upload that was found. */
  *found(): Generator<{ collection: UploadCollection; id: string; row: UploadRow }> {
    for (const collection of ['media', 'files'] as const)
      for (const [id, row] of this.#uploads[collection]) if (row) yield { collection, id, row }
  }

  /** Whether the working copy is there. Before it was looked for: yes. */
  exists(kind: Kind, id: string): boolean {
    const key = `${kind} ${id}`
    if (!this.#known.has(key)) this.#known.set(key, true)
    return this.#known.get(key) ?? true
  }

  /** Reads all that was asked for so far. */
  async look(payload: Payload, req?: PayloadRequest): Promise<void> {
    for (const collection of ['media', 'files'] as const) {
      const uploads = this.#uploads[collection]
      const found = await rowsOf(payload, collection, [...uploads.keys()], req)
      for (const row of found) uploads.set(String(row.id), row)
    }
    for (const [kind, ids] of this.#wantedByKind()) {
      if (isSingleKind(kind)) continue
      const rows = await rowsOf(payload, collectionOf(kind), ids, req)
      const present = new Set(rows.map((row) => String(row.id)))
      for (const id of ids) this.#known.set(`${kind} ${id}`, present.has(id))
    }
  }

  #wantedByKind(): Map<Kind, string[]> {
    const wanted = new Map<Kind, string[]>()
    for (const key of this.#known.keys()) {
      const [kind, id] = key.split(' ') as [Kind, string]
      wanted.set(kind, [...(wanted.get(kind) ?? []), id])
    }
    return wanted
  }
}

async function rowsOf(
  payload: Payload,
  collection: string,
  ids: string[],
  req: PayloadRequest | undefined,
): Promise<UploadRow[]> {
  if (ids.length === 0) return []
  const where: Where = { id: { in: ids } }
  const wanted = {
    collection: collection as 'users',
    where,
    pagination: false,
    depth: 0,
    ...(collection === 'media' || collection === 'files' ? {} : { select: {} }),
    ...(req ? { req } : {}),
  }
  const { docs } = await payload.find(wanted)
  return docs as unknown as UploadRow[]
}
