/** The door of cms/preview/; the server takes the routes from routes.ts, which Next need not bundle. */
export { livePreview, widthNames } from './live-preview.ts'
export type { Previews } from './routes.ts'
