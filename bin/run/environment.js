/** What every process is told of the settings, and where the two sides are reached. */
import { join } from 'node:path'
import { readSecrets } from '../prepare/secrets.js'
import { root } from '../settings.js'

export const environmentOf = (settings, NODE_ENV = 'production') => ({
  ...process.env,
  NODE_ENV,
  // Compiled code is kept from one start to the next, in the worker threads too: it halves them.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'code'),
  DATA_DIR: settings.dataDir,
  CMS_HOST: settings.cms.host,
  CMS_PORT: String(settings.cms.port),
  SITE_HOST: settings.site.host,
  SITE_PORT: String(settings.site.port),
  ...readSecrets(settings.dataDir),
})

export const addressesOf = ({ cms, site }) => ({
  editorial: process.env.CMS_ORIGIN || `http://localhost:${cms.port}`,
  public: process.env.PUBLIC_ORIGIN || `http://localhost:${site.port}`,
})

/** The editorial server itself, not the proxy that editors may come through. */
export const feedOrigin = ({ CMS_HOST, CMS_PORT }) => localOrigin(CMS_HOST, CMS_PORT)

/** How this machine itself reaches a server that listens at a host. */
export function localOrigin(host, port) {
  const isEverywhere = host === '0.0.0.0' || host === '::'
  return `http://${isEverywhere ? '127.0.0.1' : host}:${port}`
}
