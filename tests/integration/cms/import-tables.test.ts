/** Tables of venues, teams and lectures: all or nothing, faults by cell, twice without doubling. */
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeExcelFile from 'write-excel-file/node'
import { bringTableIn, tableKindOf, type TableOutcome } from '../../../cms/import/index.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
})
afterAll(() => office.close())

type Collection = 'venues' | 'teams' | 'lectures'

async function bring(
  collection: Collection,
  bytes: Buffer,
  name = '表.csv',
  user: unknown = author,
) {
  const req = await createLocalReq({ user: user as never }, office.payload)
  return bringTableIn({ name, bytes }, tableKindOf(collection)!, req)
}

const head = '名称,级别,上级,县区,地址,电话,开放时间,排序'
const venues = (...rows: string[]) => bring('venues', Buffer.from([head, ...rows].join('\r\n')))
const count = async (collection: Collection) =>
  (await office.payload.count({ collection })).totalDocs

/** A table as Excel keeps it; numbers stay numbers. */
const sheet = (rows: (string | number | Date | null)[][]): Promise<Buffer> =>
  writeExcelFile(
    rows.map((cells) =>
      cells.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
    ) as never,
  ).toBuffer()

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

const faultsOf = ({ faults }: TableOutcome) =>
  faults.map(({ row, cell, column, message }) => `${cell || row} ${column} ${message}`)

describe('a table of venues', () => {
  it('brings the 202 venues of a city in, and twice adds none', async () => {
    expect(await venues(...city())).toEqual({ created: 202, updated: 0, unchanged: 0, faults: [] })
    expect(await count('venues')).toBe(202)
    expect(await venues(...city())).toEqual({ created: 0, updated: 0, unchanged: 202, faults: [] })
    expect(await count('venues')).toBe(202)
  })

  it('updates what has changed, and its editor is an author', async () => {
    const outcome = await venues('示例站1,站,示例所1,甲区,新址,,,1')
    expect(outcome).toEqual({ created: 0, updated: 1, unchanged: 0, faults: [] })
    const { totalDocs } = await office.payload.count({
      collection: 'contributions',
      where: { person: { equals: author.id }, kind: { equals: 'venue' } },
    })
    expect(totalDocs).toBe(202)
  })

  it('is read with a byte order mark, and in GBK', async () => {
    const marked = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      Buffer.from(`${head}\n带标记示例中心,中心,,甲区,,,,`),
    ])
    expect(await bring('venues', marked)).toMatchObject({ created: 1 })
    // 名称,级别,县区 and 国标示例中心,中心,甲区 in GBK, which Node reads but does not write.
    const gbk = 'c3fbb3c62cbcb6b1f02ccfd8c7f80ab9fab1eacabec0fdd6d0d0c42cd6d0d0c42cbcd7c7f8'
    expect(await bring('venues', Buffer.from(gbk, 'hex'))).toMatchObject({ created: 1 })
  })

  it('has every fault named by its cell, and then nothing is written', async () => {
    const before = await count('venues')
    const outcome = await venues(
      '好的示例中心,中心,,甲区,,,,',
      ',站,示例所1,甲区,,,,',
      '坏级别,街道,,甲区,,,,',
      '有手机,站,示例所1,甲区,,13900000000,,',
      '没上级,站,,甲区,,,,',
      '好的示例中心,中心,,甲区,,,,',
      '新站,站,没有的所,甲区,,,,',
    )
    expect(faultsOf(outcome)).toEqual([
      'A3 名称 没有填写。请填写。',
      'B4 级别 只能填写“中心”“所”或“站”。',
      'F5 电话 这里是个人手机号或身份证号。请改填办公电话，或留空。',
      'C6 上级 没有填写。请填写上级所的名称。',
      'A7 名称 与第 2 行重复。请删去一行。',
      'C8 上级 找不到“没有的所”。请检查名称，或先加上它。',
    ])
    expect(await count('venues')).toBe(before)
  })

  it('is refused for unknown and missing columns', async () => {
    const outcome = await bring('venues', Buffer.from('名称,等级,级别\n甲,站,站'))
    expect(outcome.faults.map(({ column }) => column)).toEqual(['等级', '县区'])
  })

  it('is refused to whoever may not read and write venues', async () => {
    const before = await count('venues')
    const table = Buffer.from(`${head}\n偷加的示例中心,中心,,甲区,,,,`)
    await expect(bring('venues', table, '表.csv', null)).rejects.toMatchObject({
      name: 'Forbidden',
    })
    expect(await count('venues')).toBe(before)
  })
})

describe('a table from Excel', () => {
  it('brings teams in below a heading, a squad before its own team', async () => {
    const rows = [
      ['全市宣讲队伍一览表', null, null, null],
      ['队伍名称', '级别', '上级队伍', '联系电话'],
      ['银发小分队', '宣讲小分队', '示例骨干队', '0935-1234567'],
      ['示例骨干队', '骨干宣讲队', null, null],
    ]
    const table = await sheet(rows)
    expect(await bring('teams', table, '队伍.xlsx')).toMatchObject({ created: 2, faults: [] })
    expect(await bring('teams', table, '队伍.xlsx')).toMatchObject({ created: 0, unchanged: 2 })
  })

  it('brings lectures in with numbers, days and names of what the office has', async () => {
    const create = (collection: 'themes' | 'audiences', name: string) =>
      office.payload.create({ collection, data: { name } as never })
    await create('themes', '移风易俗')
    await create('audiences', '老年人')
    await create('audiences', '青年')
    const rows = (number: number | string, theme: string) => [
      ['总菜单编号', '标题', '主题', '受众', '时长', '有效期至'],
      [number, '一场酒席的账', theme, '老年人、青年', '10、30', new Date('2027-03-01T00:00:00Z')],
    ]
    const table = await sheet(rows(7, '移风易俗'))
    expect(await bring('lectures', table, '菜单.xlsx')).toMatchObject({ created: 1, faults: [] })
    const { docs } = await office.payload.find({ collection: 'lectures', depth: 1 })
    expect(docs).toMatchObject([
      {
        number: 7,
        title: '一场酒席的账',
        theme: { name: '移风易俗' },
        audiences: [{ name: '老年人' }, { name: '青年' }],
        lengths: [10, 30],
        validUntil: '2027-03-01T04:00:00.000Z',
      },
    ])
    expect(await bring('lectures', table, '菜单.xlsx')).toMatchObject({ created: 0, unchanged: 1 })
    const wrong = await bring('lectures', await sheet(rows('七', '没有的主题')), '菜单.xlsx')
    expect(faultsOf(wrong)).toEqual(['A2 总菜单编号 请填写 1 到 99999 之间的整数。'])
    const unknown = await bring('lectures', await sheet(rows(7, '没有的主题')), '菜单.xlsx')
    expect(faultsOf(unknown)).toEqual(['C2 主题 找不到“没有的主题”。请检查名称，或先加上它。'])
    expect(await count('lectures')).toBe(1)
  })

  it('writes nothing where a later row cannot be saved', async () => {
    const before = await count('lectures')
    const table = await sheet([
      ['总菜单编号', '标题'],
      [8, '新的一讲'],
      [7, '编号用过的一讲'],
    ])
    expect(faultsOf(await bring('lectures', table, '菜单.xlsx'))).toEqual([
      expect.stringMatching(/^3 .*编号/u),
    ])
    expect(await count('lectures')).toBe(before)
  })
})
