import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesWith, isThere, packageJson, read } from './sources.ts'

/** Where the files of a folder may import from, besides packages. */
const allowed: Record<string, string[]> = {
  ledger: ['ledger'],
  media: ['media', 'ledger'],
  cms: ['cms', 'media', 'ledger'],
  site: ['site', 'media', 'ledger'],
  bin: ['bin'],
}
/** The one door that is open against the direction: the office shows what a page will look like. */
const open = ['site/preview/index.ts']
const runtime = new Set([
  ...Object.keys(packageJson.dependencies),
  ...Object.keys(packageJson.optionalDependencies),
])
const all = new Set([...runtime, ...Object.keys(packageJson.devDependencies)])
/** Given by a framework while it compiles: names of no package, and Astro's own Vite. */
const given = /^(?:astro:|virtual:|@payload-config$|vite$)/

interface Import {
  from: string
  specifier: string
}

/** Static, re-exporting and dynamic imports alike; of an Astro page those of its script. */
function importsOf(path: string): Import[] {
  const text = read(path)
  const script = path.endsWith('.astro') ? (text.match(/^---\n([^]*?)\n---/)?.[1] ?? '') : text
  return ts
    .preProcessFile(script, true, true)
    .importedFiles.map(({ fileName }) => ({ from: path, specifier: fileName }))
}

const imports = filesWith(/\.(?:ts|tsx|js|mjs|astro)$/)
  .filter((path) => !path.startsWith('cms/app/(payload)/'))
  .flatMap(importsOf)
const isRelative = ({ specifier }: Import) => specifier.startsWith('.')
const targetOf = ({ from, specifier }: Import) =>
  join(dirname(from), specifier.replace(/\?.*$/, ''))
const shown = ({ from, specifier }: Import) => `${from} → ${specifier}`
const packageOf = (specifier: string) =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

describe('imports', () => {
  it('name files that are there', () => {
    const made = /\/dist\/|\.next\//
    const missing = imports
      .filter(isRelative)
      .filter((each) => !made.test(each.specifier) && !isThere(targetOf(each)))
    expect(missing.map(shown)).toEqual([])
  })

  it('point one way', () => {
    const wrong = imports.filter(isRelative).filter((each) => {
      const folders = allowed[each.from.split('/')[0]!]
      const target = targetOf(each)
      return folders && !folders.includes(target.split('/')[0]!) && !open.includes(target)
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('name packages of package.json, and in the product none that only developers have', () => {
    const wrong = imports.filter((each) => {
      const { from, specifier } = each
      if (isRelative(each) || isBuiltin(specifier) || given.test(specifier)) return false
      const isProduct = /^(?:ledger|media|cms|site)\//.test(from)
      return !(isProduct ? runtime : all).has(packageOf(specifier))
    })
    expect(wrong.map(shown)).toEqual([])
  })

  it('of bin/ name built-in modules only, for nothing is installed yet', () => {
    const wrong = imports.filter(
      (each) => each.from.startsWith('bin/') && !isRelative(each) && !isBuiltin(each.specifier),
    )
    expect(wrong.map(shown)).toEqual([])
  })

  it('leave next and payload out of the site, and astro out of the office', () => {
    const wrong = imports.filter(
      ({ from, specifier }) =>
        (from.startsWith('site/') &&
          /^(?:next|payload|@payloadcms|@payload-config)/.test(specifier)) ||
        (from.startsWith('cms/') && /^(?:astro|@astrojs)/.test(specifier)),
    )
    expect(wrong.map(shown)).toEqual([])
  })
})
