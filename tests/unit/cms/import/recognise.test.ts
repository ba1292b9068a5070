/** The recogniser on documents made by chance, as GB/T 9704 has them written. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeWhole, recognise, type Role } from '../../../../cms/import/index.ts'
import type { Looks, Source, SourceBlock } from '../../../../cms/import/source.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const letters = [...'乡村婚事怎样办得又热闹又省心宣讲板凳账本人情面子井水路灯田地果园']

const phrase = (shortest: number, longest: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: shortest, maxLength: longest })
    .map((all) => all.join(''))

const sentence = phrase(12, 60).map((text) => `${text}。`)

interface Chapter {
  head: string
  body: string[]
  parts: { head: string; body: string[] }[]
}

const part = fc.record({
  head: phrase(3, 12),
  body: fc.array(sentence, { minLength: 1, maxLength: 3 }),
})
const chapter: fc.Arbitrary<Chapter> = fc.record({
  head: phrase(3, 12),
  body: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  parts: fc.array(part, { maxLength: 3 }),
})
const chapters = fc.array(chapter, { minLength: 1, maxLength: 6 })

const paragraph = (text: string, looks: Looks): SourceBlock => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
  looks,
})

const looks = {
  title: { font: '方正小标宋简体', size: 22, align: 'center' },
  first: { font: '黑体', size: 16 },
  second: { font: '楷体_GB2312', size: 16 },
  body: { font: '仿宋_GB2312', size: 16 },
} as const satisfies Record<string, Looks>

type Written = [text: string, role: keyof typeof looks][]

/** A document's lines with what each is. */
const written = (title: string, all: Chapter[]): Written => [
  [title, 'title'],
  ...all.flatMap(({ head, body, parts }, index): Written => [
    [`${numerals[index]}、${head}`, 'first'],
    ...body.map((text): Written[number] => [text, 'body']),
    ...parts.flatMap((one, at): Written => [
      [`（${numerals[at]}）${one.head}`, 'second'],
      ...one.body.map((text): Written[number] => [text, 'body']),
    ]),
  ]),
]

const sourceOf = (lines: Written, hasLooks: boolean, indent = ''): Source => ({
  blocks: lines.map(([text, role]) => paragraph(`${indent}${text}`, hasLooks ? looks[role] : {})),
  notes: new Map(),
  pictures: [],
  losses: [],
})

const rolesOf = (lines: Written): Role[] => lines.map(([, role]) => role)

describe('recognise', () => {
  it('finds title and levels of every document in the official looks', () => {
    fc.assert(
      fc.property(phrase(5, 20), chapters, (title, all) => {
        const lines = written(title, all)
        expect(recognise(sourceOf(lines, true))).toEqual(rolesOf(lines))
      }),
    )
  })

  it('finds the same without any looks, by the numbers alone', () => {
    fc.assert(
      fc.property(phrase(5, 10), chapters, (title, all) => {
        const lines = written(title, all)
        expect(recognise(sourceOf(lines, false))).toEqual(rolesOf(lines))
      }),
    )
  })

  it('is not led astray by indents of full-width blanks', () => {
    fc.assert(
      fc.property(
        phrase(5, 10),
        chapters,
        fc.constantFrom('　　', '    ', '\t'),
        (title, all, indent) => {
          const lines = written(title, all)
          expect(recognise(sourceOf(lines, true, indent))).toEqual(recognise(sourceOf(lines, true)))
        },
      ),
    )
  })

  it('never makes a heading of sentences', () => {
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 20 }), (all) => {
        const lines = all.map((text): Written[number] => [text, 'body'])
        expect(recognise(sourceOf(lines, true))).toEqual(rolesOf(lines))
      }),
    )
  })

  it('loses no letter: what was read is in the title or the text, in its order', () => {
    fc.assert(
      fc.property(phrase(5, 20), chapters, fc.boolean(), (title, all, hasLooks) => {
        const lines = written(title, all)
        const source = sourceOf(lines, hasLooks)
        const { title: found, text } = composeWhole(source, recognise(source))
        const words = text.flatMap((block) =>
          'children' in block ? block.children.map((one) => ('text' in one ? one.text : '')) : [],
        )
        expect([found, ...words].join('')).toBe(lines.map(([line]) => line).join(''))
      }),
    )
  })
})

/** Lines as they really are written, each with what it must and must not be taken for. */
describe('recognise, line by line', () => {
  const roleOf = (text: string, own: Looks = looks.body) => {
    const around = paragraph('前面是一段够长的正文，讲的是村里的事情。', looks.body)
    const source = { blocks: [around, paragraph(text, own), around] }
    return recognise(source)[1]
  }

  it.each<[string, Looks | undefined, Role]>([
    ['一、先算一笔账', looks.first, 'first'],
    ['一、先算一笔账。', looks.first, 'first'],
    ['一、先算一笔账', undefined, 'first'],
    ['一、要坚持勤俭办事，把省下的钱用在老人和孩子身上，这是第一条。', undefined, 'body'],
    ['（一）酒席花多少', looks.second, 'first'],
    ['1. 开一次会', { ...looks.body, isBold: true }, 'first'],
    ['1. 开一次会，大家都来', undefined, 'body'],
    ['12.5万元是去年的数', undefined, 'body'],
    ['2024年11月29日', { ...looks.body, align: 'right' }, 'body'],
    ['第一章 家门口的变化', undefined, 'first'],
    ['第一次见面他就笑了', undefined, 'body'],
    ['他的话实在', { ...looks.body, isBold: true }, 'first'],
    ['他说得好：', { ...looks.body, isBold: true }, 'body'],
    ['— 3 —', undefined, 'none'],
  ])('takes “%s” for what it is', (text, own, role) => {
    expect(roleOf(text, own)).toBe(role)
  })
})
