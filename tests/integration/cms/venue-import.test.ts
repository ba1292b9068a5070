import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importVenues, type ImportOutcome } from '../../../cms/venue-import/index.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

const head = '名称,级别,上级,县区,地址,电话,开放时间,排序'
const table = (...rows: string[]) => Buffer.from([head, ...rows].join('\r\n'))
const count = async () => (await office.payload.count({ collection: 'venues' })).totalDocs

/** 2 centres, 18 institutes, 182 stations. */
function city(): string[] {
  const centres = ['甲区示例中心', '乙县示例中心']
  const institutes = Array.from({ length: 18 }, (_, index) => `示例所${index + 1}`)
  return [
    // A child before its parent: the order of rows does not matter.
    ...Array.from(
      { length: 182 },
      (_, index) => `示例站${index + 1},站,${institutes[index % 18]},甲区,示例路 ${index} 号,,,`,
    ),
    ...institutes.map((name, index) => `${name},所,${centres[index % 2]},甲区,,,,`),
    ...centres.map((name) => `${name},中心,,甲区,,0935-0000000,"周一至周五,9:00–17:00",`),
  ]
}

const faultsOf = (outcome: ImportOutcome) =>
  outcome.faults.map(({ row, column, message }) => `${row} ${column} ${message}`)

describe('importVenues', () => {
  it('takes the 202 venues of a city, and twice adds none', async () => {
    const first = await importVenues(office.payload, table(...city()))
    expect(first).toEqual({ created: 202, updated: 0, unchanged: 0, faults: [] })
    expect(await count()).toBe(202)
    const second = await importVenues(office.payload, table(...city()))
    expect(second).toEqual({ created: 0, updated: 0, unchanged: 202, faults: [] })
    expect(await count()).toBe(202)
  })

  it('updates what has changed', async () => {
    const outcome = await importVenues(office.payload, table('示例站1,站,示例所1,甲区,新址,,,1'))
    expect(outcome).toEqual({ created: 0, updated: 1, unchanged: 0, faults: [] })
  })

  it('reads what Excel writes: a byte order mark, or GBK', async () => {
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      table('带标记示例中心,中心,,甲区,,,,'),
    ])
    expect(await importVenues(office.payload, marked)).toMatchObject({ created: 1 })
    // 名称,级别,县区 and 国标示例中心,中心,甲区 in GBK, which Node reads but does not write.
    const gbkTable = Buffer.from(
      'c3fbb3c62cbcb6b1f02ccfd8c7f80ab9fab1eacabec0fdd6d0d0c42cd6d0d0c42cbcd7c7f8',
      'hex',
    )
    expect(await importVenues(office.payload, gbkTable)).toMatchObject({ created: 1 })
  })

  it('names every fault by row and column, and writes nothing', async () => {
    const before = await count()
    const outcome = await importVenues(
      office.payload,
      table(
        '好的示例中心,中心,,甲区,,,,',
        ',站,示例所1,甲区,,,,',
        '坏级别,街道,,甲区,,,,',
        '有手机,站,示例所1,甲区,,13900000000,,',
        '没上级,站,,甲区,,,,',
        '好的示例中心,中心,,甲区,,,,',
      ),
    )
    expect(faultsOf(outcome)).toEqual([
      '3 名称 没有填写。请填写。',
      '4 级别 只能填写“中心”“所”或“站”。',
      '5 电话 这里是个人手机号或身份证号。请改填办公电话，或留空。',
      '6 上级 没有填写。请填写上级所的名称。',
      '7 名称 与第 2 行重复。请删去一行。',
    ])
    expect(await count()).toBe(before)
  })

  it('takes all or nothing when a parent is not there', async () => {
    const before = await count()
    const outcome = await importVenues(
      office.payload,
      table('新的示例中心,中心,,甲区,,,,', '新站,站,没有的所,甲区,,,,'),
    )
    expect(faultsOf(outcome)).toEqual(['3 上级 找不到名为“没有的所”的所。请检查名称，或先加上它。'])
    expect(await count()).toBe(before)
  })

  it('refuses unknown and missing columns', async () => {
    const outcome = await importVenues(office.payload, Buffer.from('名称,等级\n甲,站'))
    expect(outcome.faults.map(({ column }) => column)).toEqual(['等级', '级别', '县区'])
  })
})
