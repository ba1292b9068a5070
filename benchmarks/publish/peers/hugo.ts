/** Hugo, as Debian has it, with templates as like ours as can be. */
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { versionOf } from '../../machine.ts'
import { time } from '../processes.ts'
import { outputOf, type Contender } from '../render.ts'
import type { Site } from '../site.ts'
import { writeStories } from './stories.ts'

const folderOf = ({ folder }: Site) => join(folder, 'hugo')

export const hugo: Contender = {
  name: 'Hugo',
  includes: 'a Markdown file a story, every page as a file; no compression, no check of links',
  ourShareAtMost: 0.8,
  prepare: async (site) => {
    if (versionOf('hugo', ['version']) === undefined) return "install Debian's package hugo"
    const folder = folderOf(site)
    await cp(join(import.meta.dirname, 'hugo'), folder, { recursive: true })
    await writeStories(site, {
      content: join(folder, 'content', 'stories'),
      data: join(folder, 'data'),
    })
    return undefined
  },
  run: (site) => {
    const words = ['--source', folderOf(site), '--destination', outputOf(site, hugo), '--quiet']
    return time('hugo', words)
  },
}
