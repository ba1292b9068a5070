import { describe, expect, it } from 'vitest'
import { hasPersonalNumber, parseDocument } from '../../../ledger/index.ts'

describe('hasPersonalNumber', () => {
  it.each([
    '请拨打13912345678咨询',
    '电话：139 1234 5678',
    '１３９１２３４５６７８',
    '+86-139-1234-5678',
    '身份证号11010519491231002X',
    '门牌 1 号，①号桌，电话１３９ 1234 5678。',
  ])('finds it in %s', (text) => {
    expect(hasPersonalNumber(text)).toBe(true)
  })

  it.each([
    '办公电话 0935-8212345',
    '服务热线 12345',
    '登记志愿者 106000 人',
    '编号 110105194912310021',
    '2026年11月24日至2026年12月24日',
    '138亿元',
  ])('lets %s pass', (text) => {
    expect(hasPersonalNumber(text)).toBe(false)
  })
})

describe('parseDocument', () => {
  const aFigure = {
    kind: 'figure',
    id: 'f',
    slug: 'f',
    name: '示例人物',
    type: 'person',
    deed: '十年如一日照顾邻居老人',
    honours: [],
    consent: { name: '2026-01-01' },
    body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文' }] }],
  }

  it('refuses a number at its place, deep in the text', () => {
    const body = [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [{ type: 'text', text: '找他：13912345678' }] }],
      },
    ]
    expect(() => parseDocument({ ...aFigure, body })).toThrowError(
      expect.objectContaining({
        code: 'PERSONAL_DATA',
        issues: [expect.objectContaining({ path: 'body.0.items.0.children.0.text' })],
      }),
    )
  })

  it.each(['0626e138-7313-4010-9c81-56a41556ba44', '6562f1ca13912345678abcde'])(
    'takes no id for a number, whatever its digits: %s',
    (theme) => {
      const story = {
        kind: 'story',
        id: 's',
        slug: 's',
        title: '示例故事',
        summary: '一件小事',
        on: '2026-01-01',
        body: aFigure.body,
        themes: [theme],
        figures: [],
      }
      expect(hasPersonalNumber(theme)).toBe(true)
      expect(parseDocument(story)).toMatchObject({ themes: [theme] })
    },
  )

  it('refuses a figure without consent for the name', () => {
    const { consent: _, ...without } = aFigure
    expect(() => parseDocument(without)).toThrowError(
      expect.objectContaining({ code: 'DOCUMENT_INVALID' }),
    )
  })

  it('refuses a picture of a person whose consent covers only the name', () => {
    const hash = 'a'.repeat(64)
    const rendition = { format: 'webp', width: 480, height: 300, hash, bytes: 9 }
    const picture = { hash, width: 800, height: 500, alt: '示例', renditions: [rendition] }
    expect(() => parseDocument({ ...aFigure, picture })).toThrowError(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'picture' })] }),
    )
  })

  it.each(['……', '', ' 前有空格', 'x'.repeat(121), '换\n行'])('refuses the name %j', (name) => {
    expect(() => parseDocument({ ...aFigure, name })).toThrowError(
      expect.objectContaining({
        issues: expect.arrayContaining([expect.objectContaining({ path: 'name' })]),
      }),
    )
  })
})
