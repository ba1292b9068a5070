import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { contentHashOf, openMediaStore } from '../../../../media/index.ts'
import { faultyBlobs } from '../../../../site/publisher/verify-store.ts'
import { openStoreForWriting, type SiteWriter } from '../../../../site/store/index.ts'
import { aRelease } from '../../../support/site/a-release.ts'

let folder: string
let store: SiteWriter
const blobs = ['right', 'damaged', 'missing'].map((text) => Buffer.from(text))
const [right = '', damaged = '', missing = ''] = blobs.map(contentHashOf)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'))
  store = openStoreForWriting(join(folder, 'store.sqlite'))
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

it('finds the pictures that are missing or are not what their names say', async () => {
  const media = openMediaStore(join(folder, 'media'))
  for (const bytes of blobs.slice(0, 2)) await media.put(contentHashOf(bytes), bytes)
  writeFileSync(media.path(damaged), 'other bytes')
  const routes = [right, damaged, missing].map((hash) => ({
    path: `/media/${hash}.jpg`,
    hash,
    contentType: 'image/jpeg',
  }))
  store.commitRelease(aRelease({ media: routes }), new Date())
  expect((await faultyBlobs(store, media)).toSorted()).toEqual([damaged, missing].toSorted())
})
