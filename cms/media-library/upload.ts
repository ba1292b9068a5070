/** Passes every upload through media/ before Payload looks at it. */
import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import {
  intakeFile,
  intakePicture,
  MediaError,
  openMediaStore,
  type MediaErrorCode,
} from '../../media/index.ts'
import { isStranger } from '../access/index.ts'
import { readEnvironment } from '../environment.ts'
import { messages } from '../messages.ts'

interface Arguments {
  data?: Record<string, unknown>
  req: PayloadRequest
}

const pictureExtensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/** What the program alone writes about an upload; a form may not. */
const measured = [
  'hash',
  'renditions',
  'name',
  'filename',
  'mimeType',
  'filesize',
  'width',
  'height',
]

export const takePictureIn: CollectionBeforeOperationHook = async ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data, req } = args as Arguments
  forget(data)
  const upload = req.file
  if (!upload || isStranger(args, req)) return args
  const { picture, original, mediaType, blobs } = await orSay(req, 'media', () =>
    intakePicture(upload.data),
  )
  const store = openMediaStore(readEnvironment().mediaDir)
  for (const [hash, bytes] of blobs) await store.put(hash, bytes)
  req.file = {
    ...upload,
    data: original,
    mimetype: mediaType,
    name: shortName(picture.hash, pictureExtensions[mediaType]),
    size: original.length,
  }
  Object.assign(data ?? {}, { hash: picture.hash, renditions: picture.renditions })
  return args
}

export const takeFileIn: CollectionBeforeOperationHook = async ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update') return args
  const { data, req } = args as Arguments
  forget(data)
  const upload = req.file
  if (!upload || isStranger(args, req)) return args
  const name = upload.name
  const { hash, mediaType } = await orSay(req, 'files', () => intakeFile(upload.data, name))
  if (mediaType === 'application/pdf' && !hasCrossReference(upload.data)) refuse(req, 'FILE_BROKEN')
  await openMediaStore(readEnvironment().mediaDir).put(hash, upload.data)
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  req.file = { ...upload, mimetype: mediaType, name: shortName(hash, extension) }
  Object.assign(data ?? {}, { hash, name })
  return args
}

/** What Payload lists an upload by; the bytes are found by the whole hash. */
const shortName = (hash: string, extension: string): string => `${hash.slice(0, 16)}.${extension}`

function forget(data: Record<string, unknown> | undefined): void {
  for (const key of measured) delete data?.[key]
}

async function orSay<T>(
  req: PayloadRequest,
  collection: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    refuse(req, error.code, collection)
  }
}

function refuse(req: PayloadRequest, code: MediaErrorCode, collection = 'files'): never {
  const errors = [{ path: 'file', label: messages[code], message: messages[code] }]
  throw new ValidationError({ collection, errors, req }, req.t)
}

/** Payload refuses a PDF without one too, but in English. */
const hasCrossReference = (pdf: Buffer): boolean => pdf.subarray(-1024).includes('xref')
