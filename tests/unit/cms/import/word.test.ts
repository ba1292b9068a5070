/** Word files of our own writing: what comes over, what is recognised, what is reported. */
import { describe, expect, it } from 'vitest'
import { aWordFile, gb, paragraph, part, picture, run } from '../../../support/word.ts'
import { aPicture } from '../../media/pictures.ts'
import { composed, headingsOf, typesOf } from './composed.ts'

const read = (body: string, more: object = {}) =>
  composed('讲稿.docx', aWordFile({ body, ...more }))
const body = (text: string) => paragraph(`\u3000\u3000${text}`, gb.body)

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const plain = (text: string) => ({ children: [{ type: 'text', text }] })
const head = (text: string) => ({ ...plain(text), header: true })
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

describe('a Word file written as offices write', () => {
  it('has its title and levels recognised by font and number, indents away', async () => {
    const { title, text } = await read(
      [
        paragraph('把道理讲到板凳上', gb.title),
        paragraph('让话落到心坎里', gb.title),
        body('各位乡亲，今天说三件事，请大家坐近一点听。'),
        paragraph('一、先把账算清', gb.first),
        paragraph('（一）酒席的账', gb.second),
        body('按二十桌算，一共要花多少，大家心里要有数。'),
        paragraph('二、再把人情说透', gb.first),
        body('礼金多少不在面子，在一片心意。'),
      ].join(''),
    )
    expect(title).toBe('把道理讲到板凳上让话落到心坎里')
    expect(headingsOf(text)).toEqual([
      'h2 一、先把账算清',
      'h3 （一）酒席的账',
      'h2 二、再把人情说透',
    ])
    expect(text[0]).toEqual({
      type: 'paragraph',
      children: [{ type: 'text', text: '各位乡亲，今天说三件事，请大家坐近一点听。' }],
    })
  })

  it('keeps items that were numbered by hand as a list, and verse line by line', async () => {
    const { text } = await read(
      [
        body('村里这样商量，大家都说好。'),
        body('1. 开一次院坝会；'),
        body('2. 写进村规民约；'),
        body('3．红白理事会带头。'),
        paragraph('竹板一打响连天，\n乡亲们坐到跟前。\n今天不把别的表，', gb.body),
        paragraph('单表咱村新家园。\n路也平来灯也亮，\n家家户户喜洋洋。', gb.body),
      ].join(''),
    )
    expect(typesOf(text)).toEqual(['paragraph', 'list', 'verse'])
    expect(text[1]).toMatchObject({
      ordered: true,
      items: [
        { children: [{ text: '开一次院坝会；' }] },
        { children: [{ text: '写进村规民约；' }] },
        { children: [{ text: '红白理事会带头。' }] },
      ],
    })
    expect(text[2]).toMatchObject({ lines: expect.arrayContaining(['竹板一打响连天，', '']) })
  })

  it('writes out the numbers that Word counts for headings', async () => {
    const numbering = part(
      'numbering',
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>',
    )
    const { text } = await read(
      [
        paragraph('算账', { ...gb.first, numbering: { id: 7 } }),
        body('先把这笔账算一算，再说别的。'),
        paragraph('商量', { ...gb.first, numbering: { id: 7 } }),
        body('大家一起商量，事情就好办。'),
      ].join(''),
      { parts: { 'word/numbering.xml': numbering } },
    )
    expect(headingsOf(text)).toEqual(['h2 一、算账', 'h2 二、商量'])
  })

  it('takes fonts from styles, and levels from heading styles in any language', async () => {
    const style = (id: string, name: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`
    const styles = part(
      'styles',
      style('a', 'Title') +
        style('1', 'heading 1') +
        style('2', '标题 2') +
        style('x', '二级', '<w:basedOn w:val="2"/>') +
        style('y', '黑体段', '<w:rPr><w:rFonts w:eastAsia="黑体"/></w:rPr>'),
    )
    const { title, text } = await read(
      [
        paragraph('一本书', { style: 'a' }),
        paragraph('头一章', { style: '1' }),
        paragraph('头一节', { style: '2' }),
        body('这里是正文，话要说得明白些才好。'),
        paragraph('又一节', { style: 'x' }),
        paragraph('一、小处', { style: 'y' }),
        body('这里还是正文，话要说得明白些才好。'),
      ].join(''),
      { parts: { 'word/styles.xml': styles } },
    )
    expect(title).toBe('一本书')
    expect(headingsOf(text)).toEqual(['h2 头一章', 'h3 头一节', 'h3 又一节', 'h4 一、小处'])
  })

  it('takes tables over with their merged cells, and has nothing to report of them', async () => {
    const { text, losses } = await read(
      [
        paragraph('表1 办事花费', gb.body),
        `<w:tbl>${[
          row(cell('项目'), cell('从前'), cell('现在')),
          row(cell('酒席', '<w:vMerge w:val="restart"/>'), cell('四十桌'), cell('二十桌')),
          row(cell('', '<w:vMerge/>'), cell('全村'), cell('至亲')),
          row(cell('合计自己算', '<w:gridSpan w:val="3"/>')),
        ].join('')}</w:tbl>`,
        body('算完这张表，大家都明白了。'),
      ].join(''),
    )
    expect(text[0]).toEqual({
      type: 'table',
      caption: '表1 办事花费',
      rows: [
        [head('项目'), head('从前'), head('现在')],
        [{ ...plain('酒席'), rows: 2 }, plain('四十桌'), plain('二十桌')],
        [plain('全村'), plain('至亲')],
        [{ ...plain('合计自己算'), columns: 3 }],
      ],
    })
    expect(losses).toEqual([])
  })

  it('knows a head of two rows by its merged cells', async () => {
    const { text } = await read(
      `<w:tbl>${[
        row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('花费', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), cell('从前'), cell('现在')),
        row(cell('酒席'), cell('四十桌'), cell('二十桌')),
      ].join('')}</w:tbl>${body('算完这张表，大家都明白了。')}`,
    )
    expect(text[0]).toMatchObject({
      rows: [
        [
          { ...head('项目'), rows: 2 },
          { ...head('花费'), columns: 2 },
        ],
        [head('从前'), head('现在')],
        [plain('酒席'), plain('四十桌'), plain('二十桌')],
      ],
    })
  })

  it('takes a picture over with its caption, and leaves a linked one out', async () => {
    const bytes = await aPicture({ width: 640 })
    const { text, losses } = await read(
      [
        body('院子里坐满了人，听得入神。'),
        picture('r:embed="rId9"', '院子里围坐的人'),
        paragraph('图1 院子里的宣讲', { align: 'center' }),
        picture('r:link="rId8"'),
      ].join(''),
      {
        parts: { 'word/media/image1.jpg': bytes },
        relations: {
          rId9: { type: 'image', target: 'media/image1.jpg' },
          rId8: { type: 'image', target: 'file:///etc/hostname', isOutside: true },
        },
      },
    )
    expect(text.at(-1)).toEqual({
      type: 'picture',
      picture: { number: 0, caption: '图1 院子里的宣讲' },
    })
    expect(typesOf(text)).toEqual(['paragraph', 'picture'])
    expect(losses).toContain('LINKED_PICTURE')
  })

  it('numbers footnotes in the text and writes them below it', async () => {
    const footnotes = part(
      'footnotes',
      `<w:footnote w:id="2">${paragraph('见本村村志。')}</w:footnote>`,
    )
    const { text } = await read(
      `<w:p>${run('这口井有三百年')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('，水还是甜的。')}</w:p>`,
      { parts: { 'word/footnotes.xml': footnotes } },
    )
    expect(text[0]).toMatchObject({ children: [{ text: '这口井有三百年［1］，水还是甜的。' }] })
    expect(text[1]).toMatchObject({
      type: 'callout',
      title: '注释',
      children: [{ ordered: true, items: [{ children: [{ text: '见本村村志。' }] }] }],
    })
  })

  it('says what does not come over', async () => {
    const { lines, losses } = await read(
      [
        `<w:p>${run('算式')}<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>${run('如上')}</w:p>`,
        `<w:p>${run('留下')}<w:ins>${run('加上')}</w:ins><w:del><w:r><w:delText>去掉</w:delText></w:r></w:del></w:p>`,
        `<w:p>${run('有人批注')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`,
        '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
        '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="x"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
        `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('框里的话')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
        `<w:p><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>划线</w:t></w:r></w:p>`,
      ].join(''),
      { parts: { 'word/header1.xml': part('hdr', paragraph('机密文件')) } },
    )
    expect(losses.toSorted()).toEqual(
      [
        'CHART',
        'COMMENT',
        'FORMULA',
        'RUNNING_HEAD',
        'SMART_ART',
        'TEXT_BOX',
        'TRACKED_CHANGE',
        'UNDERLINE',
      ].toSorted(),
    )
    expect(lines.map(([text]) => text)).toEqual([
      '算式a+b如上',
      '留下加上',
      '有人批注',
      '框里的话',
      '划线',
    ])
  })
})
