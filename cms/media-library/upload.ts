/** Puts what was found in an upload in the place of what was sent, before Payload looks at it. */
import { ValidationError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { MediaError } from '../../media/index.ts'
import { isStranger } from '../access/index.ts'
import { messages } from '../messages.ts'
import { lookIntoFile, lookIntoPicture } from './looking.ts'

type Upload = NonNullable<PayloadRequest['file']>

interface Arguments {
  data?: Record<string, unknown>
  req: PayloadRequest
}

const pictureExtensions = { 'image/jpeg': 'jpg', 'image/png': 'png' } as const

/**
 * What the program alone writes about an upload, and what would have Payload
 * fetch or cut it anew; a form may not send either.
 */
const measured = ['hash', 'renditions', 'name', 'filename', 'mimeType', 'filesize']
const cutting = ['width', 'height', 'focalX', 'focalY', 'sizes', 'uploadEdits', 'url']

export const takePictureIn: CollectionBeforeOperationHook = async ({ args, operation }) => {
  const { data, req } = args as Arguments
  const upload = uploadIn(args as Arguments, operation, 'media')
  if (!upload) return args
  const { picture, original, mediaType } = await orSay(req, 'media', () => lookIntoPicture(upload))
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
  const { data, req } = args as Arguments
  const upload = uploadIn(args as Arguments, operation, 'files')
  if (!upload) return args
  const { name } = upload
  const { hash, mediaType } = await orSay(req, 'files', () => lookIntoFile(upload))
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  req.file = { ...upload, mimetype: mediaType, name: shortName(hash, extension) }
  Object.assign(data ?? {}, { hash, name })
  return args
}

/** The bytes that came along. Without any, Payload would fetch what `url` names, unseen by media/. */
function uploadIn(args: Arguments, operation: string, collection: string): Upload | undefined {
  if (operation !== 'create' && operation !== 'update') return undefined
  const { data, req } = args
  for (const key of [...measured, ...cutting]) delete data?.[key]
  delete req.query?.uploadEdits
  if (isStranger(args, req)) return undefined
  if (operation === 'create' && !req.file) refuse(req, messages.UPLOAD_MISSING, collection)
  return req.file
}

/** What Payload lists an upload by; the bytes are found by the whole hash. */
const shortName = (hash: string, extension: string): string => `${hash.slice(0, 16)}.${extension}`

async function orSay<T>(
  req: PayloadRequest,
  collection: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MediaError)) throw error
    refuse(req, messages[error.code], collection)
  }
}

function refuse(req: PayloadRequest, message: string, collection: string): never {
  const errors = [{ path: 'file', label: message, message }]
  throw new ValidationError({ collection, errors, req }, req.t)
}
