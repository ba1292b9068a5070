import { describe, expect, it } from 'vitest'
import { dueFrom } from '../../../../cms/workflow/policy/due.ts'

describe('dueFrom', () => {
  it('counts working days in China, at the same hour', () => {
    // 2026-05-04 is a Monday.
    expect(dueFrom(new Date('2026-05-04T08:00:00.000Z'), 2)).toBe('2026-05-06T08:00:00.000Z')
    expect(dueFrom(new Date('2026-05-07T08:00:00.000Z'), 2)).toBe('2026-05-11T08:00:00.000Z')
    // Friday evening in London is Saturday in China already.
    expect(dueFrom(new Date('2026-05-08T17:00:00.000Z'), 1)).toBe('2026-05-10T17:00:00.000Z')
  })

  it('takes the time the submitter wants, if it is earlier', () => {
    const now = new Date('2026-05-04T08:00:00.000Z')
    expect(dueFrom(now, 2, '2026-05-05T01:00:00.000Z')).toBe('2026-05-05T01:00:00.000Z')
    expect(dueFrom(now, 2, '2026-06-05T01:00:00.000Z')).toBe('2026-05-06T08:00:00.000Z')
  })
})
