import { describe, expect, it } from 'vitest'
import { deadLinksOf } from '../../../../cms/checks/index.ts'
import type { Fact, Reference, RichText } from '../../../../ledger/index.ts'
import { aChapter, aFigure, aStory, aTextbook } from '../../../support/documents.ts'
import { aLedgerOf } from '../../../support/ledger.ts'
import { paragraphs } from '../../../support/rich-text.ts'

const origin = 'https://xuanjiang.example.cn'

const linking = (to: Reference | { url: string }): RichText => [
  {
    type: 'list',
    ordered: false,
    items: [
      {
        children: [
          { type: 'text', text: '另见' },
          {
            type: 'link',
            ...('url' in to ? to : { to }),
            children: [{ type: 'text', text: '那一篇' }],
          },
        ],
      },
    ],
  },
]

const body = paragraphs('正文')
const plain = { themes: [], figures: [], body }
let submissions = 0
const publishing = (document: Extract<Fact, { type: 'published' }>['document']): Fact => {
  submissions += 1
  return { type: 'published', submission: `s${submissions}`, document }
}
const withdrawing = (subject: Reference): Fact => {
  submissions += 1
  return { type: 'withdrawn', submission: `s${submissions}`, subject }
}
const deadAfter = (...facts: Fact[]) =>
  deadLinksOf(aLedgerOf(facts).view, origin).map(({ from, ...link }) => ({
    from: from.id,
    ...link,
  }))

describe('deadLinksOf', () => {
  const target = aStory({ ...plain, id: 'target', slug: 'target' })
  const to = { kind: 'story', id: 'target' } as const
  const source = aStory({ ...plain, id: 'source', slug: 'source', body: linking(to) })

  it('names a link once what it leads to is taken down, until it is public again', () => {
    expect(deadAfter(publishing(target), publishing(source))).toEqual([])
    const gone = [publishing(target), publishing(source), withdrawing(to)]
    expect(deadAfter(...gone)).toEqual([{ from: 'source', words: '那一篇', to, is: 'withdrawn' }])
    expect(deadAfter(...gone, publishing(target))).toEqual([])
  })

  it('looks again when the ledger has grown', () => {
    const facts = [publishing(target), publishing(source)]
    const { view } = aLedgerOf(facts)
    expect(deadLinksOf(view, origin)).toEqual([])
    const { entries } = aLedgerOf([...facts, withdrawing(to)])
    view.apply(entries.at(-1)!)
    expect(deadLinksOf(view, origin)).toHaveLength(1)
  })

  it('names what was never public, in a text or a field', () => {
    const figures = ['nobody']
    const story = aStory({ ...plain, figures, id: 'source', body: linking(to) })
    expect(deadAfter(publishing(story))).toEqual([
      { from: 'source', to: { kind: 'figure', id: 'nobody' }, is: 'unpublished' },
      { from: 'source', words: '那一篇', to, is: 'unpublished' },
    ])
    const figure = aFigure({ id: 'nobody', body })
    expect(deadAfter(publishing(figure), publishing(aStory({ ...plain, figures })))).toEqual([])
  })

  it('names chapters whose textbook was taken down', () => {
    const textbook = aTextbook({ introduction: body })
    const chapter = aChapter({ textbook: textbook.id, body })
    const subject = { kind: 'textbook', id: textbook.id } as const
    expect(
      deadAfter(publishing(textbook), publishing(chapter), withdrawing(subject)),
    ).toMatchObject([{ from: chapter.id, to: subject, is: 'withdrawn' }])
  })

  it('knows the pages of this site by their address, and judges no other site', () => {
    const leading = (url: string) =>
      deadAfter(
        publishing(target),
        publishing(aStory({ ...plain, id: 'source', slug: 'source', body: linking({ url }) })),
      )
    expect(leading(`${origin}/stories/target/`)).toEqual([])
    expect(leading(`${origin}/stories/nowhere/`)).toMatchObject([{ is: 'gone' }])
    expect(leading('https://other.example.cn/stories/nowhere/')).toEqual([])
  })
})
