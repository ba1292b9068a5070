import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  bodyHash,
  openOrRebuildStore,
  openStoreForReading,
  openStoreForWriting,
  requireSoundStructure,
  type Release,
} from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
  path = join(folder, 'store.sqlite')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function commit(release: Release) {
  const store = openStoreForWriting(path)
  try {
    return store.commitRelease(release, new Date())
  } finally {
    store.close()
  }
}

describe('commitRelease', () => {
  it('makes routes, redirects, media and what is gone readable together', () => {
    const record = commit(
      aRelease({
        redirects: [{ path: '/旧站/', target: '/' }],
        media: [{ path: '/media/a.jpg', hash: 'a'.repeat(64), contentType: 'image/jpeg' }],
        gone: [
          { path: '/stories/a/', reason: '有误', contentType: 'text/html', body: Buffer.from('x') },
        ],
      }),
    )
    const store = openStoreForReading(path)
    expect(store.head()).toMatchObject({ number: 1, release: record.release })
    expect(store.findAnswer('/')).toMatchObject({ type: 'route', status: 200 })
    expect(store.findAnswer('/旧站/')).toEqual({ type: 'redirect', target: '/' })
    expect(store.findAnswer('/media/a.jpg')).toMatchObject({ type: 'media' })
    expect(store.findAnswer('/stories/a/')).toMatchObject({ type: 'gone', reason: '有误' })
    expect(store.findAnswer('/none/')).toBeUndefined()
    expect([...store.entries()].map(({ number }) => number)).toEqual([1])
    store.close()
  })

  it('remembers what it takes off ahead of its release, though it is told of it twice', () => {
    const story = aPage('/stories/a/', '故事')
    const gonePage = aPage('/410/', '已撤下', { status: 410 })
    const twice = [2, 3].map((number) => ({ path: story.path, number, reason: '有误' }))
    commit(aRelease({ routes: [story, gonePage], withdrawn: twice }))
    const store = openStoreForReading(path)
    expect(store.findAnswer(story.path)).toMatchObject({ type: 'gone' })
    expect(store.withdrawnEarly()).toEqual(twice.slice(1))
    store.close()
  })

  it('names the same release alike, whatever was in the store before', () => {
    const first = commit(aRelease())
    commit(aRelease({ entries: [], routes: [aPage('/', '别的')] }))
    const again = commit(aRelease({ entries: [] }))
    expect(again.release).toBe(first.release)
    const store = openStoreForReading(path)
    expect(store.computeRelease()).toBe(first.release)
    store.close()
  })

  it('counts and writes only what changed, and sweeps bodies that nothing names', () => {
    commit(aRelease())
    const record = commit(
      aRelease({
        entries: [],
        routes: [aPage('/', '新首页'), aPage('/404/', '没有这个网页', { status: 404 })],
      }),
    )
    expect(record.routesChanged).toBe(1)
    const store = openStoreForReading(path)
    expect(() => store.requireBody(bodyHash(aPage('/', '首页').body))).toThrow('no body')
    store.close()
  })

  it('stores long text compressed as well', () => {
    const body = Buffer.from(`<!doctype html><title>页</title>${'讲一讲'.repeat(500)}`)
    commit(aRelease({ routes: [aPage('/', '', { body })] }))
    const store = openStoreForReading(path)
    const stored = store.requireBody(bodyHash(body))
    expect(stored.gzip?.length).toBeLessThan(body.length)
    expect(stored.brotli?.length).toBeLessThan(body.length)
    store.close()
  })

  it('keeps an asset for pages that are still open, outside the release', () => {
    const css = aPage('/_astro/a.css', '', { body: Buffer.from('a{}'), caching: 'asset' })
    commit(aRelease({ routes: [aPage('/', '一'), css] }))
    const later = commit(aRelease({ entries: [], routes: [aPage('/', '一')] }))
    const store = openStoreForReading(path)
    expect(store.findAnswer('/_astro/a.css')).toMatchObject({ type: 'route' })
    expect(store.routes().map((route) => route.path)).toEqual(['/'])
    expect(later.release).toBe(store.computeRelease())
    store.close()
  })

  it('changes nothing where a part of the release cannot be written', () => {
    const first = commit(aRelease())
    // Entry 1 is there already: the transaction fails after other writes.
    expect(() => commit(aRelease({ routes: [aPage('/', '别的')] }))).toThrow()
    const store = openStoreForReading(path)
    expect(store.head()?.release).toBe(first.release)
    expect(store.computeRelease()).toBe(first.release)
    store.close()
  })

  it('is seen by an open reader at once', () => {
    commit(aRelease())
    const store = openStoreForReading(path)
    const version = store.version()
    expect(store.version()).toBe(version)
    commit(aRelease({ entries: [], routes: [aPage('/', '别的')] }))
    expect(store.version()).not.toBe(version)
    expect(store.findAnswer('/404/')).toBeUndefined()
    store.close()
  })
})

