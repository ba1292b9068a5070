/** What a disk gives back otherwise than it was stored, and SQLite does not see. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { indexedDocument } from '../../../../site/search/index.ts'
import { openStoreForReading, openStoreForWriting } from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'
import { aSearchDocument } from '../../../support/site/a-search-document.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checking-'))
  path = join(folder, 'store.sqlite')
  const store = openStoreForWriting(path)
  const body = Buffer.from(`<title>长</title>${'家风'.repeat(900)}`)
  const long = aPage('/stories/a/', '', { body, search: indexedDocument(aSearchDocument()) })
  const gone = [{ path: '/stories/b/', contentType: 'text/html', body: Buffer.from('已撤下') }]
  store.commitRelease(
    aRelease({
      routes: [aPage('/', '首页'), long],
      redirects: [{ path: '/old/', target: '/stories/a/' }],
      gone,
    }),
    new Date(),
  )
  store.commitRelease(
    aRelease({ entries: [], routes: [aPage('/', '另一个首页'), long], gone }),
    new Date(),
  )
  store.close()
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function faults(): string[] {
  const store = openStoreForReading(path)
  try {
    return [...store.faultsBySlices()].filter((fault) => fault !== undefined)
  } finally {
    store.close()
  }
}

it('finds nothing in a store that is right', () => {
  expect(faults()).toEqual([])
})

it('finds nothing in a store that waits for its first release', () => {
  path = join(folder, 'new.sqlite')
  openStoreForWriting(path).close()
  expect(faults()).toEqual([])
})

const longBody = "(SELECT body FROM routes WHERE path = '/stories/a/')"

it.each([
  ['a body', `UPDATE bodies SET identity = x'00' WHERE hash = ${longBody}`],
  ['what is packed with gzip', `UPDATE bodies SET gzip = x'00' WHERE hash = ${longBody}`],
  ['what is packed with brotli', `UPDATE bodies SET brotli = x'00' WHERE hash = ${longBody}`],
  ['the name of a body', `UPDATE bodies SET hash = 'x' WHERE hash = ${longBody}`],
  ['a body of what is gone', 'DELETE FROM bodies WHERE hash = (SELECT body FROM gone)'],
  ['the type of a page', "UPDATE routes SET content_type = 'text/plain' WHERE path = '/'"],
  ['the address of a page', "UPDATE routes SET path = '/other/' WHERE path = '/'"],
  ['the leaf of a page', "UPDATE routes SET leaf = (leaf + 1) % 4096 WHERE path = '/'"],
  ['an address that is gone', 'DELETE FROM gone'],
  ['what is searched', "UPDATE search SET text = '别的'"],
  ['the hash of what is searched', "UPDATE search SET hash = 'x'"],
  ['the hash of a leaf', "UPDATE tree SET hash = 'x' WHERE level = 'leaf'"],
  ['the name of the release', "UPDATE head SET release = 'x'"],
])('finds that %s is another', (_, damage) => {
  const store = new DatabaseSync(path)
  store.exec(damage)
  store.close()
  expect(faults()).not.toEqual([])
})
