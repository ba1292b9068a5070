/** What would harm a person if it were public. Which numbers block, the ledger says. */
import { personalNumbersIn, type PersonalNumber } from '../../../ledger/index.ts'
import { findingIn, type FindingCode } from '../finding.ts'
import { patternFindings, type PatternRule, type Rule } from './rule.ts'

const codes = {
  mobile: 'PERSONAL_MOBILE',
  identity: 'PERSONAL_IDENTITY',
} as const satisfies Record<PersonalNumber['type'], FindingCode>

export const personalNumbers: Rule = ({ passages }) =>
  passages.flatMap((passage) =>
    personalNumbersIn(passage.text).map(({ type, start, end }) => {
      const values: [string] = [passage.text.slice(start, end)]
      return findingIn(passage, { start, end }, { code: codes[type], values })
    }),
  )

const count = String.raw`[\d一二三四五六七八九十]{1,5}`

const rules: PatternRule[] = [
  {
    code: 'BANK_CARD',
    pattern: /(?<![\dA-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z])/gu,
    except: ({ 0: found }) => !hasLuhnDigit(found) || personalNumbersIn(found).length > 0,
  },
  {
    code: 'LANDLINE',
    pattern: /(?<!\d)(?:0\d{2,3}[- ]?)[2-8]\d{6,7}(?![\d])/gu,
    except: ({ index, input }, { role }) =>
      role === 'contact' ||
      /(?:电话|热线|专线|座机)\S{0,4}\s?$/u.test(input.slice(Math.max(0, index - 12), index)),
  },
  {
    code: 'ADDRESS_TO_THE_DOOR',
    pattern: new RegExp(
      String.raw`${count}(?:号楼|栋|幢)${count}单元(?:${count}(?:室|号|户))?|${count}单元${count}(?:室|号|户)|${count}(?:号楼|栋|幢)${count}室`,
      'gu',
    ),
    except: (_found, { role }) => role === 'contact',
  },
]

export const privateDetails: Rule = ({ passages }) => patternFindings(passages, rules)

function hasLuhnDigit(text: string): boolean {
  const digits = text.replace(/\D/g, '').split('').map(Number).reverse()
  const sum = digits.reduce((total, digit, place) => {
    const value = place % 2 === 0 ? digit : digit * 2
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
/** A full name of two or three characters; 张某 and 小明 are none. */
const name = String.raw`(?:[${surnames}](?![某老家们])[\p{Script=Han}]{1,2}?)(?<![某的了和与在是])`
const school = String.raw`(?:小学|中学|初中|高中|幼儿园|[一二三四五六七八九初高]年级|[一二三四五六]\(?\d?\)?班)`

const minors: PatternRule[] = [
  {
    code: 'MINOR_NAMED',
    pattern: new RegExp(
      String.raw`${name}[（(，,]?(?:男|女)?[，,]?(?:今年|年仅|刚满|只有)?(?:[1-9]|1[0-7])岁(?!以上|以下|多)`,
      'gu',
    ),
  },
  {
    code: 'MINOR_NAMED',
    pattern: new RegExp(
      String.raw`${school}[^，。；！？\s]{0,6}(?:学生|同学|小朋友|女孩|男孩)${name}(?=[^\p{Script=Han}]|[说告表今和把给从讲写用站走])`,
      'gu',
    ),
  },
  {
    code: 'MINOR_NAMED',
    pattern: new RegExp(String.raw`(?<!\p{Script=Han})${name}小朋友`, 'gu'),
  },
]

/** Only in prose: in verse everybody is made up. */
export const minorsNamed: Rule = ({ passages }) =>
  patternFindings(
    passages.filter(({ role }) => role !== 'verse'),
    minors,
  )
