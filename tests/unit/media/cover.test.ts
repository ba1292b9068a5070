import * as fc from 'fast-check'
import { parseFragment } from 'parse5'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { coverHash, coverPath, drawCover, filePath, renditionPath } from '../../../media/index.ts'
import { setTitle, widthOf } from '../../../media/cover/title.ts'

const subject = { kind: 'lecture', title: '把党的好政策讲到炕头上' } as const

describe('drawCover', () => {
  it('draws the same cover for the same kind and title, and another for another', () => {
    expect(drawCover(subject)).toBe(drawCover({ ...subject }))
    expect(coverHash(subject)).not.toBe(coverHash({ ...subject, title: '把好政策讲到地头上' }))
    expect(coverHash(subject)).not.toBe(coverHash({ ...subject, kind: 'story' }))
  })

  it('draws a cover of less than 40 KB that can be shown, for any title', async () => {
    for (const title of ['<b>&"一"', 'A', '长'.repeat(120), 'x'.repeat(120), '《（“好”）》！？']) {
      const drawing = drawCover({ kind: 'story', title })
      expect(drawing.length).toBeLessThan(40_000)
      const { width, height } = await sharp(Buffer.from(drawing)).metadata()
      expect([width, height]).toEqual([1200, 675])
    }
  })

  it('never lets a title out of its text', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (title) => {
        const drawing = drawCover({ kind: 'figure', title })
        expect(JSON.stringify(parseFragment(drawing).childNodes.length)).toBe('2')
        expect(drawing).not.toMatch(
          /<(?!\/?(?:svg|title|defs|linearGradient|stop|rect|circle|ellipse|path|text|tspan)\b)/,
        )
      }),
    )
  })
})

describe('setTitle', () => {
  it('sets a short title large and on one line', () => {
    expect(setTitle('小板凳', 880)).toEqual({ size: 108, lines: ['小板凳'] })
  })

  it('breaks between words, in lines of even length', () => {
    expect(setTitle('移风易俗主题宣传月', 880).lines).toEqual(['移风易俗', '主题宣传月'])
  })

  it('keeps every line within the box and loses no character', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[一-龥，。：《》a-z0-9]{1,120}$/), (title) => {
        const { size, lines } = setTitle(title, 880)
        expect(lines.join('')).toBe(title)
        for (const line of lines.slice(0, -1)) {
          expect(widthOf(line) * size).toBeLessThanOrEqual(880 + 2 * size)
        }
      }),
    )
  })

  it('begins no line with a closing mark', () => {
    const { lines } = setTitle(
      '快板声声进社区，小分队走村入户讲理论、送政策、解难题（第二期）',
      600,
    )
    for (const line of lines) expect(line).not.toMatch(/^[，、）]/)
  })
})

describe('addresses', () => {
  it('names pictures, files and covers by hash', () => {
    const hash = 'a'.repeat(64)
    expect(renditionPath({ hash, format: 'jpeg' })).toBe(`/media/${hash}.jpg`)
    expect(filePath({ hash, name: '讲稿/1.pdf' })).toBe(`/files/${hash}/%E8%AE%B2%E7%A8%BF%2F1.pdf`)
    expect(coverPath(subject)).toMatch(/^\/covers\/[0-9a-f]{64}\.svg$/)
  })
})
