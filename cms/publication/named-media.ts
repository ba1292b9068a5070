/** Which blobs an entry names: renditions, files and cleaned originals, with their media type. */
import { renditionMediaTypes } from '../../media/index.ts'
import type { Entry, LedgerDocument, LedgerFile, Picture } from '../../ledger/index.ts'

export function* namedMediaOf(entry: Entry): Generator<[hash: string, mediaType: string]> {
  if (entry.type === 'published') yield* blobsIn(entry.document)
}

export const mediaIn = (document: LedgerDocument): [hash: string, mediaType: string][] => [
  ...blobsIn(document),
]

function* blobsIn(value: unknown): Generator<[string, string]> {
  for (const upload of uploadsIn(value))
    if (isPicture(upload)) {
      yield [upload.hash, 'application/octet-stream']
      for (const { hash, format } of upload.renditions) yield [hash, renditionMediaTypes[format]]
    } else yield [upload.hash, upload.mediaType]
}

/** Every picture and file in a document, wherever it stands. */
export function* uploadsIn(value: unknown): Generator<Picture | LedgerFile> {
  if (typeof value !== 'object' || value === null) return
  if (isPicture(value) || isFile(value)) yield value
  else for (const inner of Object.values(value)) yield* uploadsIn(inner)
}

export const isPicture = (value: object): value is Picture =>
  'hash' in value && 'renditions' in value
const isFile = (value: object): value is LedgerFile => 'hash' in value && 'mediaType' in value
