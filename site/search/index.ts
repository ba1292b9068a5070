/** The door of site/search/: everything other folders may use. */
export { searchKinds } from './document.ts'
export type { PageText, SearchDocument, SearchKind } from './document.ts'
export { markedExcerpt, markedTitle } from './excerpt.ts'
export type { Piece } from './excerpt.ts'
export { pageTextOf } from './page-text.ts'
export { expressionOf, mustBeChecked, queryOf, tierOf, tiers } from './query.ts'
export type { SearchQuery, Tier } from './query.ts'
export { tokensOf } from './tokens.ts'
