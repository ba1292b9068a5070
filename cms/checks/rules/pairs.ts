/** Quotation marks, brackets and 书名号 that are opened and not closed, or the other way round. */
import { findingIn, type Finding } from '../finding.ts'
import type { Passage } from '../passages.ts'
import type { Rule } from './rule.ts'

const closers: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '《': '》',
  '〈': '〉',
  '【': '】',
  '「': '」',
  '『': '』',
  '〔': '〕',
}
const openers = new Map(Object.entries(closers).map(([open, close]) => [close, open]))
const marks = /[“”‘’（）《》〈〉【】「」『』〔〕]/gu

export const pairs: Rule = ({ passages }) =>
  passages.flatMap((passage, index) => {
    const lonely = lonelyMarks(passage.text)
    // A quotation of several paragraphs opens each of them and closes the last alone.
    const goesOn = (mark: Mark) => mark.sign === '“' && opens(passages[index + 1], passage)
    return lonely
      .filter((mark) => !isNumbering(passage.text, mark) && !goesOn(mark))
      .map((mark) => unpaired(passage, mark))
  })

interface Mark {
  sign: string
  at: number
}

function lonelyMarks(text: string): Mark[] {
  const open: Mark[] = []
  const lonely: Mark[] = []
  for (const { index: at, 0: sign } of text.matchAll(marks)) {
    if (sign === '’' && isApostrophe(text, at)) continue
    const opener = openers.get(sign)
    if (opener === undefined) {
      open.push({ sign, at })
      continue
    }
    const depth = open.findLastIndex((mark) => mark.sign === opener)
    if (depth < 0) lonely.push({ sign, at })
    else lonely.push(...open.splice(depth).slice(1))
  }
  return [...lonely, ...open].sort((one, other) => one.at - other.at)
}

const isApostrophe = (text: string, at: number): boolean => /[A-Za-z]/.test(text[at - 1] ?? '')

/** 1）, 一）, a）: a number at the head of an item. */
const isNumbering = (text: string, { sign, at }: Mark): boolean =>
  sign === '）' && /^\s*[\d一二三四五六七八九十a-zA-Z]{1,3}$/u.test(text.slice(0, at))

const opens = (next: Passage | undefined, passage: Passage): boolean =>
  next !== undefined && next.path === passage.path && next.text.trimStart().startsWith('“')

const unpaired = (passage: Passage, { sign, at }: Mark): Finding =>
  findingIn(
    passage,
    { start: at, end: at + sign.length },
    { code: 'PUNCTUATION_UNPAIRED', values: [sign, closers[sign] ?? openers.get(sign) ?? ''] },
  )
