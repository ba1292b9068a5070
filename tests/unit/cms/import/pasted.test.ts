/** What the clipboard and plain files hold. */
import { describe, expect, it } from 'vitest'
import { bringTextIn, composeWhole } from '../../../../cms/import/index.ts'
import { headingsOf, typesOf } from './composed.ts'

async function pasted(html: string) {
  const { source, roles } = await bringTextIn({ name: 'a.html', bytes: Buffer.from(html) })
  return { ...composeWhole(source, roles), losses: source.losses.map(({ code }) => code) }
}

const words = (block: unknown): string => JSON.stringify(block)

describe('a page pasted from Word', () => {
  const list = (mark: string, level: number, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`

  it('loses its styles, keeps its outline, items and links', async () => {
    const { title, text } = await pasted(`<html><head><style>p.MsoNormal{margin:0}</style></head>
      <body lang=ZH-CN><!--StartFragment-->
      <p class=MsoNormal align=center><span style='font-size:22.0pt;font-family:方正小标宋简体'>算好一本账<o:p></o:p></span></p>
      <p class=MsoNormal style='text-indent:32.0pt'><span style='font-family:仿宋;font-size:16.0pt'>\u3000\u3000这本账要大家一起来算，算清楚
了心里才亮堂。</span></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal><span style='font-family:黑体;font-size:16.0pt'>一、从前</span></p>
      ${list('·', 1, '看<a href="https://example.com/">旧账</a>')}
      ${list('1.', 2, '酒席')}
      ${list('·', 1, '看新账')}
      <p class=MsoNormal><span style='font-family:仿宋;font-size:16.0pt'>看完<b>两本账</b>，道理就明白了，不用多讲。</span></p>
      <!--EndFragment--></body></html>`)
    expect(title).toBe('算好一本账')
    expect(typesOf(text)).toEqual(['paragraph', 'heading', 'list', 'paragraph'])
    expect(words(text[0])).toContain('这本账要大家一起来算，算清楚了心里才亮堂。')
    expect(text[2]).toMatchObject({
      ordered: false,
      items: [
        {
          children: [{ text: '看' }, { type: 'link', url: 'https://example.com/' }],
          list: { ordered: true, items: [{ children: [{ text: '酒席' }] }] },
        },
        { children: [{ text: '看新账' }] },
      ],
    })
    expect(text[3]).toMatchObject({ children: [{}, { text: '两本账', bold: true }, {}] })
  })
})

describe('a web page', () => {
  it('comes over as text: no programs, no frames, no addresses but those of the web', async () => {
    const { text, losses } = await pasted(`
      <h1>村里的新鲜事</h1><nav><a href="/">首页</a></nav>
      <div>散在外面的<b>话</b></div><script>alert(1)</script>
      <h2>头一件</h2><p onclick="x()">看<a href="javascript:alert(1)">这里</a>和<a href="#b">那里</a></p>
      <img src="https://example.com/a.png" alt="远处的图"><iframe src="https://example.com/"></iframe>
      <blockquote><p>话说三遍淡如水。</p></blockquote>
      <svg><text>画</text></svg>`)
    expect(headingsOf(text)).toEqual(['h2 头一件'])
    expect(typesOf(text)).toEqual(['paragraph', 'heading', 'paragraph', 'quote'])
    expect(words(text)).not.toMatch(/alert|首页|画|javascript/)
    expect(losses.toSorted()).toEqual([
      'EMBEDDED_MEDIA',
      'INNER_LINK',
      'LINKED_PICTURE',
      'LINK_REFUSED',
    ])
  })
})

describe('a table that is too wide for a page', () => {
  it('becomes a line of text a row, which is said', async () => {
    const row = `<tr>${Array.from({ length: 21 }, (_, at) => `<td>第${at}格</td>`).join('')}</tr>`
    const { text, losses } = await pasted(`<table>${row}${row}</table>`)
    expect(typesOf(text)).toEqual(['paragraph', 'paragraph'])
    expect(words(text[1])).toContain('第20格')
    expect(losses).toEqual(['TABLE_TOO_WIDE'])
  })
})

describe('plain text', () => {
  const file = (text: string, encoded = Buffer.from(text)) =>
    bringTextIn({ name: '稿.txt', bytes: encoded })

  it('has a title, headings by number, and verse between empty lines', async () => {
    const { source, roles } = await file(
      '算好一本账\r\n\r\n　　这本账要大家一起来算，才算得清楚。\r\n一、从前\r\n从前的账算不清，谁也不去算。\r\n\r\n竹板一打响连天，\r\n乡亲们坐到跟前。\r\n今天单表新家园。\r\n',
    )
    const { title, text } = composeWhole(source, roles)
    expect(title).toBe('算好一本账')
    expect(typesOf(text)).toEqual(['paragraph', 'heading', 'paragraph', 'verse'])
  })

  it('is read in the encodings of Chinese Windows', async () => {
    const gbk = Buffer.from('cbe3bac3d2bbb1bed5cba1a3', 'hex')
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('算好一本账。', 'utf16le')])
    for (const bytes of [gbk, utf16]) {
      const { source } = await file('', bytes)
      expect(words(source.blocks)).toContain('算好一本账。')
    }
  })
})

describe('what is lost of a table', () => {
  it('is told with the words of its cell', async () => {
    const html =
      '<table><tr><td>项目</td><td>花费</td></tr><tr><td>酒席</td><td><ul><li>四十桌</li><li>二十桌</li></ul></td></tr></table>'
    const { source } = await bringTextIn({ name: 'a.html', bytes: Buffer.from(html) })
    expect(source.losses).toEqual([{ code: 'LIST_IN_TABLE', near: '四十桌二十桌' }])
  })
})
