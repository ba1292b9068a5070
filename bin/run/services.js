/**
 * The three processes, in the order they are started; they are stopped in the reverse one.
 * `options`: for Node. The publisher takes in 100,000 documents one by one and draws in two
 * threads. V8 would give each of the three 16 MB for what is new, and let what is kept double
 * before it collects. Below 64 MB it need not collect: so much is read at a start.
 */
import { feedOrigin } from './environment.js'

export const services = [
  { name: 'cms', title: '采编系统', file: 'cms/server.ts' },
  {
    name: 'publisher',
    title: '发布程序',
    file: 'site/publisher/main.ts',
    options: [
      '--max-semi-space-size=8',
      '--heap-growing-percent=50',
      '--initial-old-space-size=64',
    ],
    settings: (env) => ({ CMS_ORIGIN: feedOrigin(env) }),
  },
  { name: 'site', title: '公众网站', file: 'site/server/main.ts' },
]
