/**
 * The few ids and addresses that random documents share, so that they often
 * refer to each other, collide, move and take each other's place.
 */
import { addressOf, kinds, singleKinds } from '../../../ledger/index.ts'
import type { Kind, LedgerDocument, Reference } from '../../../ledger/index.ts'

/** More stories than a list page holds; a few of all else. */
const sizes: Partial<Record<Kind, number>> = { story: 18, lecture: 6, venue: 6, chapter: 6 }

export const isSingle = (kind: Kind): boolean => (singleKinds as readonly Kind[]).includes(kind)

/** Every id that a random document of the kind may have, published or not. */
export const idsOf = (kind: Kind): string[] =>
  isSingle(kind)
    ? [kind]
    : Array.from({ length: sizes[kind] ?? 4 }, (_, index) => `${kind}-${index + 1}`)

/** One address more than ids: there is always one to move to. */
export const slugsOf = (kind: Kind): string[] =>
  isSingle(kind) || kind === 'redirect' ? [] : [...idsOf(kind), `${kind}-0`].map((id) => `s-${id}`)

export const references: Reference[] = kinds.flatMap((kind) =>
  idsOf(kind).map((id) => ({ kind, id })),
)

/** Lists, which are there whatever is published. */
export const lists = [
  '/',
  '/lectures/',
  '/teams/',
  '/textbooks/',
  '/campaigns/',
  '/stories/',
  '/figures/',
  '/venues/',
  '/about/',
]

/** Addresses set by hand: of a former site, and such as stories have or had. */
export const formerSite = [
  '/old/',
  '/old/news.html',
  '/旧站/第一篇/',
  '/stories/s-story-1/',
  '/stories/s-story-0/',
]

/** The slug that a document has, where its kind has pages. */
export const slugOf = (document: LedgerDocument): string | undefined =>
  addressOf(document) && 'slug' in document ? document.slug : undefined
