/** What is guessed of a lecture from its file, and with which reason. */
import { describe, expect, it } from 'vitest'
import { bringTextIn, guessLecture } from '../../../../cms/import/index.ts'
import { minutesIn } from '../../../../cms/import/guesses/minutes.ts'
import { aWordFile, gb, paragraph } from '../../../support/word.ts'

const term = (name: string, description = '') => ({ id: name, name, description })
const choices = {
  number: 22,
  terms: {
    theme: [term('法治'), term('移风易俗', '婚丧嫁娶怎样从简，彩礼、酒席怎样商量。')],
    audiences: [term('农村群众', '村民、农牧民。'), term('社区居民'), term('青少年')],
    forms: [term('小板凳'), term('快板'), term('报告')],
    team: [term('示例小分队')],
    lecturers: [term('张三'), term('李四')],
  },
}

const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
const body = (text: string) => paragraph(`\u3000\u3000${text}`, gb.body)

async function guessed(...parts: string[]) {
  const bytes = await aWordFile({ body: [paragraph('把账算清', gb.title), ...parts].join('') })
  const { source, roles } = await bringTextIn({ name: '提纲.docx', bytes })
  const guesses = guessLecture(source, roles, choices)
  return Object.fromEntries(guesses.map(({ field, values, why }) => [field, [values.join(), why]]))
}

describe('the guesses for a lecture', () => {
  it('are what the table at the head of its outline says', async () => {
    const found = await guessed(
      `<w:tbl>${[
        row('主题', '移风易俗', '宣讲对象', '农牧民、社区居民'),
        row('宣讲形式', '小板凳宣讲', '时长', '约半小时'),
        row('主讲人', '张三', '编号', '第7号'),
      ].join('')}</w:tbl>`,
      body('各位乡亲，今天把办喜事的账算一算。大家坐近一点听。'),
    )
    expect(found).toEqual({
      number: ['7', '文件里写着“编号：第7号”'],
      promise: ['各位乡亲，今天把办喜事的账算一算。', '取自正文第一句'],
      theme: ['移风易俗', '文件里写着“主题：移风易俗”'],
      audiences: ['农村群众,社区居民', '文件里写着“宣讲对象：农牧民、社区居民”'],
      forms: ['小板凳', '文件里写着“宣讲形式：小板凳宣讲”'],
      lengths: ['30', '文件里写着“时长：约半小时”'],
      team: ['', ''],
      lecturers: ['张三', '文件里写着“主讲人：张三”'],
    })
  })

  it.each([
    [[row('主题', '移风易俗', '对象', '青少年'), row('形式', '快板', '时长', '3、10分钟')]],
    [[row('主题', '对象', '形式', '时长'), row('移风易俗', '青少年', '快板', '3、10分钟')]],
  ])('are found beside their labels and below them', async (rows) => {
    expect(
      await guessed(`<w:tbl>${rows.join('')}</w:tbl>`, body('大家坐近一点听。')),
    ).toMatchObject({
      theme: ['移风易俗', '文件里写着“主题：移风易俗”'],
      audiences: ['青少年', '文件里写着“对象：青少年”'],
      forms: ['快板', '文件里写着“形式：快板”'],
      lengths: ['3,10', '文件里写着“时长：3、10分钟”'],
    })
  })

  it('are read from lines too', async () => {
    const found = await guessed(
      paragraph('（对象：青少年　课时：1课时）', gb.body),
      paragraph('主讲人：李四 时长：另定', gb.body),
      body('今天说法治。'),
    )
    expect(found).toMatchObject({
      audiences: ['青少年', '文件里写着“对象：青少年”'],
      lengths: ['45', '文件里写着“课时：1课时”'],
      lecturers: ['李四', '文件里写着“主讲人：李四”'],
    })
  })

  it('are drawn from the text where the file says nothing, and say so', async () => {
    const found = await guessed(body(`彩礼和酒席的账，村民都要算。${'话'.repeat(1800)}。`))
    expect(found).toMatchObject({
      number: ['22', '接着现有最大的编号'],
      theme: ['移风易俗', '按正文估计，说的多是“移风易俗”'],
      audiences: ['农村群众', '按正文估计，说的多是“农村群众”'],
      forms: ['', ''],
      lengths: ['10', '正文 1819 字，按每分钟约 200 字估计'],
    })
  })
})

describe('a length of time', () => {
  it.each<[string, number[]]>([
    ['30分钟', [30]],
    ['3、10、30 分钟', [3, 10, 30]],
    ['30—40分钟', [30, 40]],
    ['半个小时', [30]],
    ['1.5小时', [90]],
    ['一个小时', [60]],
    ['四十五分钟', [45]],
    ['2课时', [90]],
    ['上午九点', []],
    ['5小时', []],
  ])('%s is %j minutes', (text, minutes) => {
    expect(minutesIn(text)).toEqual(minutes)
  })
})
