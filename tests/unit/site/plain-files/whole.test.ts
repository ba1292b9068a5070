import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHashOf, openMediaStore } from '../../../../media/index.ts'
import { writePlainFiles } from '../../../../site/plain-files/index.ts'
import { openStoreForWriting, type Release, type SiteWriter } from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'

let folder: string
let target: string
let store: SiteWriter
const bytes = Buffer.from('picture')
const hash = contentHashOf(bytes)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plain-'))
  target = join(folder, 'out')
  store = openStoreForWriting(join(folder, 'store.sqlite'))
  await media().put(hash, bytes)
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const media = () => openMediaStore(join(folder, 'media'))

const write = (changes: Partial<Release> = {}) => {
  store.commitRelease(aRelease(changes), new Date())
  return writePlainFiles(store, media(), target)
}

describe('writePlainFiles', () => {
  it('puts every address where a web server looks for it', async () => {
    const page = aPage('/stories/a/', '故事')
    await write({
      routes: [
        aPage('/', '首页'),
        page,
        aPage('/404/', '没有', { status: 404 }),
        aPage('/rss.xml', 'rss'),
      ],
      media: [{ path: `/media/${hash}.jpg`, hash, contentType: 'image/jpeg' }],
    })
    expect(readFileSync(join(target, 'stories/a/index.html')).equals(page.body)).toBe(true)
    expect(readFileSync(join(target, `media/${hash}.jpg`)).equals(bytes)).toBe(true)
    for (const name of ['index.html', '404.html', 'rss.xml', 'release.json'])
      expect(existsSync(join(target, name))).toBe(true)
  })

  it('lists what moved and what is gone in forms that hosts read', async () => {
    await write({
      redirects: [{ path: '/旧"$站/', target: '/stories/新/' }],
      gone: [
        { path: '/stories/b/', reason: '有误', contentType: 'text/html', body: Buffer.from('x') },
      ],
    })
    const nginx = readFileSync(join(target, 'nginx.conf.txt'), 'utf8')
    expect(nginx).toContain('location = "/旧\\"$站/" { return 301 "/stories/%E6%96%B0/"; }')
    expect(nginx).toContain('location = "/stories/b/" { return 410; }')
    expect(readFileSync(join(target, '_redirects'), 'utf8')).toContain('/stories/b/ /410.html 410')
  })

  it('replaces a folder of its own whole', async () => {
    await write({ routes: [aPage('/', '一'), aPage('/old/', '旧')] })
    await write({ entries: [], routes: [aPage('/', '二')] })
    expect(existsSync(join(target, 'old'))).toBe(false)
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('二')
    expect(readdirSync(folder).filter((name) => name.startsWith('.out'))).toEqual([])
  })

  it('leaves a folder with other files alone', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'thesis.doc'), 'work of years')
    await expect(write()).rejects.toThrow('has other files in it')
    expect(readdirSync(target)).toEqual(['thesis.doc'])
  })

  it('leaves the former files where a picture is missing', async () => {
    await write({ routes: [aPage('/', '一')] })
    const absent = 'e'.repeat(64)
    const routes = [{ path: '/media/e.jpg', hash: absent, contentType: 'image/jpeg' }]
    await expect(write({ entries: [], media: routes })).rejects.toThrow()
    expect(readFileSync(join(target, 'index.html'), 'utf8')).toContain('一')
    expect(readdirSync(folder).filter((name) => name.startsWith('.out'))).toEqual([])
  })
})
