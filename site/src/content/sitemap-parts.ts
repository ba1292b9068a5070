/**
 * How the sitemap is parted: the lists, so many numbered list pages a part, and
 * of each kind so many documents a part, numbered from those published first.
 * What has its place in a part stays there, whatever is published or withdrawn
 * later.
 */
import type { Kind } from '../../../ledger/index.ts'

/** A document has two addresses at most; the protocol allows 50,000 a part. */
export const documentsPerPart = 500

/** The part with the pages that are always there. */
export const listsPart = 'lists'

/** What the parts with the numbered list pages of stories are called, before their number. */
export const storyPagesPart = 'story-pages'

export const sitemapPartPath = (part: string): string => `/sitemap/${part}.xml`

/** The number of the part of the document, or list page, in this place of its kind. */
export const partOf = (place: number): number => Math.floor(place / documentsPerPart) + 1

export const partName = (kind: Kind | typeof storyPagesPart, number: number): string =>
  `${kind}-${number}`
