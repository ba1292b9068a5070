/**
 * `astro build` of a ledger file and the publisher's renderer give the same
 * site, file by file and byte by byte, styles and scripts included.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lineOf, LedgerView, type Entry } from '../../../ledger/index.ts'
import { buildPlainFiles } from '../../../site/compile.ts'
import { loadRenderer } from '../../../site/render.ts'
import { aLedger } from '../../support/ledger.ts'
import { aPicture, aStory, oneOfEachKind } from '../../support/documents.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

const origin = 'https://xuanjiang.example.com'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-build-'))
})

afterAll(() => rm(folder, { recursive: true }))

describe('the plain-files build', () => {
  it('agrees byte for byte with the renderer on one document of each kind', async () => {
    const withPicture = aStory({ id: 'story-2', slug: 'you-tu', picture: aPicture() })
    await expectAgreement('one-of-each', aLedger([...oneOfEachKind(), withPicture]).entries)
  })

  it('agrees byte for byte with the renderer on the sample content', async () => {
    await expectAgreement('sample', sampleLedger())
  })
})

async function expectAgreement(name: string, entries: Entry[]): Promise<void> {
  const ledgerFile = join(folder, `${name}.jsonl`)
  const target = join(folder, name)
  await writeFile(ledgerFile, entries.map(lineOf).join(''))
  await buildPlainFiles({ target, ledgerFile, origin })
  const [built, rendered] = await Promise.all([filesBelow(target), renderedFiles(entries)])
  expect([...built.keys()].toSorted()).toEqual([...rendered.keys()].toSorted())
  const different = [...built].filter(([path, body]) => !rendered.get(path)?.equals(body))
  expect(different.map(([path]) => path)).toEqual([])
}

async function renderedFiles(entries: Entry[]): Promise<Map<string, Buffer>> {
  const renderer = await loadRenderer({ origin })
  renderer.show(LedgerView.of(entries))
  const files = new Map(renderer.assets.map(({ path, body }) => [path.slice(1), body]))
  for (const { path } of renderer.routes())
    files.set(fileOf(path), (await renderer.render(path)).body)
  return files
}

/** Where Astro puts the page of an address. */
function fileOf(path: string): string {
  if (path === '/404/') return '404.html'
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
}

async function filesBelow(top: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(top, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  return new Map(
    await Promise.all(
      paths.map(async (path) => [relative(top, path), await readFile(path)] as const),
    ),
  )
}
