import { describe, expect, it } from 'vitest'
import { chineseDay, chinesePeriod, dayOfMoment } from '../../../site/src/content/dates.ts'
import {
  chineseNumber,
  fileTypeInWords,
  lengthsInWords,
  sizeInWords,
} from '../../../site/src/content/labels.ts'

describe('dates', () => {
  it('are written in Chinese, without leading noughts', () => {
    expect(chineseDay('2026-03-08')).toBe('2026年3月8日')
  })

  it('name the year of a period once where both ends have it', () => {
    expect(chinesePeriod({ from: '2026-03-01', to: '2026-12-31' })).toBe('2026年3月1日至12月31日')
    expect(chinesePeriod({ from: '2025-12-01', to: '2026-01-31' })).toBe(
      '2025年12月1日至2026年1月31日',
    )
    expect(chinesePeriod({ from: '2026-03-01' })).toBe('2026年3月1日起')
  })

  it('are those of Beijing', () => {
    expect(dayOfMoment('2026-03-08T15:59:59.000Z')).toBe('2026-03-08')
    expect(dayOfMoment('2026-03-08T16:00:00.000Z')).toBe('2026-03-09')
  })
})

describe('numbers in words', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [30, '三十'],
    [99, '九十九'],
  ])('says %i as %s', (number, words) => {
    expect(chineseNumber(number)).toBe(words)
  })

  it('puts the lengths of a lecture in order', () => {
    expect(lengthsInWords([30, 3, 10])).toBe('3 · 10 · 30 分钟')
  })

  it('says the size and type of a file', () => {
    expect(sizeInWords(512)).toBe('512 字节')
    expect(sizeInWords(245_760)).toBe('240 KB')
    expect(sizeInWords(2_621_440)).toBe('2.5 MB')
    expect(fileTypeInWords('application/pdf', '讲义.pdf')).toBe('PDF')
    expect(fileTypeInWords('application/pdf', '讲义')).toBe('PDF')
  })
})
