/**
 * node:http without the web socket client that an import of it loads along, at
 * every start, for nothing.
 */
export const { createServer, STATUS_CODES } = process.getBuiltinModule('node:http')
