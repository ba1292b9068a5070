import { describe, expect, it } from 'vitest'
import { internalPath } from '../../../../site/publisher/verify.ts'

describe('internalPath', () => {
  const origin = 'http://localhost:8080'
  it.each([
    ['/a/?b#c', '/a/'],
    ['../b/', '/stories/b/'],
    ['#top', '/stories/a/'],
    ['http://localhost:8080/x/', '/x/'],
    ['/files/%E8%AE%B2.pdf', '/files/讲.pdf'],
    ['https://example.com/', undefined],
    ['//example.com/a', undefined],
    ['mailto:a@example.com', undefined],
    ['data:image/png;base64,AA', undefined],
  ])('reads %s as %s', (target, expected) => {
    expect(internalPath(target, '/stories/a/', origin)).toBe(expected)
  })
})
