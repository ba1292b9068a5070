/** Old and new side by side: nothing changes in silence, and what stayed is not shown as changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf, type RichText } from '../../../../ledger/index.ts'
import {
  compareDocuments,
  type ComparedRow,
  type Piece,
} from '../../../../cms/comparison/compare.ts'
import { aPicture, aStory } from '../../../support/documents.ts'
import { paragraphs } from '../../../support/rich-text.ts'

const names: Record<string, string> = { 'theme-1': '移风易俗', 'theme-2': '乡村振兴' }
const nameOf = (id: string) => names[id]

const bodyOf = (...texts: string[]): { body: RichText } => ({ body: paragraphs(...texts) })
const shown = (rows: ComparedRow[]) => rows.map(({ change }) => change)
const wordsOf = (pieces: Piece[]) => pieces.map(({ text }) => text).join('')
const marked = (pieces: Piece[]) =>
  pieces.filter(({ isChanged }) => isChanged).map(({ text }) => text)

function compareBodies(before: string[], after: string[]): ComparedRow[] {
  const [field] = compareDocuments(aStory(bodyOf(...before)), aStory(bodyOf(...after)), nameOf)
  return field?.rows ?? []
}

describe('paragraphs', () => {
  const first = '村里定了规矩，彩礼不超过六万元。'
  const second = '红白理事会上门做工作，大伙儿都同意。'
  const third = '到了年底，村里办了一场集体婚礼。'

  it('mark the words that differ, and no others', () => {
    const rows = compareBodies([first, second], ['村里定了规矩，彩礼不超过五万元。', second])
    expect(shown(rows)).toEqual(['changed', 'same'])
    expect(marked(rows[0]!.before).join('')).toContain('六')
    expect(marked(rows[0]!.after).join('')).toContain('五')
    expect(marked(rows[0]!.after).join('')).not.toContain('规矩')
  })

  it('are known as new where one is put between two others', () => {
    const rows = compareBodies([first, third], [first, second, third])
    expect(shown(rows)).toEqual(['same', 'added', 'same'])
  })

  it('are paired with what they are like, though another is put before them', () => {
    const edited = second.replace('大伙儿', '全村人')
    const rows = compareBodies([first, second], [first, third, edited])
    expect(shown(rows)).toEqual(['same', 'added', 'changed'])
    expect(wordsOf(rows[2]!.before)).toBe(second)
  })

  it('are known as taken away', () => {
    expect(shown(compareBodies([first, second, third], [first, third]))).toEqual([
      'same',
      'removed',
      'same',
    ])
  })
})

describe('what is no text', () => {
  const fieldsOf = (before: object, after: object) => compareDocuments(before, after, nameOf)

  it('shows references by their names', () => {
    const [field] = fieldsOf(aStory({ themes: ['theme-1'] }), aStory({ themes: ['theme-2'] }))
    expect(wordsOf(field!.rows[0]!.before)).toBe('移风易俗')
    expect(wordsOf(field!.rows[0]!.after)).toBe('乡村振兴')
  })

  it('shows that a picture is another one', () => {
    const one = aStory({ picture: aPicture({}, 'a') })
    const other = aStory({ picture: aPicture({}, 'b') })
    const [field] = fieldsOf(one, other)
    expect(field).toMatchObject({ path: 'picture', isFormatOnly: false })
    expect(field!.rows.filter(({ change }) => change !== 'same')).toHaveLength(1)
  })

  it('shows where a link leads now', () => {
    const link = (url: string): RichText => [
      {
        type: 'paragraph',
        children: [{ type: 'link', url, children: [{ type: 'text', text: '办事指南' }] }],
      },
    ]
    const [field] = fieldsOf(
      aStory({ body: link('https://one.example/') }),
      aStory({ body: link('https://two.example/') }),
    )
    const row = field!.rows.find(({ change }) => change === 'changed')
    expect(wordsOf(row!.after)).toContain('https://two.example/')
  })

  it('says of bold type that only the form has changed', () => {
    const bold: RichText = [
      { type: 'paragraph', children: [{ type: 'text', text: '一句话。', bold: true }] },
    ]
    const [field] = fieldsOf(aStory(bodyOf('一句话。')), aStory({ body: bold }))
    expect(field).toMatchObject({ path: 'body', isFormatOnly: true })
  })

  it('shows a field that was not there before, and one that is there no more', () => {
    const [added] = fieldsOf(aStory({ byline: undefined }), aStory({ byline: '本报记者' }))
    expect(shown(added!.rows)).toEqual(['added'])
    const [removed] = fieldsOf(aStory({ byline: '本报记者' }), aStory({ byline: undefined }))
    expect(shown(removed!.rows)).toEqual(['removed'])
  })
})

const text = fc.array(fc.constantFrom(...'一二三四五，。村里办事'), { minLength: 1, maxLength: 30 })
const texts = fc.array(
  text.map((signs) => signs.join('')),
  { minLength: 1, maxLength: 12 },
)

describe('any two versions', () => {
  it('are shown whole on either side, in their order', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const rows = compareBodies(before, after)
        if (hashOf(before) === hashOf(after)) {
          expect(rows).toEqual([])
          return
        }
        const side = (which: 'before' | 'after') =>
          rows.map((row) => wordsOf(row[which])).filter((words) => words !== '')
        expect(side('before')).toEqual(before)
        expect(side('after')).toEqual(after)
      }),
      { examples: [[['村'], ['村']]] },
    )
  })

  it('differ in a field exactly where their content hashes do', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const one = aStory(bodyOf(...before))
        const other = aStory(bodyOf(...after))
        const isSame = hashOf(one) === hashOf(other)
        expect(compareDocuments(one, other, nameOf)).toHaveLength(isSame ? 0 : 1)
      }),
    )
  })
})
