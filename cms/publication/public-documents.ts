/** What is public of a document: asked of the view. */
import type { Payload } from 'payload'
import type { LedgerError } from '../../ledger/index.ts'
import { hashOf, kinds, type Kind, type LedgerView } from '../../ledger/index.ts'
import { mediaIn } from './named-media.ts'
import { currentView } from './office-ledger.ts'

/** The content hash of the text that is public, if it is. */
export function publicHash(view: LedgerView, kind: Kind, id: string): string | undefined {
  const document = view.document(kind, id)
  return document && hashOf(document)
}

export async function isPublic(payload: Payload, kind: Kind, id: string): Promise<boolean> {
  return (await currentView(payload)).document(kind, id) !== undefined
}

/** Whether a document that is public shows these bytes. */
export async function isMediaPublic(payload: Payload, hash: string): Promise<boolean> {
  const view = await currentView(payload)
  return kinds.some((kind) =>
    view.documents(kind).some((document) => mediaIn(document).some(([named]) => named === hash)),
  )
}

/** By its name: Node's and Next's copy of the class are two. */
export const isLedgerError = (error: unknown): error is LedgerError =>
  error instanceof Error && error.name === 'LedgerError'
