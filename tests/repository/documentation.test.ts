import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesWith, isThere, packageJson, projectFiles, read } from './sources.ts'

const pages = filesWith(/\.md$/)
const folders = new Set(projectFiles.map((path) => path.split('/')[0]!))

/** Addresses of links, without those into the web. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, link]) => link!)

/** `cms/workflow/index.ts` and the like; a pattern or a place to fill in is not a path. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([A-Za-z.][\w.@-]*\/[\w./@[\]-]*)`/g)]
    .map(([, path]) => path!)
    .filter((path) => folders.has(path.split('/')[0]!) && !/[A-Z]{3}|\.\./.test(path))

const made = /^(?:data|site\/dist|cms\/\.next)(?:\/|$)/

describe('documentation', () => {
  it.each(pages)('%s names files and commands that are there', (page) => {
    const text = read(page)
    const missing = [
      ...linksIn(text).filter((link) => !isThere(normalize(join(dirname(page), link)))),
      ...pathsIn(text).filter(
        (path) => !made.test(path) && !isThere(path) && !isThere(join(dirname(page), path)),
      ),
      ...[...text.matchAll(/npm run ([\w:-]+)/g)]
        .map(([, script]) => script!)
        .filter((script) => !packageJson.scripts[script]),
    ]
    expect(missing).toEqual([])
  })

  it.each(pages.filter((page) => /.\/README\.md$/.test(page)))('%s fits one screen', (page) => {
    expect(read(page).split('\n').length).toBeLessThanOrEqual(61)
  })

  it.each(['ledger', 'media', 'cms', 'site', 'bin'])('%s/ has a README', (folder) => {
    expect(isThere(`${folder}/README.md`)).toBe(true)
  })
})
