/** `astro build` of our own pages, whole; and with its incremental flag after one changed story. */
import { appendFile, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lineOf, nextEntry } from '../../../ledger/index.ts'
import { aLongStory } from '../../../tests/support/many-stories.ts'
import { publicOrigin, root, time, type Timed } from '../processes.ts'
import { outputOf, type Contender } from '../render.ts'
import type { Site } from '../site.ts'

const program = 'node_modules/astro/bin/astro.mjs'

export const astroBuild: Contender = {
  name: 'astro build',
  includes: 'compiling, reading the ledger from a file, every page as a file; no compression',
  ourShareAtMost: 0.5,
  prepare: async () => undefined,
  run: (site) => build(site, site.content.path, outputOf(site, astroBuild), []),
}

export const astroIncremental: Contender = {
  name: 'astro build, incremental, one story changed',
  includes:
    'as astro build, with experimental.incrementalBuild and a cache key a story; pages that name other stories are left as they were',
  prepare: async (site) => {
    await buildIncrementally(site, site.content.path)
    return undefined
  },
  run: async (site) => {
    changes += 1
    return buildIncrementally(site, await ledgerWithChange(site))
  },
}

let changes = 0

/** Astro looks for it from the site's folder. */
const configuration = '../benchmarks/publish/peers/astro-incremental.config.mjs'

const buildIncrementally = async (site: Site, ledger: string): Promise<Timed> => {
  const output = outputOf(site, astroIncremental)
  await rm(output, { recursive: true, force: true })
  return build(site, ledger, output, ['--config', configuration])
}

const build = (site: Site, ledger: string, output: string, words: string[]): Promise<Timed> =>
  time(
    process.execPath,
    [program, 'build', '--root', 'site', '--outDir', output, '--silent', ...words],
    {
      cwd: root,
      env: {
        LEDGER_FILE: ledger,
        PUBLIC_ORIGIN: publicOrigin,
        BENCHMARK_CACHE: join(site.folder, 'astro-cache'),
      },
    },
  )

/** The ledger with a correction of its first story, another one each time. */
async function ledgerWithChange({ folder, content }: Site): Promise<string> {
  const path = join(folder, 'changed.jsonl')
  await copyFile(content.path, path)
  const submission = `change-${changes}`
  const document = aLongStory(1, '2016-01-04', changes)
  const entry = nextEntry(content.head, { type: 'published', submission, document }, new Date())
  await appendFile(path, lineOf(entry))
  return path
}
