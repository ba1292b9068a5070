/** The door of site/plain-files/: everything other folders may use. */
export { asUnreadable, PlainFilesError } from './errors.ts'
export { Mirror } from './mirror.ts'
export type { Mirrored } from './mirror.ts'
export { drawnAhead, writePlainFiles } from './whole.ts'
export type { DrawnAhead, PlainFiles } from './whole.ts'
