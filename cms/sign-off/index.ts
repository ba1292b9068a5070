/** The door of cms/sign-off/; the server takes the routes from routes.ts, which Next need not bundle. */
export { composeSheet } from './sheet.ts'
export type { Sheet } from './sheet.ts'
