import { describe, expect, it } from 'vitest'
import { readPage, readStylesheet } from '../../../../site/reading/index.ts'

const page = (body: string) =>
  readPage(`<!doctype html><html><head><title>页</title></head><body>${body}</body></html>`)

describe('readPage', () => {
  it('finds links and every part of a page', () => {
    const { references, parseErrors } = page(`
      <a href="/a/">a</a><form action="/b/"></form>
      <picture><source srcset="/1.avif 640w, /2.avif 1280w"><img alt="" src="/3.jpg"></picture>
      <video src="/4.mp4" poster="/5.jpg"></video><template><img alt="" src="/6.jpg"></template>`)
    expect(parseErrors).toEqual([])
    expect(references.filter(({ role }) => role === 'link').map(({ target }) => target)).toEqual([
      '/a/',
      '/b/',
    ])
    const parts = references.filter(({ role }) => role === 'part').map(({ target }) => target)
    expect(parts.toSorted()).toEqual(['/1.avif', '/2.avif', '/3.jpg', '/4.mp4', '/5.jpg', '/6.jpg'])
  })

  it('says what does not parse', () => {
    expect(page('<p a="1" a="2">x').parseErrors[0]).toContain('duplicate-attribute')
  })
})

describe('readStylesheet', () => {
  it('finds addresses in and out of quotation marks', () => {
    const found = readStylesheet('a{background:url("/a.png")}b{background:url(/b.png)}')
    expect(found.map(({ target }) => target)).toEqual(['/a.png', '/b.png'])
  })
})
