import { dirname, join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { sourcePaths } from '../../site/compile.ts'
import { filesWith, isThere, read } from './sources.ts'

/** What pages are drawn by, and what of them is searched. */
const starts = [
  ...filesWith(/^site\/src\/.*\.(?:ts|astro)$/),
  'site/bundle-entry.ts',
  'site/search/index.ts',
  'site/publisher/search-documents.ts',
]

function importedBy(path: string): string[] {
  const text = read(path)
  const script = path.endsWith('.astro') ? (/^---\n([^]*?)\n---/.exec(text)?.[1] ?? '') : text
  return ts
    .preProcessFile(script, true, true)
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(path), fileName.replace(/\?.*$/, '')))
    .filter(isThere)
}

function reachedFrom(paths: string[]): Set<string> {
  const reached = new Set(paths)
  for (const path of reached)
    if (/\.(?:ts|astro)$/.test(path)) for (const other of importedBy(path)) reached.add(other)
  return reached
}

describe('the bundle of pages', () => {
  it('is named by everything that pages and what is searched of them are made with', async () => {
    const sources = new Set(await sourcePaths())
    const reached = [...reachedFrom(starts)]
    expect(reached).toEqual(expect.arrayContaining(['site/search/tokens.ts', 'ledger/index.ts']))
    expect(reached.filter((path) => !sources.has(path))).toEqual([])
    // In which order the index has pages.
    expect(sources).toContain('site/store/search-rows.ts')
  })
})
