/**
 * The compiled site with a fault: pages with certain words fail as a template
 * with a fault in it would.
 */
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileSite } from '../../../site/compile.ts'

const faults = {
  throws: "throw new Error('The template failed.')",
  'waits for ever': 'await new Promise(() => {})',
  'loops for ever': 'for (;;);',
  'links to nowhere':
    'return new Response((await response.text()).replace("</main>", "<a href=/nowhere/>无处</a></main>"), response)',
  'is malformed':
    'return new Response((await response.text()).replace("</main>", "<p id=a id=b>x</main>"), response)',
}

export type TemplateFault = keyof typeof faults

/** `path`: the ending of the addresses that may fail; `name`: the bundle's. Answers its folder. */
export async function aFaultyBundle(
  folder: string,
  {
    path,
    words,
    fault,
    name = 'faulty-bundle',
  }: { path: string; words: string; fault: TemplateFault; name?: string },
): Promise<string> {
  const right = await compileSite()
  const faulty = join(folder, name)
  await mkdir(join(faulty, 'server'), { recursive: true })
  await symlink(join(right, 'client'), join(faulty, 'client'))
  await writeFile(
    join(faulty, 'server/entry.mjs'),
    `import { app as right } from ${JSON.stringify(pathToFileURL(join(right, 'server/entry.mjs')).href)}
export const app = {
  async render(request, options) {
    const response = await right.render(request, options)
    if (!new URL(request.url).pathname.endsWith(${JSON.stringify(path)})) return response
    if ((await response.clone().text()).includes(${JSON.stringify(words)})) { ${faults[fault]} }
    return response
  },
}
`,
  )
  return faulty
}
