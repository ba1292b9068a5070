/** The three processes, in the order they are started; they are stopped in the reverse one. */
export const services = [
  { name: 'cms', title: '采编系统', file: 'cms/server.ts' },
  {
    name: 'publisher',
    title: '发布程序',
    file: 'site/publisher/main.ts',
    settings: nearFeed,
  },
  { name: 'site', title: '公众网站', file: 'site/server/main.ts' },
]

/** The publisher asks the editorial server itself, not the proxy that editors come through. */
function nearFeed({ CMS_HOST, CMS_PORT }) {
  const isEverywhere = CMS_HOST === '0.0.0.0' || CMS_HOST === '::'
  return { CMS_ORIGIN: `http://${isEverywhere ? '127.0.0.1' : CMS_HOST}:${CMS_PORT}` }
}
