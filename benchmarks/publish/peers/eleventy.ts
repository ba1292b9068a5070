/**
 * Eleventy with templates as like ours as can be. It is no dependency of the
 * product: its packages are installed beside the benchmark's data when asked for.
 */
import { cp, mkdir } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, time } from '../processes.ts'
import { outputOf, type Contender } from '../render.ts'
import type { Site } from '../site.ts'
import { writeStories } from './stories.ts'

const packages = join(root, 'node_modules', '.cache', 'benchmarks', 'eleventy')
const program = join(packages, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
const templates = join(import.meta.dirname, 'eleventy')
const folderOf = ({ folder }: Site) => join(folder, 'eleventy')

export const eleventy: Contender = {
  name: 'Eleventy',
  includes: 'a Markdown file a story, every page as a file; no compression, no check of links',
  ourShareAtMost: 0.15,
  prepare: async (site) => {
    if (!existsSync(program)) await install()
    const folder = folderOf(site)
    await cp(templates, folder, { recursive: true })
    await writeStories(site, { content: join(folder, 'stories'), data: join(folder, '_data') })
    return undefined
  },
  run: (site) =>
    time(process.execPath, [program, '--quiet', `--output=${outputOf(site, eleventy)}`], {
      cwd: folderOf(site),
      env: { NODE_OPTIONS: '--max-old-space-size=8192' },
    }),
}

async function install(): Promise<void> {
  await mkdir(packages, { recursive: true })
  for (const name of ['package.json', 'package-lock.json'])
    await cp(join(templates, name), join(packages, name))
  await time('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: packages })
}
