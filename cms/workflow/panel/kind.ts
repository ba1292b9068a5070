/** The kind of a collection or global, for the browser. */
export { kindOf } from '../../kinds.ts'
