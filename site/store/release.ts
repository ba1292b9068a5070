/**
 * A release: one complete state of the public site. It is named by the hash of
 * its manifest, so two machines that follow the same ledger with the same
 * templates can compare what they serve by comparing one line.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Entry, LedgerHead } from '../../ledger/index.ts'

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
export const bodyHash = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('hex')

/** The manifest, a line an address, in the order of the addresses' bytes. */
const manifestQueries = [
  "SELECT json_array('route', path, status, content_type, body) AS line FROM routes WHERE kept_since IS NULL ORDER BY path",
  "SELECT json_array('media', path, content_type, hash) AS line FROM media ORDER BY path",
  "SELECT json_array('redirect', path, target) AS line FROM redirects ORDER BY path",
  "SELECT json_array('gone', path, content_type, body) AS line FROM gone ORDER BY path",
]

/** The name of the release in the store, computed from its rows. */
export function computeReleaseHash(database: DatabaseSync): string {
  const hash = createHash('sha256')
  for (const query of manifestQueries)
    for (const row of database.prepare(query).iterate()) hash.update(`${row['line']}\n`)
  return hash.digest('hex')
}
