/**
 * How the sitemap is parted: the lists, and of each kind so many documents a
 * part, numbered from those published first. A document stays in its part,
 * whatever is published or withdrawn later.
 */
import type { Kind } from '../../../ledger/index.ts'

/** A document has two addresses at most; the protocol allows 50,000 a part. */
export const documentsPerPart = 500

/** The part with the pages that belong to no document. */
export const listsPart = 'lists'

export const sitemapPartPath = (part: string): string => `/sitemap/${part}.xml`

/** The number of the part of the document in this place of its kind. */
export const partOf = (place: number): number => Math.floor(place / documentsPerPart) + 1

export const partName = (kind: Kind, number: number): string => `${kind}-${number}`
