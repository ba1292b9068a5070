import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeBetween, mostCharacters } from '../../../../cms/workflow/policy/small-change.ts'

const aStory = (text: string, more: object = {}) => ({
  kind: 'story',
  id: '1',
  title: '老街新事',
  summary: '一件小事。',
  on: '2026-03-01',
  picture: { hash: 'a', alt: '院子', renditions: [] },
  body: [{ type: 'paragraph', children: [{ type: 'text', text }] }],
  ...more,
})

const text = '王大妈说，彩礼不超过六万元，见《村规民约》。大家都点头同意。'
const into = (from: string, to: string) =>
  changeBetween(aStory(text), aStory(text.replace(from, to)), ['王大妈'])

describe('a small correction', () => {
  it('changes a few characters of the running text', () => {
    expect(into('点头同意', '点头称是')).toEqual({ isSmall: true, characters: 2 })
    expect(into('大家都', '大家')).toEqual({ isSmall: true, characters: 1 })
    expect(changeBetween(aStory(text), aStory(text, { summary: '一件大事。' }))).toMatchObject({
      isSmall: true,
    })
  })

  it.each([
    ['numbers', '六万', '五万', 'NUMBERS'],
    ['names of people', '王大妈', '张大妈', 'NAMES'],
    ['titles of works', '村规民约', '乡规民约', 'TITLES_OF_WORKS'],
    ['much', '大家都点头同意', '字'.repeat(mostCharacters + 1), 'TOO_MUCH'],
  ])('does not change %s', (_what, from, to, why) => {
    expect(into(from, to)).toMatchObject({ isSmall: false, why })
  })

  it.each([
    ['the title', { title: '老街旧事' }],
    ['the day', { on: '2026-03-02' }],
    ['a picture', { picture: { hash: 'b', alt: '院子', renditions: [] } }],
    ['what a picture shows', { picture: { hash: 'a', alt: '院落', renditions: [] } }],
    ['whether there is a picture', { picture: undefined }],
    ['whether something is said at all', { place: '老街' }],
    ['where a link leads', { body: [{ type: 'link', to: '/x/', children: [] }] }],
  ])('does not change %s', (_what, more) => {
    const before = aStory(text, { body: [{ type: 'link', to: '/y/', children: [] }] })
    const after = { ...before, ...more }
    expect(changeBetween(before, after)).toMatchObject({ isSmall: false, why: 'NOT_ONLY_WORDS' })
  })

  it('is small whichever of two texts is the later one', () => {
    const word = fc.stringMatching(/^[村民院子1二《》，。]{0,30}$/)
    fc.assert(
      fc.property(word, word, (one, other) => {
        const there = changeBetween(aStory(one), aStory(other))
        const back = changeBetween(aStory(other), aStory(one))
        expect(there).toEqual(back)
      }),
    )
  })
})
