/** What a collection or global under the workflow calls. */
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type GlobalAfterChangeHook,
  type PayloadRequest,
} from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { announceDocument, isPublic, type UploadShown } from '../publication/index.ts'
import { changesOnlyReviewDates } from '../review-dates/index.ts'
import { formerAuthors, recordContribution } from './authors.ts'
import { personOf } from './people.ts'
import { owingSubmissions } from './records.ts'
import { voidSignatures, voidSignaturesShowing } from './void-signatures.ts'

/** Whoever saves a text is one of its authors, and cannot review it. */
export const recordAuthor =
  (kind: Kind): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, operation, req }) => {
    const before = operation === 'update' ? previousDoc : undefined
    await recordEdit(req, kind, String(doc.id), before, doc)
    await announceDocument(req, kind, String(doc.id))
    return doc
  }

export const recordAuthorOfGlobal =
  (kind: Kind): GlobalAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    await recordEdit(req, kind, kind, previousDoc, doc)
    await announceDocument(req, kind, kind)
    return doc
  }

async function recordEdit(
  req: PayloadRequest,
  kind: Kind,
  document: string,
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown>,
): Promise<void> {
  if (!req.user) return
  // When it is to be looked at again is no part of the text.
  if (!req.context.isRestoringVersion && changesOnlyReviewDates(before, after)) return
  const by = personOf(req.user)
  // With an older version the words of those who wrote it come back.
  const former = req.context.isRestoringVersion ? await formerAuthors(req, kind, document) : []
  for (const person of new Set([by.id, ...former]))
    await recordContribution(req.payload, req, { kind, document, person })
  await voidSignatures(req, kind, document, by)
}

/** Whoever uploads or changes a picture or file is an author of every document that comes to show it so. */
export const recordAuthorOfUpload =
  (collection: UploadShown['collection']): CollectionAfterChangeHook =>
  async ({ doc, previousDoc, req }) => {
    if (!req.user) return doc
    const by = personOf(req.user)
    const document = String(doc.id)
    await recordContribution(req.payload, req, { kind: collection, document, person: by.id })
    const hashes = [doc, previousDoc].flatMap((one: { hash?: unknown } | undefined) =>
      typeof one?.hash === 'string' ? [one.hash] : [],
    )
    await voidSignaturesShowing(req, hashes, by)
    return doc
  }

/** What is public is withdrawn first, and what is owed signed: otherwise nobody could any more. */
export const refuseWhilePublic =
  (kind: Kind): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isPublic(req.payload, kind, String(id)))
      throw new APIError(workflowMessages.DOCUMENT_IS_PUBLIC, 409, null, true)
    const debts = await owingSubmissions(req.payload, { kind, document: String(id) }, req)
    if (debts.length > 0) throw new APIError(workflowMessages.OWES_SIGNATURES, 409, null, true)
  }
