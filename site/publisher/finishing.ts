/**
 * Makes a drawn page ready for a release: all that needs nothing but its
 * bytes. The thread that drew it does so.
 */
import { compress, packBody, type PackedBody, type Variants } from '../store/index.ts'
import { indexedDocument, type IndexedDocument } from '../search/index.ts'
import type { RenderedPage } from './renderer.ts'
import { searchDocumentOf } from './search-documents.ts'
import { contentOf, internalPath } from './verify.ts'

/** What a page refers to on this site, each address once. */
export interface Referring {
  /** What its reader may follow. */
  links: string[]
  /** What it needs to be shown. */
  parts: string[]
  /** Codes of parse5, such as `duplicate-attribute`. */
  parseErrors: string[]
}

export interface Finish extends Referring {
  packed: PackedBody
  /** What is searched, of a page that may be found. */
  search?: IndexedDocument | undefined
}

export interface Finishing {
  origin: string
  /**
   * A server needs compressed variants, and records of what pages read, for the
   * next release; files for another host need neither.
   */
  purpose?: 'server' | 'files' | undefined
}

const uncompressed: Variants = { gzip: null, brotli: null }

export function finishPage(
  path: string,
  { body, contentType }: Pick<RenderedPage, 'body' | 'contentType'>,
  { origin, purpose = 'server' }: Finishing,
): Finish {
  const { references, parseErrors, text } = contentOf({ body, contentType })
  const [links, parts] = [new Set<string>(), new Set<string>()]
  for (const { role, target } of references) {
    const internal = internalPath(target, path, origin)
    if (internal !== undefined) (role === 'link' ? links : parts).add(internal)
  }
  const search = searchDocumentOf(text)
  return {
    links: [...links],
    parts: [...parts],
    parseErrors,
    search: search && indexedDocument(search),
    packed: packBody(body, purpose === 'server' ? compress(body, contentType) : uncompressed),
  }
}