describe('a writer that is killed', () => {
  it('leaves the former release or the new one, whole', async () => {
    commit(aRelease())
    for (const delay of [0, 5, 15, 30, 60, 90, 150]) {
      const child = fork(join(import.meta.dirname, '../../../support/site/writing-child.ts'), [
        path,
      ])
      await onMessage(child)
      await new Promise((resolve) => setTimeout(resolve, delay))
      child.kill('SIGKILL')
      await new Promise((resolve) => child.once('exit', resolve))
      const store = openStoreForWriting(path)
      expect(store.computeRelease()).toBe(store.head()?.release)
      for (const { body } of store.routes()) expect(store.requireBody(body).hash).toBe(body)
      store.close()
    }
  })
})

const onMessage = (child: ChildProcess) =>
  new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`The child ended with ${code}.`)))
  })

describe('openStoreForWriting', () => {
  it('refuses a second publisher, and lets it in when the first is done', () => {
    const first = openStoreForWriting(path)
    expect(() => openStoreForWriting(path)).toThrow('Another publisher holds it.')
    first.close()
    openStoreForWriting(path).close()
  })

  it('refuses the database of another program and leaves it untouched', () => {
    const foreign = new DatabaseSync(path)
    foreign.exec('CREATE TABLE theirs (a)')
    foreign.close()
    const before = readFileSync(path)
    const opening = () => openOrRebuildStore(path, () => undefined)
    expect(opening).toThrow(expect.objectContaining({ code: 'STORE_FOREIGN' }))
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('says that a damaged store is made anew from the ledger', () => {
    writeFileSync(path, 'not a database at all, but long enough to have a header '.repeat(40))
    const opening = () => openStoreForWriting(path)
    expect(opening).toThrow(expect.objectContaining({ code: 'STORE_DAMAGED' }))
    expect(opening).toThrow('makes the store anew from the ledger')
  })

  it('finds damage in the middle of the file', () => {
    const pages = Array.from({ length: 200 }, (_, index) => aPage(`/${index}/`, `第${index}页`))
    commit(aRelease({ routes: pages }))
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4096 * 4, 4096 * 12)
    writeFileSync(path, bytes)
    expect(() => openStoreForWriting(path)).toThrow(
      expect.objectContaining({ code: 'STORE_DAMAGED' }),
    )
  })

  it('finds the same in a thread, where the publisher opens the store unlooked at', async () => {
    const pages = Array.from({ length: 200 }, (_, index) => aPage(`/${index}/`, `第${index}页`))
    commit(aRelease({ routes: pages }))
    await expect(requireSoundStructure(path)).resolves.toBeUndefined()
    const bytes = readFileSync(path)
    bytes.fill(0xff, 4096 * 4, 4096 * 12)
    writeFileSync(path, bytes)
    await expect(requireSoundStructure(path)).rejects.toMatchObject({ code: 'STORE_DAMAGED' })
  })

  it('puts a damaged store aside and begins a new one', () => {
    writeFileSync(path, 'damaged '.repeat(200))
    const told: string[] = []
    const store = openOrRebuildStore(path, (error, aside) => told.push(error.chinese.what, aside))
    expect(store.head()).toBeUndefined()
    store.close()
    expect(told[0]).toBe(`网站库 ${path} 没有打开。`)
    expect(readdirSync(folder).some((name) => name.includes('aside'))).toBe(true)
  })
})

describe('openStoreForReading', () => {
  it('says that there is no store yet', () => {
    expect(() => openStoreForReading(path)).toThrow(
      expect.objectContaining({ code: 'STORE_MISSING' }),
    )
  })

  it('reads on when no writer is there', () => {
    commit(aRelease())
    const store = openStoreForReading(path)
    expect(store.head()?.number).toBe(1)
    store.close()
  })
})
