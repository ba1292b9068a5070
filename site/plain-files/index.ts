/** The door of site/plain-files/: everything other folders may use. */
export { PlainFilesError } from './errors.ts'
export { Mirror } from './mirror.ts'
export type { Mirrored } from './mirror.ts'
export { writePlainFiles } from './whole.ts'
export type { PlainFiles } from './whole.ts'
