import { sify } from 'chinese-conv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldWithPlaces } from '../../../../site/search/fold.ts'

const allHan = Array.from({ length: 0xa000 - 0x3400 }, (_, index) =>
  String.fromCharCode(0x3400 + index),
)

describe('fold', () => {
  it('makes of each traditional character what chinese-conv makes of it', () => {
    const wrong = allHan.filter((character) => fold(character) !== sify(character))
    // site/search/traditional.ts has each of these, followed by what sify makes of it.
    expect(wrong.map((character) => character + sify(character))).toEqual([])
  })

  it.each([
    ['移風易俗', '移风易俗'],
    ['ＹｉＦēng ５Ｇ', 'yifeng 5g'],
    ['Café ÀÉ', 'cafe ae'],
    ['，。“”！', '，。“”！'],
    ['⼈', '人'],
    ['龍', '龙'],
    ['𠮷野家', '𠮷野家'],
    ['葛\u{e0100}', '葛'],
    ['\ud842', '\ud842'],
    ['', ''],
  ])('makes of %j %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds a text as it folds its characters, and knows where each began', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { folded, placeOf } = foldWithPlaces(text)
        expect(folded).toBe([...text].map((character) => fold(character)).join(''))
        let at = 0
        let unit = 0
        for (const character of text) {
          const one = fold(character)
          if (one !== '') expect(placeOf(unit)).toBe(at)
          unit += one.length
          at += character.length
        }
        expect(placeOf(unit)).toBe(text.length)
      }),
      { examples: [['龍Aé𠮷'], ['\ud842龍']] },
    )
  })
})
