/** What a collection or global under the workflow calls. */
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionBeforeDeleteHook,
  type GlobalAfterChangeHook,
} from 'payload'
import type { Kind } from '../../ledger/index.ts'
import { workflowMessages } from '../messages.ts'
import { isPublic } from '../publication/index.ts'
import { recordEditor } from './records.ts'

/** Whoever saves a text is one of its authors, and cannot sign it. */
export const recordAuthor =
  (kind: Kind): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    if (req.user)
      await recordEditor(req.payload, req, {
        kind,
        document: String(doc.id),
        person: String(req.user.id),
      })
    return doc
  }

export const recordAuthorOfGlobal =
  (kind: Kind): GlobalAfterChangeHook =>
  async ({ doc, req }) => {
    if (req.user)
      await recordEditor(req.payload, req, {
        kind,
        document: kind,
        person: String(req.user.id),
      })
    return doc
  }

/** What is public is withdrawn first: otherwise nobody could take it down. */
export const refuseWhilePublic =
  (kind: Kind): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    if (await isPublic(req.payload, kind, String(id)))
      throw new APIError(workflowMessages.DOCUMENT_IS_PUBLIC, 409, null, true)
  }
