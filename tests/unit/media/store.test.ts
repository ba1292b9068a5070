import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHashOf, openMediaStore } from '../../../media/index.ts'

const bytes = Buffer.from('a picture')
const hash = contentHashOf(bytes)
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-store-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('openMediaStore', () => {
  it('gives back what was put, however often it was put', async () => {
    const store = openMediaStore(folder)
    expect(await store.has(hash)).toBe(false)
    await Promise.all([store.put(hash, bytes), store.put(hash, bytes)])
    await store.put(hash, bytes)
    expect(await store.has(hash)).toBe(true)
    expect(await store.read(hash)).toEqual(bytes)
    expect(await readdir(dirname(store.path(hash)))).toEqual([hash])
  })

  it('refuses bytes under another name', async () => {
    const store = openMediaStore(folder)
    const other = contentHashOf('another')
    await expect(store.put(other, bytes)).rejects.toMatchObject({ code: 'BLOB_MISMATCH' })
    expect(await store.has(other)).toBe(false)
  })

  it('knows a blob that is another from one that is sound, and puts the right one in its place', async () => {
    const store = openMediaStore(folder)
    expect(await store.isSound(hash)).toBe(false)
    await store.put(hash, bytes)
    expect(await store.isSound(hash)).toBe(true)
    await writeFile(store.path(hash), 'a picturf')
    expect(await store.isSound(hash)).toBe(false)
    await store.put(hash, bytes)
    expect(await store.isSound(hash)).toBe(false)
    await expect(store.replace(hash, Buffer.from('x'))).rejects.toMatchObject({
      code: 'BLOB_MISMATCH',
    })
    await store.replace(hash, bytes)
    expect(await store.read(hash)).toEqual(bytes)
  })

  it('refuses a name that is no hash, so that no path leaves its folder', async () => {
    const store = openMediaStore(folder)
    await expect(store.read('../../etc/passwd')).rejects.toMatchObject({
      code: 'BLOB_HASH_INVALID',
    })
    expect(() => store.path(hash.toUpperCase())).toThrow(/SHA-256/)
  })

  it('names what is missing', async () => {
    const store = openMediaStore(folder)
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'BLOB_MISSING' })
  })
})
