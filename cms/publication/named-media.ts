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
  if (typeof value !== 'object' || value === null) return
  if (isPicture(value)) {
    yield [value.hash, 'application/octet-stream']
    for (const { hash, format } of value.renditions) yield [hash, renditionMediaTypes[format]]
  } else if (isFile(value)) yield [value.hash, value.mediaType]
  else for (const inner of Object.values(value)) yield* blobsIn(inner)
}

const isPicture = (value: object): value is Picture => 'hash' in value && 'renditions' in value
const isFile = (value: object): value is LedgerFile => 'hash' in value && 'mediaType' in value
