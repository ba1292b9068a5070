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
import { readTextApart } from './apart.ts'
import { choicesOfText, confirmText } from './confirm.ts'
import { guessesFor, type ShownGuess } from './guesses/office.ts'
import type { ImportedFile } from './open.ts'
import { previewText, type TextPreview } from './preview.ts'
import { FieldsError, ImportError } from './refusal.ts'
import { tableKindOf, type TableKind } from './tables/kinds.ts'
import { bringTableIn, previewTable } from './tables/write.ts'
import { targetOf, type Target } from './targets.ts'

export const importEndpoints: Endpoint[] = [
  { path: '/import/:collection/preview', method: 'post', handler: (req) => answer(req, preview) },
  { path: '/import/:collection/confirm', method: 'post', handler: (req) => answer(req, confirm) },
]

interface Asked {
  req: PayloadRequest
  collection: KindCollection
  /** For texts. */
  target?: Target
  /** For tables. */
  table?: TableKind
  file: ImportedFile
}

/** What is shown, and what further fields are guessed to be. */
export type GuessedPreview = TextPreview & { guesses: ShownGuess[] }

async function preview({ req, file, target, table }: Asked): Promise<object> {
  if (table && (isTable(file) || !target))
    return { is: 'table', ...(await previewTable(file, table, req)).outcome }
  if (!target) throw new ImportError('IMPORT_NO_TARGET')
  const recognised = await readTextApart(file)
  const { source, roles } = recognised
  const guesses = target.guessed ? await guessesFor(target.guessed, recognised, req) : []
  return { ...(await previewText(source, roles, target)), guesses } satisfies GuessedPreview
}

async function confirm(asked: Asked): Promise<object> {
  const { req, collection, target, table, file } = asked
  const list = `/admin/collections/${collection}`
  if (table && (isTable(file) || !target)) {
    const outcome = await bringTableIn(file, table, req)
    if (outcome.faults.length > 0) throw new ImportError('IMPORT_TABLE_FAULTS')
    return { path: list }
  }
  const choices = choicesOfText.safeParse(req.data)
  if (!choices.success || !target) throw new ImportError('IMPORT_CHOICES_UNKNOWN')
  const id = await confirmText({ req, collection, target, file, choices: choices.data })
  return { path: `${list}/${id}` }
}

/** Where both can be brought in; what the content is, is judged after. */
const isTable = ({ name }: ImportedFile): boolean => /\.(?:xlsx?|csv)$/i.test(name)

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
  const [target, table] = [targetOf(collection), tableKindOf(collection)]
  if (!target && !table) throw new ImportError('IMPORT_NO_TARGET')
  const { create } = req.payload.collections[collection].config.access
  if (!(await executeAccess({ disableErrors: true, req }, create)))
    throw new ImportError('IMPORT_NOT_ALLOWED')
  const file = await fileIn(req)
  return { req, collection, file, ...(target ? { target } : {}), ...(table ? { table } : {}) }
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
