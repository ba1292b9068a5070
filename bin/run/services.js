/**
 * The three processes, in the order they are started; they are stopped in the reverse one.
 * `options`: for Node. The publisher takes in 100,000 documents one by one and draws in two
 * threads: with V8's own 16 MB three times over for what is new, it would keep 120 MB more.
 */
import { feedOrigin } from './environment.js'

export const services = [
  { name: 'cms', title: '采编系统', file: 'cms/server.ts' },
  {
    name: 'publisher',
    title: '发布程序',
    file: 'site/publisher/main.ts',
    options: ['--max-semi-space-size=8'],
    settings: (env) => ({ CMS_ORIGIN: feedOrigin(env) }),
  },
  { name: 'site', title: '公众网站', file: 'site/server/main.ts' },
]
