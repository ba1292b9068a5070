/** The door of cms/outside-check/; the server takes the routes from routes.ts, which Next need not bundle. */
export { OutsideLinks, OutsideRemarks } from './collections.ts'
export { outsideEndpoints } from './endpoints.ts'
export { remarksOn } from './remarks.ts'
export { underOutsideCheck } from './under-outside-check.ts'
