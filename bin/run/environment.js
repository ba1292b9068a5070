/** What every process is told of the settings, and where the two sides are reached. */
import { readSecrets } from '../prepare/secrets.js'

export const environmentOf = (settings, NODE_ENV = 'production') => ({
  ...process.env,
  NODE_ENV,
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
export function feedOrigin({ CMS_HOST, CMS_PORT }) {
  const isEverywhere = CMS_HOST === '0.0.0.0' || CMS_HOST === '::'
  return `http://${isEverywhere ? '127.0.0.1' : CMS_HOST}:${CMS_PORT}`
}
