/** The door of cms/import/. */
export { confirmText, type TextChoices } from './confirm.ts'
export { importEndpoints } from './endpoints.ts'
export { recognise } from './outline/recognise.ts'
export type { Role } from './outline/roles.ts'
export { ImportError } from './refusal.ts'
export { targetOf } from './targets.ts'
export { bringTextIn, composeWhole } from './text.ts'
export { withImport } from './with-import.ts'
