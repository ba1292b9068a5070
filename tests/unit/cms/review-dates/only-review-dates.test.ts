import { expect, it } from 'vitest'
import { changesOnlyReviewDates } from '../../../../cms/review-dates/index.ts'

const saved = { id: 's', title: '标题', unit: null, body: { root: [1] }, updatedAt: '1' }
const changes = (after: object, before: object | undefined = saved) =>
  changesOnlyReviewDates(before as never, { ...saved, updatedAt: '2', ...after })

it('is so where nothing but when, and by whom, is another', () => {
  expect(changes({ reviewOn: '2027-01-01T04:00:00.000Z' })).toBe(true)
  expect(changes({ reviewEvery: '6', reviewOwner: 'u1' })).toBe(true)
})

it('is not so where a word or a unit is another too, nor where nothing is', () => {
  for (const text of [{ title: '标题二' }, { body: { root: [2] } }, { unit: 'u' }, { summary: '' }])
    expect(changes({ reviewOn: '2027-01-01T04:00:00.000Z', ...text })).toBe(false)
  expect(changes({})).toBe(false)
  expect(changesOnlyReviewDates(undefined, { reviewEvery: '6' })).toBe(false)
})
