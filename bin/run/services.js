/** The three processes, in the order they are started; they are stopped in the reverse one. */
import { feedOrigin } from './environment.js'

export const services = [
  { name: 'cms', title: '采编系统', file: 'cms/server.ts' },
  {
    name: 'publisher',
    title: '发布程序',
    file: 'site/publisher/main.ts',
    settings: (env) => ({ CMS_ORIGIN: feedOrigin(env) }),
  },
  { name: 'site', title: '公众网站', file: 'site/server/main.ts' },
]
