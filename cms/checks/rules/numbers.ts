/** Numbers as GB/T 15835 has them: mostly a matter of one form throughout a text, so hints. */
import { findingIn, type Finding } from '../finding.ts'
import type { Passage } from '../passages.ts'
import { patternFindings, type PatternRule, type Rule } from './rule.ts'

const rules: PatternRule[] = [
  {
    code: 'NUMBER_FORM',
    pattern: /\d+[千百](?=[元个人名斤亩户米公])/gu,
    why: '阿拉伯数字后面一般只用“万”“亿”作单位',
    suggest: (found) => String(Number.parseInt(found, 10) * (found.endsWith('千') ? 1000 : 100)),
  },
  {
    code: 'NUMBER_FORM',
    pattern: /百分之(\d+(?:\.\d+)?)/gu,
    why: '阿拉伯数字的百分数用百分号',
    suggest: (_found, digits) => `${digits}%`,
  },
  {
    code: 'NUMBER_FORM',
    pattern:
      /\d{4}年[一二三四五六七八九十]{1,2}月|\d{1,2}月[一二三四五六七八九十]{1,3}日|[一二三四五六七八九〇]{4}年\d{1,2}月/gu,
    why: '同一个日期里混用了汉字和阿拉伯数字',
  },
  {
    code: 'NUMBER_FORM',
    pattern: /(?<![\d.第])\d{2}年(?=\d{1,2}月(?!\d*个))/gu,
    why: '年份一般写全四位数字',
  },
  {
    code: 'NUMBER_FORM',
    pattern:
      /(?:大约|约|将近|近|至少|超过)\d[\d.,]*[万亿]?[多余]?\p{Script=Han}{0,2}(?:左右|上下|以上)|\d[万亿]?[多余]\p{Script=Han}{1,2}(?:左右|上下)/gu,
    why: '约数的说法重复了，留一个就够',
  },
]

export const numberForms: Rule = ({ passages }) => patternFindings(passages, rules)

const units = '个名位支本场次户人天项亩元斤件条家所座'
const arabic = new RegExp(String.raw`\d ?([${units}])`, 'gu')
/** From ten on: 一个, 两次 and the like are set phrases. Approximate numbers are always written in words. */
const written = new RegExp(
  String.raw`(?<![一二三四五六七八九十百千万第几数])(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百[零一二三四五六七八九十]*)([${units}])`,
  'gu',
)

/** The same unit with 10 here and 十 there: the first place of each unit. */
export const numberUnits: Rule = ({ passages }) => {
  const prose = passages.filter(({ role }) => role === 'paragraph' || role === 'item')
  const inDigits = new Set(
    prose.flatMap(({ text }) => [...text.matchAll(arabic)].map(([, unit]) => unit)),
  )
  const firsts = new Map<string, Finding>()
  for (const passage of prose)
    for (const { index: start, 0: found, 1: unit = '' } of passage.text.matchAll(written))
      if (inDigits.has(unit) && !firsts.has(unit))
        firsts.set(unit, mixed(passage, start, found, unit))
  return [...firsts.values()]
}

const mixed = (passage: Passage, start: number, found: string, unit: string): Finding =>
  findingIn(
    passage,
    { start, end: start + found.length },
    { code: 'NUMBER_UNIT_MIXED', values: [found, unit] },
  )
