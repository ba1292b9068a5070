/** A store that was made beside the one served takes its place at once, or after a crash, and never in part. */
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  openStoreBeside,
  openStoreForReading,
  openStoreForWriting,
  StoreError,
} from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'beside-'))
  path = join(folder, 'store.sqlite')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const release = (text: string, changes = {}) => aRelease({ routes: [aPage('/', text)], ...changes })

function textAt(storePath: string): string {
  const store = openStoreForReading(storePath)
  try {
    return textIn(store)
  } finally {
    store.close()
  }
}

function textIn(store: ReturnType<typeof openStoreForReading>): string {
  const answer = store.findAnswer('/')
  if (answer?.type !== 'route') return 'nothing'
  const text = Buffer.from(store.requireBody(answer.body).identity).toString()
  return /<p>(.*)<\/p>/.exec(text)?.[1] ?? ''
}

it('takes nothing away from a reader that takes its time', async () => {
  const store = openStoreForWriting(path)
  store.commitRelease(release('从前'), new Date())
  const reader = openStoreForReading(path)
  await reader.snapshotAsync(async () => {
    expect(textIn(reader)).toBe('从前')
    store.commitChange(
      {
        ...release('后来', { entries: [] }),
        removed: { routes: [], media: [], redirects: [], gone: [] },
      },
      new Date(),
    )
    const beside = openStoreBeside(store)
    beside.store.commitRelease(release('现在', { entries: [] }), new Date())
    beside.takePlace()
    expect(textAt(path)).toBe('现在')
    expect(textIn(reader)).toBe('从前')
  })
  reader.close()
  // What the reader leaves behind is none of the new store's.
  store.commitRelease(release('以后', { entries: [] }), new Date())
  expect(textAt(path)).toBe('以后')
  expect(store.computeRelease()).toBe(store.head()?.release)
  store.close()
})

it('has taken it once it is named the next, though a crash left the former one there', () => {
  const elsewhere = join(folder, 'elsewhere.sqlite')
  const next = openStoreForWriting(elsewhere)
  next.commitRelease(release('现在'), new Date())
  next.close()
  const crashed = join(folder, 'crashed.sqlite')
  const former = openStoreForWriting(path)
  former.commitRelease(release('从前'), new Date())
  // As a kill leaves them: the release is in the log alone.
  for (const ending of ['', '-wal', '-shm']) copyFileSync(path + ending, crashed + ending)
  former.close()
  copyFileSync(elsewhere, `${crashed}.next`)
  expect(() => openStoreForReading(crashed)).toThrow(StoreError)
  const store = openStoreForWriting(crashed)
  expect(textIn(store)).toBe('现在')
  expect(store.computeRelease()).toBe(store.head()?.release)
  store.close()
  expect(existsSync(`${crashed}.next`)).toBe(false)
  expect(textAt(crashed)).toBe('现在')
})

it('is as if it had not been where a crash came sooner', () => {
  const former = openStoreForWriting(path)
  former.commitRelease(release('从前'), new Date())
  openStoreBeside(former).store.commitRelease(release('现在'), new Date())
  former.close()
  const store = openStoreForWriting(path)
  expect(textIn(store)).toBe('从前')
  expect(existsSync(`${path}.whole`)).toBe(false)
  store.close()
})
