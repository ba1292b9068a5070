import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLexical, toLexical, type Problem } from '../../../../cms/rich-text/index.ts'
import { aRichText } from '../../../support/rich-text.ts'
import { aPicture } from '../../../support/documents.ts'
import { anyRichText } from './arbitrary.ts'

const picture = aPicture()

function read(state: unknown) {
  const problems: Omit<Problem, 'path'>[] = []
  const text = fromLexical(state, {
    report: (code, message) => problems.push({ code, message }),
    exists: (_kind, id) => id !== 'gone',
    picture: (media) => (media === 'media-1' ? picture : undefined),
  })
  return { text, problems }
}

const write = (text: Parameters<typeof toLexical>[0]) =>
  toLexical(text, { idOf: ({ id }) => id, mediaOf: () => 'media-1' })

const root = (...children: object[]) => ({ root: { type: 'root', children } })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const run = (text: string, format = 0) => ({ type: 'text', text, format })

describe('rich text', () => {
  it('comes back from Lexical as it went', () => {
    fc.assert(
      fc.property(anyRichText, (text) => {
        const { text: back, problems } = read(JSON.parse(JSON.stringify(write(text))))
        expect(problems).toEqual([])
        expect(back).toEqual(text)
      }),
    )
  })

  it('keeps every block an editor can write', () => {
    const text = [...aRichText('讲'), { type: 'picture' as const, picture }]
    expect(read(write(text)).text).toEqual(text)
  })
})

describe('fromLexical', () => {
  it('names an unknown node in Chinese instead of dropping it', () => {
    expect(read(root({ type: 'horizontalrule' })).problems).toEqual([
      { code: 'TEXT_NODE_UNKNOWN', message: '正文里有“分隔线”，网站不能显示。请删去它。' },
    ])
    expect(read(root(paragraph({ type: 'marquee' }))).problems).toHaveLength(1)
    expect(read(root({ type: 'block', fields: { blockType: 'video' } })).problems).toHaveLength(1)
    expect(read({ root: 'x' }).problems).toMatchObject([{ code: 'TEXT_DAMAGED' }])
  })

  it('reports links that lead nowhere', () => {
    const link = (fields: object) => paragraph({ type: 'link', children: [run('看')], fields })
    const links = [
      { linkType: 'custom', url: 'javascript:alert(1)' },
      { linkType: 'custom', url: 'file' },
      { linkType: 'internal', doc: { relationTo: 'stories', value: 'gone' } },
      { linkType: 'internal', doc: { relationTo: 'users', value: 'user-1' } },
    ]
    for (const fields of links)
      expect(read(root(link(fields))).problems).toMatchObject([{ code: 'TEXT_LINK_BROKEN' }])
  })

  it('normalises blanks, control characters, split runs and empty paragraphs', () => {
    const state = root(
      paragraph(),
      paragraph(run('  '), { type: 'linebreak' }),
      paragraph(run('  两'), run('段\u0007'), run('重', 1), { type: 'tab' }, run('点 ', 8)),
    )
    expect(read(state).text).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '两段' },
          { type: 'text', text: '重', bold: true },
          { type: 'text', text: ' 点' },
        ],
      },
    ])
  })

  it('lifts a list that is indented below nothing', () => {
    const item = (...children: object[]) => ({ type: 'listitem', children })
    const list = (...children: object[]) => ({ type: 'list', listType: 'bullet', children })
    const nested = list(item(list(item(run('一')))), item(run('二')))
    expect(read(root(nested)).text).toEqual([
      {
        type: 'list',
        ordered: false,
        items: [
          { children: [{ type: 'text', text: '一' }] },
          { children: [{ type: 'text', text: '二' }] },
        ],
      },
    ])
  })

  it('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        read({ root: { children: [value] } })
        read(value)
      }),
    )
  })
})
