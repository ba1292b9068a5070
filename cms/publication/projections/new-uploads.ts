/**
 * Which pictures and files a working copy shows that its public version does
 * not, or not with the same bytes and words. Their makers are its authors.
 */
import type { LedgerDocument, LedgerFile, Picture } from '../../../ledger/index.ts'
import { isPicture, uploadsIn } from '../named-media.ts'
import { fileOf, pictureOf } from './media.ts'
import type { Sources, UploadCollection, UploadRow } from './sources.ts'

export interface UploadShown {
  collection: UploadCollection
  id: string
}

export function newUploadsIn(
  sources: Sources,
  publicVersion: LedgerDocument | undefined,
): UploadShown[] {
  const known = new Set(Array.from(uploadsIn(publicVersion), look))
  return [...sources.found()]
    .filter(({ collection, row }) => {
      const shown = shownAs(collection, row)
      return shown !== undefined && !known.has(look(shown))
    })
    .map(({ collection, id }) => ({ collection, id }))
}

/** What residents get of it, without the words that stand in the document itself. */
const look = (upload: Picture | LedgerFile): string =>
  JSON.stringify(
    isPicture(upload)
      ? ['picture', upload.hash, upload.alt, upload.credit]
      : ['file', upload.hash, upload.name, upload.title],
  )

const shownAs = (collection: UploadCollection, row: UploadRow) =>
  collection === 'media' ? pictureOf(row, undefined, () => {}) : fileOf(row, () => {})
