/** The import over HTTP, for the admin's page. Who may create a document may bring one in. */
import {
  addDataAndFileToRequest,
  executeAccess,
  ValidationError,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { mediaLimits } from '../../media/index.ts'
import type { KindCollection } from '../kinds.ts'
import { choicesOfText, confirmText } from './confirm.ts'
import type { ImportedFile } from './open.ts'
import { previewText } from './preview.ts'
import { FieldsError, ImportError } from './refusal.ts'
import { targetOf, type Target } from './targets.ts'
import { bringTextIn } from './text.ts'

export const importEndpoints: Endpoint[] = [
  { path: '/import/:collection/preview', method: 'post', handler: (req) => answer(req, preview) },
  { path: '/import/:collection/confirm', method: 'post', handler: (req) => answer(req, confirm) },
]

interface Asked {
  req: PayloadRequest
  collection: KindCollection
  target: Target
  file: ImportedFile
}

async function preview({ file, target }: Asked): Promise<object> {
  const { source, roles } = await bringTextIn(file)
  return previewText(source, roles, target)
}

async function confirm(asked: Asked): Promise<object> {
  const choices = choicesOfText.safeParse(asked.req.data)
  if (!choices.success) throw new ImportError('IMPORT_CHOICES_UNKNOWN')
  const id = await confirmText({ ...asked, choices: choices.data })
  return { path: `/admin/collections/${asked.collection}/${id}` }
}

async function answer(
  req: PayloadRequest,
  work: (asked: Asked) => Promise<object>,
): Promise<Response> {
  try {
    return Response.json({ ok: true, ...(await work(await askedIn(req))) })
  } catch (error) {
    if (error instanceof ImportError) return refuse(error)
    if (error instanceof ValidationError) return refuse(fieldsOf(error))
    throw error
  }
}

/** Rights come before the file: nobody's file is read who may not create the document. */
async function askedIn(req: PayloadRequest): Promise<Asked> {
  if (!req.user) throw new ImportError('IMPORT_NOT_SIGNED_IN')
  const collection = String(req.routeParams?.collection) as KindCollection
  const target = targetOf(collection)
  if (!target) throw new ImportError('IMPORT_NO_TARGET')
  const { create } = req.payload.collections[collection].config.access
  if (!(await executeAccess({ disableErrors: true, req }, create)))
    throw new ImportError('IMPORT_NOT_ALLOWED')
  return { req, collection, target, file: await fileIn(req) }
}

async function fileIn(req: PayloadRequest): Promise<ImportedFile> {
  await addDataAndFileToRequest(req)
  const { file } = req
  if (!file) throw new ImportError('IMPORT_NO_FILE')
  delete req.file
  if (file.data.length > mediaLimits.documentBytes) throw new ImportError('IMPORT_TOO_HEAVY')
  return { name: file.name, bytes: file.data }
}

const fieldsOf = ({ data }: ValidationError): FieldsError =>
  new FieldsError(Object.fromEntries(data.errors.map(({ path, message }) => [path, message])))

function refuse(error: ImportError): Response {
  const { code, message } = error
  const fields = error instanceof FieldsError ? error.fields : {}
  return Response.json({ ok: false, code, message, fields }, { status: statuses[code] ?? 422 })
}

const statuses: Partial<Record<ImportError['code'], number>> = {
  IMPORT_NOT_SIGNED_IN: 401,
  IMPORT_NOT_ALLOWED: 403,
  IMPORT_NO_TARGET: 404,
  IMPORT_TOO_HEAVY: 413,
}
