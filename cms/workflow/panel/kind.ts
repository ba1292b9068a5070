/** The kind of a collection or global, and where its documents are edited, for the browser. */
export { kindOf, placeOf } from '../../kinds.ts'
