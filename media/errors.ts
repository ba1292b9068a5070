/**
 * What can be wrong with a picture, a file or a stored blob. Codes are permanent;
 * the sentence an editor reads is kept in cms/messages.ts under the same code.
 */
export type MediaErrorCode =
  | 'PICTURE_EMPTY'
  | 'PICTURE_TOO_HEAVY'
  | 'PICTURE_TYPE_REFUSED'
  | 'PICTURE_ANIMATED'
  | 'PICTURE_TOO_MANY_PIXELS'
  | 'PICTURE_TOO_SMALL'
  | 'PICTURE_BROKEN'
  | 'FILE_EMPTY'
  | 'FILE_TOO_HEAVY'
  | 'FILE_TYPE_REFUSED'
  | 'FILE_NAME_REFUSED'
  | 'FILE_RENAMED'
  | 'FILE_HAS_MACROS'
  | 'FILE_BROKEN'
  | 'BLOB_HASH_INVALID'
  | 'BLOB_MISMATCH'
  | 'BLOB_MISSING'

interface MediaErrorParts {
  code: MediaErrorCode
  what: string
  why: string
  todo: string
}

export class MediaError extends Error {
  override name = 'MediaError'
  code: MediaErrorCode

  constructor(parts: MediaErrorParts, options?: ErrorOptions) {
    super(`${parts.what} ${parts.why} ${parts.todo}`, options)
    this.code = parts.code
  }
}
