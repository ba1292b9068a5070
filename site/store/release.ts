/**
 * A release: one complete state of the public site. It is named by the hash of
 * its manifest, so two machines that follow the same ledger with the same
 * templates can compare what they serve by comparing one line.
 */
import { hash } from 'node:crypto'
import type { Entry, LedgerHead } from '../../ledger/index.ts'
import type { PackedBody } from './bodies.ts'
import type { IndexedDocument } from '../search/index.ts'
import type { Withdrawn } from './withdraw.ts'

/**
 * How long a copy may be used unasked: pages are asked for again each time;
 * an address with a hash in it never changes; an asset of the templates is kept
 * a while after its release for pages that are still open.
 */
export type Caching = 'revalidate' | 'immutable' | 'asset'

export interface Route {
  path: string
  status: number
  contentType: string
  body: Uint8Array
  caching: Caching
  /** Where that is done already. */
  packed?: PackedBody
  /** What is searched, of a page that may be found. */
  search?: IndexedDocument
}

/** A picture's rendition or a file; its bytes are in the media store under `hash`. */
export interface MediaRoute {
  path: string
  hash: string
  contentType: string
  /** Set where the reader is to be offered the bytes as a file of this name. */
  downloadName?: string
}

export interface Redirect {
  path: string
  target: string
}

/** An address whose document was withdrawn, with the page that says so. */
export interface Gone {
  path: string
  reason?: string
  contentType: string
  body: Uint8Array
}

/**
 * What an address or a selector has read: see records.ts for the keys. A
 * selector's record has the hash of its answer.
 */
export interface ReadRecord {
  key: string
  hash?: string
  reads: readonly string[]
}

/** Everything that becomes visible together. Paths are decoded, in NFC. */
export interface Release {
  head: LedgerHead
  /** The entries that the store does not have yet, in order. */
  entries: readonly Entry[]
  routes: readonly Route[]
  media: readonly MediaRoute[]
  redirects: readonly Redirect[]
  gone: readonly Gone[]
  /** Hash of the compiled templates, and the origin in absolute addresses. */
  bundle: string
  origin: string
  records?: readonly ReadRecord[]
  /** Which documents are held back, in the publisher's words. */
  held?: string
  /** What later entries have withdrawn while it was made: it answers 410 all the same. */
  withdrawn?: readonly Withdrawn[]
}

/** The same as what differs from the release that the store holds. */
export interface ReleaseChange extends Release {
  removed: Record<'routes' | 'media' | 'redirects' | 'gone', readonly string[]>
}

/** A release as the history and the status to the editor tell it. */
export interface ReleaseRecord {
  release: string
  number: number
  bundle: string
  at: string
  routesChanged: number
  milliseconds: number
}

/** What the store stands at. */
export interface StoreHead extends LedgerHead {
  release: string
  at: string
}

/** SHA-256 in lower-case hexadecimal: the name of a body. */
export const bodyHash = (body: Uint8Array): string => hash('sha256', body)
