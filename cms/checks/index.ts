/** The door of cms/checks/. */
export { deadLinksOf } from './dead-links.ts'
export type { DeadLink } from './dead-links.ts'
export { checkEndpoints } from './endpoints.ts'
export { unexplainedWarnings } from './report.ts'
export { underChecks } from './under-checks.ts'
export { textOf } from './passages.ts'
