/**
 * A former state of the site as plain files, to be looked at by whoever keeps
 * the site. It may show what has been withdrawn since, so every page, the
 * folder and robots.txt say that it is not for publication.
 */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from '../../ledger/index.ts'
import type { MediaStore } from '../../media/index.ts'
import { writePlainFiles, type PlainFiles } from '../plain-files/index.ts'
import { withRelease } from './former-release.ts'
import type { RenderedPage, Renderer } from './renderer.ts'

export function writeFormerState(
  entries: readonly Entry[],
  renderer: Renderer,
  origin: string,
  { media, target }: { media: MediaStore; target: string },
): Promise<PlainFiles> {
  const words = `历史状态：第 ${entries.length} 号条目之后，仅供内部查看，不得发布`
  return withRelease(entries, { renderer: marking(renderer, words), origin }, async (store) => {
    const written = await writePlainFiles(store, media, target)
    await writeFile(
      join(target, '不得发布.txt'),
      `${words}。\n其中可能有后来已经撤下的内容，看完请删除这个文件夹。\n`,
    )
    await writeFile(join(target, 'robots.txt'), 'User-agent: *\nDisallow: /\n')
    return written
  })
}

/** The renderer with a line on top of every page. */
function marking(renderer: Renderer, words: string): Renderer {
  // What the renderer has made ready is of other bytes: it is made anew.
  const mark = ({ finish, ...page }: RenderedPage): RenderedPage =>
    page.contentType.startsWith('text/html')
      ? { ...page, body: marked(page.body, words) }
      : { ...page, ...(finish ? { finish } : {}) }
  const { bundle, assets, tracking } = renderer
  return {
    bundle,
    assets,
    show: (view) => renderer.show(view),
    routes: () => renderer.routes(),
    ...(tracking ? { tracking } : {}),
    render: async (path) => mark(await renderer.render(path)),
    renderGone: async (reason) => mark(await renderer.renderGone(reason)),
  }
}

const marked = (body: Uint8Array, words: string): Buffer =>
  Buffer.from(
    Buffer.from(body)
      .toString('utf8')
      .replace(/<body[^>]*>/, (tag) => `${tag}<p><strong>${words}</strong></p>`),
  )
