/** The door of cms/import/. */
export { recognise } from './outline/recognise.ts'
export type { Role } from './outline/roles.ts'
export { ImportError } from './refusal.ts'
export { bringTextIn, composeWhole } from './text.ts'
