/** The product as a contender: into the store, as in use; and as plain files, as others write them. */
import { join } from 'node:path'
import { requirePublished, publishAll } from './site.ts'
import { publicOrigin, root, time } from './processes.ts'
import { outputOf, type Contender } from './render.ts'

const ready = async () => undefined

export const ourStore: Contender = {
  name: 'publisher, into the store',
  includes:
    'start of the process, reading the ledger over HTTP and checking its chain, rendering, checking every link, gzip and brotli of every page, one durable SQLite transaction',
  prepare: ready,
  run: publishAll,
}

export const ourFiles: Contender = {
  name: 'build:site, the store as plain files',
  includes: 'start of the process, every page and picture of the store written as a file',
  prepare: async (site) => {
    await requirePublished(site)
    return undefined
  },
  run: (site) =>
    time(process.execPath, ['site/publisher/build-site.ts', outputOf(site, ourFiles)], {
      env: { DATA_DIR: site.dataFolder },
      cwd: root,
    }),
}

/** Like for like with the others: from the texts to files on the same disk. */
export const ourSite: Contender = {
  name: 'build:site --ledger, from the ledger to plain files',
  includes:
    'start of the process, reading the ledger and checking its chain, rendering, checking every link, the search index in a store for the time of the run, every page and picture written as a file; no compression',
  prepare: ready,
  run: (site) =>
    time(
      process.execPath,
      [
        'site/publisher/build-site.ts',
        outputOf(site, ourSite),
        ...['--ledger', site.content.path],
        ...['--media', join(site.dataFolder, 'site', 'media')],
      ],
      { env: { DATA_DIR: site.dataFolder, PUBLIC_ORIGIN: publicOrigin }, cwd: root },
    ),
}
