/**
 * How the sitemap is parted: the lists, and of each kind so many documents a
 * part, numbered from those published first. A new document changes the newest
 * part of its kind only.
 */

/** A document has two addresses at most; the protocol allows 50,000 a part. */
export const documentsPerPart = 2_000

/** The part with the pages that belong to no document. */
export const listsPart = 'lists'

export const sitemapPartPath = (part: string): string => `/sitemap/${part}.xml`

export const partCountOf = (documents: number): number => Math.ceil(documents / documentsPerPart)
