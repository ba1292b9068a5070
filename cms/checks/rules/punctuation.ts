/** Punctuation as GB/T 15834 has it, as far as a pattern can tell. */
import type { PatternRule, Rule } from './rule.ts'
import { patternFindings } from './rule.ts'

const han = String.raw`\p{Script=Han}`
const full: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
}

const repeated: PatternRule[] = [
  {
    code: 'PUNCTUATION_REPEATED',
    pattern: /([，、；：])\1+|(?<!。)。。(?!。)/gu,
    suggest: (found) => found[0],
  },
  {
    code: 'PUNCTUATION_REPEATED',
    pattern: /(?=([，、；：。]{2,}))(?!([，、；：。])\2+(?![，、；：。]))\1/gu,
  },
  {
    code: 'PUNCTUATION_REPEATED',
    pattern: /([。！？])([”’])。/gu,
    suggest: (_found, stop, quote) => `${stop}${quote}`,
  },
]

const halfWidth: PatternRule[] = [
  {
    code: 'PUNCTUATION_HALF_WIDTH',
    oncePerSentence: true,
    pattern: new RegExp(String.raw`(?<=[${han}”’）》])[,;:?!](?=$|[\s${han}“‘《（”’）」』])`, 'gu'),
    suggest: (found) => full[found],
  },
  {
    code: 'PUNCTUATION_HALF_WIDTH',
    oncePerSentence: true,
    pattern: new RegExp(String.raw`(?<=[${han}”’）》])\.(?=\s*$|\s*\n|[”’）]|\s*[${han}“])`, 'gu'),
    suggest: (found) => full[found],
  },
  {
    code: 'PUNCTUATION_HALF_WIDTH',
    oncePerSentence: true,
    pattern: new RegExp(String.raw`\((?=[^()\n]*${han})[^()\n]*\)`, 'gu'),
    suggest: (found) => `（${found.slice(1, -1)}）`,
  },
  {
    code: 'PUNCTUATION_HALF_WIDTH',
    oncePerSentence: true,
    pattern: new RegExp(String.raw`"[^"\n]*${han}[^"\n]*"`, 'gu'),
    suggest: (found) => `“${found.slice(1, -1)}”`,
  },
]

const forms: PatternRule[] = [
  {
    code: 'PUNCTUATION_FORM',
    pattern: new RegExp(String.raw`(?<=[${han}，、”])(?:\.{3,}|。{3,}|·{3,}|(?<!…)…(?!…))`, 'gu'),
    why: '省略号是六个点，占两个字的位置',
    suggest: () => '……',
  },
  {
    code: 'PUNCTUATION_FORM',
    pattern: new RegExp(String.raw`(?<=[${han}”》])(?:-{2,}|－{1,}|–{1,})(?=[${han}“《])`, 'gu'),
    why: '破折号占两个字的位置，中间不断开',
    suggest: () => '——',
  },
  {
    code: 'PUNCTUATION_FORM',
    pattern: /[！？]{4,}/gu,
    why: '叹号和问号最多叠用三个',
    suggest: (found) => found[0],
  },
  {
    code: 'PUNCTUATION_FORM',
    pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/gu,
    why: '并列的书名号之间、引号之间通常不用顿号',
    suggest: () => '',
  },
]

const letters: PatternRule[] = [
  {
    code: 'LETTERS_FULL_WIDTH',
    pattern: /[０-９Ａ-Ｚａ-ｚ]+(?:[．％][０-９]*)?/gu,
    suggest: (found) => found.normalize('NFKC'),
  },
]

export const punctuation: Rule = ({ passages }) => [
  ...patternFindings(passages, [...repeated, ...halfWidth, ...letters]),
  ...patternFindings(
    passages.filter(({ role }) => role !== 'verse'),
    forms,
  ),
]

const blank: PatternRule = {
  code: 'BLANK_INSIDE',
  oncePerSentence: true,
  pattern: new RegExp(String.raw`(?<=${han})[ \u00a0\u3000]+(?=${han})`, 'gu'),
  suggest: () => '',
  // Slogans and lists of names are set with blanks on purpose.
  except: ({ input }) => input.split(/[ \u00a0\u3000]+/u).every((part) => part.length <= 8),
}

export const blanks: Rule = ({ passages }) =>
  patternFindings(
    passages.filter(({ role }) => role === 'paragraph' || role === 'item' || role === 'quote'),
    [blank],
  )
