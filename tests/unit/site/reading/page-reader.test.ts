import { describe, expect, it } from 'vitest'
import { PageReader } from '../../../../site/reading/index.ts'
import { readByTree } from '../../../support/site/page-by-tree.ts'

const page = (body: string, head = '<title>页</title>') =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${head}</head><body>${body}</body></html>`

/** How many of these pages parse5 reads, one after another; each is read as parse5 reads it. */
function parsedOf(reader: PageReader, ...pages: string[]): number {
  const before = reader.parsed
  for (const html of pages) expect(reader.read(html)).toEqual(readByTree(html))
  return reader.parsed - before
}

describe('PageReader', () => {
  it('asks parse5 once for pages that are built alike', () => {
    const reader = new PageReader()
    const one = page(
      '<main data-search="story"><h1>一 &amp; 二</h1><p>甲<a href="/a/">乙</a></p></main>',
    )
    const two = page(
      '<main data-search="story"><h1>三</h1><p>丙</p><p><a href="/b/?c&#38;d">丁</a></p></main>',
    )
    expect(parsedOf(new PageReader(), one, two, one, two)).toBe(1)
    expect(reader.read(two)).toEqual({
      references: [{ role: 'link', target: '/b/?c&d' }],
      parseErrors: [],
      text: { kind: 'story', title: '三', summary: '', text: '丙\n丁' },
    })
  })

  it('asks again where something stands in a new place', () => {
    const reader = new PageReader()
    const first = page('<div><p>x</p><a href="/a/">x</a></div>')
    expect(parsedOf(reader, first, first)).toBe(1)
    expect(parsedOf(reader, page('<div><a href="/a/"><p>x</p></a></div>'))).toBe(1)
    expect(parsedOf(reader, page('<div>x</div>'), page('<div> </div>'))).toBe(2)
    expect(parsedOf(reader, first, page('<div> </div><div>x</div>'))).toBe(0)
  })

  it.each([
    ['a paragraph in a paragraph', '<p><a href="/c/"><p>x</p></a></p>'],
    ['a link in a link', '<a href="/c/"><p><a href="/d/">x</a></p></a>'],
    ['an item in an item', '<ul><li>x<li>y</li></li></ul>'],
    ['a form in a form', '<form><div><form action="/f/"></form></div></form>'],
  ])('is not misled by known pairs: %s', (_, body) => {
    const reader = new PageReader()
    const pairs = ['p>a', 'a>p', 'ul>li', 'div>form', 'form>div', 'p>b', 'b>p', 'li>b']
    for (const [outer = '', inner = ''] of pairs.map((pair) => pair.split('>')))
      parsedOf(reader, page(`<${outer}><${inner}>x</${inner}></${outer}>`))
    expect(parsedOf(reader, page(body), page(body), page(body))).toBe(3)
  })

  it.each([
    ['text in a table', '<table>x</table>'],
    ['a hidden field in a table', '<table><input type="hidden" src="/h.png"></table>'],
    ['a row without the part of the table around it', '<table><tr><td>x</td></tr></table>'],
    ['a form in a table', '<table><form action="/f/"></form></table>'],
    ['two mains, one in the other', '<main><main data-search="story"><h1>x</h1></main></main>', 1],
    ['an end tag that is missing', '<p>x'],
    ['an end tag too many', '<div>x</div></div>'],
    ['an attribute twice', '<p class="a" class="b">x</p>'],
    ['an attribute twice, in capitals', '<p class="a" CLASS="b">x</p>'],
    ['a value without quotation marks', '<p class=a>x</p>'],
    ['a value that ends in a sign of its own', '<a href="/a/>x</a>'],
    ['an unknown reference', '<p>&bogus;</p>'],
    ['a reference without its end', '<p>&amp x</p>'],
    ['an unknown reference in a value', '<a href="/?a=1&copy=2">x</a>'],
    ['a control character', '<p>\u0001</p>'],
    ['a noncharacter', '<p>\u{2fffe}</p>'],
    ['half a character', '<p>\ud83d</p>'],
    ['a carriage return', '<p>a\r\nb</p>'],
    ['a comment that ends oddly', '<p><!--a--!>b--></p>'],
    ['a script that begins a comment', '<script><!--<script></script>--></script>'],
    ['a style with another end tag', '<style>a</STYLE></style>'],
    ['a name that parse5 changes', '<svg><use xlink:href="/u.svg"></use></svg>'],
    ['html in a drawing', '<svg><p>x</p></svg>'],
    ['a title in a drawing', '<svg><title>x<b>y</b></title></svg>'],
    ['the first line break of pre', '<pre>\nx</pre>'],
    ['a template', '<template><a href="/t/">x</a></template>'],
    ['another body', '<body class="b">x</body>'],
    ['a frame set', '<frameset></frameset>'],
  ])('leaves to parse5, as often as it comes: %s', (_, body, parsed = 3) => {
    expect(parsedOf(new PageReader(), page(body), page(body), page(body))).toBe(parsed)
  })

  it.each([
    ['a character beyond the first plane', '<p>\u{1f600}</p>'],
    ['blanks in a table', '<table>\n<tbody> <tr><td>x</td></tr></tbody></table>'],
    ['a drawing', '<svg viewBox="0 0 1 1"><path d="M0 0"/><g><use href="/u.svg"></use></g></svg>'],
    ['void elements in both ways', '<p><br>x<br/><img alt="a>b" src="/i.png" hidden></p>'],
    ['a script', '<script>if (a < b && c) run("<p>")</script>'],
    ['a comment', '<p><!--results-->x</p>'],
    [
      'a form in a cell',
      '<table><tbody><tr><td><form action="/f/"></form></td></tr></tbody></table>',
    ],
  ])('reads by itself, once parse5 has seen it: %s', (_, body) => {
    expect(parsedOf(new PageReader(), page(body), page(body), page(body))).toBe(1)
  })

  it('knows header and footer again, with all that they refer to', () => {
    const body = (text: string) =>
      `<header srcset="/s.png"><a href="/h/">x</a></header><main>${text}</main><footer><img alt="" src="/f.png"></footer>`
    expect(parsedOf(new PageReader(), page(body('a')), page(body('b')), page(body('c')))).toBe(1)
    const targets = (html: string) =>
      new PageReader().read(html).references.map(({ target }) => target)
    expect(targets(page(body('a')))).toEqual(['/s.png', '/h/', '/f.png'])
  })

  it('looks at the characters around a part that it knows', () => {
    const reader = new PageReader()
    const body = (text: string) => `<p>${text}</p><header>x</header><p>${text}</p>`
    expect(parsedOf(reader, page(body('a')), page(body('b')))).toBe(1)
    expect(parsedOf(reader, page(body('\u0001')), page(body('\u{1fffe}')))).toBe(2)
    expect(reader.read(page('<p>a</p><header>x</header><p>\u0001</p>')).parseErrors).toHaveLength(1)
  })
})
