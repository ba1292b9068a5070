/** What the office knows in the tests of the checks, and a text of plain paragraphs. */
import { checkDocument } from '../../../../cms/checks/check-document.ts'
import type { Finding, FindingCode } from '../../../../cms/checks/finding.ts'
import type { Knowledge } from '../../../../cms/checks/knowledge.ts'
import { compileWordings } from '../../../../cms/checks/wording-matcher.ts'
import { paragraphs } from '../../../support/rich-text.ts'

export const knowing = (changes: Partial<Knowledge> = {}): Knowledge => ({
  today: '2026-03-01',
  wordings: compileWordings([
    { wrong: '按装', right: '安装', grade: 'forbidden', exceptions: ['按装置'] },
    { wrong: '既使', right: '即使', grade: 'forbidden', exceptions: ['既使用'] },
    { wrong: '残废人', right: '残疾人', grade: 'careful', why: '称呼要尊重人' },
    { wrong: '小板凳', right: '小板凳宣讲', grade: 'prefer' },
  ]),
  textbooks: ['新市民进城一本通', '节水'],
  facts: [
    { label: '市级骨干宣讲队伍', value: '10', unit: '支', year: 2024 },
    { label: '文明实践中心、所、站', value: '202', unit: '个', year: 2024 },
    { label: '文明实践站', value: '182', unit: '个', year: 2024 },
    { label: '宣讲小分队', value: '390多', unit: '支', year: 2024 },
  ],
  withoutPictureConsent: ['示例人物甲'],
  standing: () => ({ title: '一篇', is: 'public' }),
  answers: () => true,
  publicOrigin: 'https://site.example',
  ...changes,
})

export const findingsIn = (text: string, known = knowing()): Finding[] =>
  checkDocument({ kind: 'story', body: paragraphs(...text.split('\n\n')) }, known).findings

/** The places of a code, as ⟦…⟧ in the text. */
export function marked(text: string, code: FindingCode, known = knowing()): string {
  const found = findingsIn(text, known).filter((finding) => finding.code === code)
  const places = found.map(({ sentence, start, end }) => {
    const from = text.indexOf(sentence)
    return { start: from + start, end: from + end }
  })
  return places
    .toSorted((one, other) => other.start - one.start)
    .reduce(
      (whole, { start, end }) =>
        `${whole.slice(0, start)}⟦${whole.slice(start, end)}⟧${whole.slice(end)}`,
      text,
    )
}
