import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { contentHashOf, openMediaStore } from '../../../../media/index.ts'
import { Mirror, writePlainFiles } from '../../../../site/plain-files/index.ts'
import { openStoreForWriting, type Release, type SiteWriter } from '../../../../site/store/index.ts'
import { aPage, aRelease } from '../../../support/site/a-release.ts'

let folder: string
let target: string
let store: SiteWriter
const bytes = Buffer.from('picture')
const hash = contentHashOf(bytes)
const picture = { path: `/media/${hash}.jpg`, hash, contentType: 'image/jpeg' }
const gonePage = (path: string) => ({
  path,
  contentType: 'text/html',
  body: Buffer.from('<p>已撤下</p>'),
})

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mirror-'))
  target = join(folder, 'out')
  store = openStoreForWriting(join(folder, 'store.sqlite'))
  await media().put(hash, bytes)
})

afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const media = () => openMediaStore(join(folder, 'media'))

/** Publishes and mirrors; answers the files in the order in which they changed. */
async function mirror(changes: Partial<Release> = {}): Promise<string[]> {
  const entries = store.head() ? { entries: [] } : {}
  store.commitRelease(aRelease({ ...entries, ...changes }), new Date())
  const steps: string[] = []
  const open = new Mirror(target)
  try {
    await open.update({
      store,
      media: media(),
      onStep: ({ type, name }) => steps.push(type === 'remove' ? `- ${name}` : name),
    })
  } finally {
    open.close()
  }
  return steps
}

const text = (name: string): string => readFileSync(join(target, name), 'utf8')

describe('a mirrored folder', () => {
  it('changes the files that a release changes, and no others', async () => {
    const unchanged = [aPage('/', '首页'), aPage('/stories/a/', '甲')]
    await mirror({ routes: [...unchanged, aPage('/stories/b/', '乙')] })
    const steps = await mirror({ routes: [...unchanged, aPage('/stories/b/', '乙，改过')] })
    expect(steps).toEqual(['stories/b/index.html', 'release.json'])
    expect(text('stories/b/index.html')).toContain('乙，改过')
  })

  it('says first what is withdrawn, writes parts before pages, and takes pictures away last', async () => {
    await mirror({ routes: [aPage('/', '首页'), aPage('/stories/a/', '甲')], media: [picture] })
    const css = aPage('/_astro/b.css', '', { contentType: 'text/css', caching: 'asset' })
    const steps = await mirror({
      routes: [aPage('/', '新首页'), aPage('/stories/b/', '乙'), css],
      gone: [gonePage('/stories/a/'), gonePage(picture.path)],
    })
    expect(steps.filter((name) => !/conf\.txt$|^_redirects$/.test(name))).toEqual([
      '_astro/b.css',
      'stories/a/index.html',
      'stories/b/index.html',
      'index.html',
      `- media/${hash}.jpg`,
      'release.json',
    ])
    expect(text('stories/a/index.html')).toContain('已撤下')
    expect(existsSync(join(target, 'media'))).toBe(false)
  })

  it('leads on from an address that moved, with the canonical address', async () => {
    await mirror({
      routes: [aPage('/stories/新/', '新'), aPage('/news/', '列表')],
      redirects: [
        { path: '/news/12.html', target: '/stories/新/' },
        { path: '/news', target: '/stories/新/' },
        { path: '/../above/', target: '/stories/新/' },
        { path: '/old:site/', target: '/stories/新/' },
      ],
    })
    expect(text('news/12.html')).toContain(
      '<link rel="canonical" href="http://localhost:8080/stories/%E6%96%B0/">',
    )
    expect(text('news/12.html')).toContain('url=/stories/%E6%96%B0/"')
    expect(text('news/index.html')).toContain('列表')
    expect(existsSync(join(folder, 'above'))).toBe(false)
    expect(readdirSync(target)).not.toContain('old:site')
    expect(text('apache.conf.txt')).toContain(
      'RedirectMatch 301 "^/news/12\\.html$" "/stories/新/"',
    )
  })

  it('refuses a folder with other files, and leaves others’ files in its own', async () => {
    mkdirSync(target)
    writeFileSync(join(target, 'thesis.doc'), 'work of years')
    await expect(mirror()).rejects.toThrow('has other files in it')
    expect(readdirSync(target)).toEqual(['thesis.doc'])
    rmSync(join(target, 'thesis.doc'))
    await mirror({ routes: [aPage('/', '一'), aPage('/old/', '旧')] })
    writeFileSync(join(target, 'old', 'thesis.doc'), 'work of years')
    await mirror({ routes: [aPage('/', '二')] })
    expect(readdirSync(join(target, 'old'))).toEqual(['thesis.doc'])
  })

  it('stops before it would write over a file that is not its own', async () => {
    await mirror({ routes: [aPage('/', '一')] })
    writeFileSync(join(target, 'about'), 'a file in the place of a folder')
    mkdirSync(join(target, 'new'))
    writeFileSync(join(target, 'new', 'index.html'), 'of somebody else')
    const routes = [aPage('/', '二'), aPage('/new/', '新')]
    await expect(mirror({ routes })).rejects.toThrow('is not of this mirror')
    expect(text('index.html')).toContain('一')
    expect(text('new/index.html')).toBe('of somebody else')
  })

  it('is written by one mirror at a time, and not by build:site', async () => {
    await mirror()
    const open = new Mirror(target)
    expect(() => new Mirror(target)).toThrow('Another process mirrors')
    open.close()
    await expect(writePlainFiles(store, media(), target)).rejects.toThrow('mirror:site')
  })
})
