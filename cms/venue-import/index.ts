/** The door of cms/venue-import/. */
export { importVenues } from './import.ts'
export type { ImportOutcome } from './import.ts'
