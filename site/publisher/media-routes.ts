/**
 * The pictures, files and drawn covers that documents name: where each is
 * served, and which are no longer in any published document.
 */
import type {
  Entry,
  LedgerDocument,
  LedgerFile,
  LedgerView,
  Rendition,
} from '../../ledger/index.ts'
import { kinds } from '../../ledger/index.ts'
import { coverPath, filePath, renditionMediaTypes, renditionPath } from '../../media/index.ts'
import type { MediaRoute } from '../store/index.ts'

/** What one document may show, by decoded path. */
export interface DocumentMedia {
  media: Map<string, MediaRoute>
  covers: Set<string>
}

/** Drawing a cover to learn its address takes longer than all the rest, and documents never change. */
const known = new WeakMap<LedgerDocument, DocumentMedia>()

export function mediaOf(document: LedgerDocument): DocumentMedia {
  const found = known.get(document) ?? readMedia(document)
  known.set(document, found)
  return found
}

function readMedia(document: LedgerDocument): DocumentMedia {
  const media = new Map<string, MediaRoute>()
  collect(document, media)
  const title = titleOf(document)
  const covers = new Set<string>()
  if (title && 'slug' in document) covers.add(coverPath({ kind: document.kind, title }))
  return { media, covers }
}

export function titleOf(document: LedgerDocument): string | undefined {
  if ('title' in document) return document.title
  return 'name' in document ? document.name : undefined
}

/** Every media address that ever was in a published document: what may have to answer 410. */
export class MediaHistory {
  readonly #paths = new Set<string>()

  apply(entry: Entry): void {
    if (entry.type !== 'published') return
    const { media, covers } = mediaOf(entry.document)
    for (const path of [...media.keys(), ...covers]) this.#paths.add(path)
  }

  /** The addresses that no published document has. */
  without(present: { has(path: string): boolean }[]): string[] {
    return [...this.#paths].filter((path) => !present.some((paths) => paths.has(path)))
  }
}

/** What all published documents may show. */
export function mediaOfView(view: LedgerView): DocumentMedia {
  const all: DocumentMedia = { media: new Map(), covers: new Set() }
  for (const kind of kinds)
    for (const document of view.documents(kind)) {
      const { media, covers } = mediaOf(document)
      for (const [path, route] of media) all.media.set(path, route)
      for (const path of covers) all.covers.add(path)
    }
  return all
}

function collect(value: unknown, media: Map<string, MediaRoute>): void {
  if (typeof value !== 'object' || value === null) return
  if (isRendition(value)) {
    const path = renditionPath(value)
    media.set(path, { path, hash: value.hash, contentType: renditionMediaTypes[value.format] })
  } else if (isFile(value)) {
    const path = decodeURIComponent(filePath(value)).normalize('NFC')
    const { hash, mediaType: contentType, name: downloadName } = value
    media.set(path, { path, hash, contentType, downloadName })
  } else for (const inner of Object.values(value)) collect(inner, media)
}

const isRendition = (value: object): value is Rendition => 'hash' in value && 'format' in value
const isFile = (value: object): value is LedgerFile => 'hash' in value && 'mediaType' in value
