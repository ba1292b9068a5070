/** The door of site/server/: everything other folders may use. */
export { startPublicServer } from './server.ts'
export type { PublicServer, ServerSettings } from './server.ts'
