/** The door of cms/desk/. */
export { deskOf } from './desk.ts'
export type { Desk } from './desk.ts'
export { deskEndpoints } from './endpoints.ts'
