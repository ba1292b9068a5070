/** The audit trail on a real database: what is recorded, and that nobody changes it. */
import { handleEndpoints } from 'payload'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordDeed } from '../../../cms/audit/append.ts'
import { filterOf, findRecords } from '../../../cms/audit/looking-up.ts'
import { sentenceOf } from '../../../cms/audit/sentences.ts'
import { allTold } from '../../../cms/audit/trail.ts'
import { verifyTrail } from '../../../cms/audit/whole-trail.ts'
import { messages, workflowMessages } from '../../../cms/messages.ts'
import { inTransaction } from '../../../cms/publication/index.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'
import { aPicture } from '../../unit/media/pictures.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>
let administrator: typeof author
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.person('administrator')
  author = await office.person('author')
})
afterAll(() => office.close())

const password = 'long-enough-password'

async function rest(method: string, path: string, body?: object, token?: string) {
  const { default: config } = await import('../../../cms/payload.config.ts')
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      'x-office-address': '10.0.0.7',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  return handleEndpoints({ config, request })
}

async function signIn(email: string): Promise<string> {
  const answer = await rest('POST', '/users/login', { email, password })
  return ((await answer.json()) as { token: string }).token
}

const latest = async (query: Record<string, string> = {}) =>
  (await findRecords(office.payload, filterOf(query))).records
const newest = async () => (await latest())[0]!

describe('sign-ins', () => {
  it('are recorded with the person and the address, signing out too', async () => {
    const token = await signIn(author.email)
    expect(await newest()).toMatchObject({
      action: 'sign-in',
      outcome: 'done',
      actor: { id: author.id, name: author.name, roles: ['author'] },
      address: '10.0.0.7',
    })
    await rest('POST', '/users/logout', {}, token)
    expect(await newest()).toMatchObject({ action: 'sign-out', actor: { id: author.id } })
  })

  it('are recorded when the password is wrong, without the password', async () => {
    await rest('POST', '/users/login', { email: author.email, password: 'Geheim-falsch-1' })
    const record = await newest()
    expect(record).toMatchObject({
      action: 'sign-in-failed',
      outcome: 'failed',
      subject: { kind: 'user', id: author.id, title: author.name },
    })
    expect(record).not.toHaveProperty('actor')
    expect(JSON.stringify(await latest())).not.toContain('Geheim')
  })

  it('keep nothing of an address that is no account: it may be a password', async () => {
    await rest('POST', '/users/login', { email: 'Geheim-versehentlich-2', password })
    const record = await newest()
    expect(sentenceOf(record)).toBe('有人登录失败：没有这个账号')
    expect(JSON.stringify(record)).not.toContain('Geheim')
  })

  it('are recorded as locked when an account is locked', async () => {
    const { email, id } = await office.person('author')
    const data = { loginAttempts: 9 }
    await office.payload.db.updateOne({ collection: 'users', id, data })
    for (let tries = 0; tries < 2; tries += 1)
      await rest('POST', '/users/login', { email, password: 'wrong-wrong' })
    expect(await newest()).toMatchObject({ action: 'sign-in-locked', subject: { id } })
    const token = await signIn(administrator.email)
    await rest('POST', '/users/unlock', { email }, token)
    expect(await newest()).toMatchObject({ action: 'account-unlocked', subject: { id } })
  })
})

describe('accounts', () => {
  it('leave a record of each change, in words', async () => {
    const told = async () => sentenceOf(await newest())
    const as = { user: administrator, overrideAccess: false as const, collection: 'users' as const }
    const { payload } = office
    const data = { name: '小李', email: 'li@example.cn', password, roles: ['author' as const] }
    const { id } = await payload.create({ ...as, data })
    expect(await told()).toBe(`${administrator.name} 建立了账号“小李”，角色：编辑`)
    await payload.update({ ...as, id, data: { roles: ['author', 'reviewer'] } })
    expect(await told()).toBe(`${administrator.name} 把账号“小李”的角色由编辑改为编辑、审稿人`)
    await payload.update({ ...as, id, data: { password: 'another-long-password' } })
    expect(await told()).toBe(`${administrator.name} 重设了账号“小李”的密码`)
    await payload.update({ ...as, id, data: { email: 'xiaoli@example.cn' } })
    expect(await told()).toBe(`${administrator.name} 修改了账号“小李”的邮箱`)
    await payload.delete({ ...as, id })
    expect(await told()).toBe(`${administrator.name} 删除了账号“小李”`)
    expect(JSON.stringify(await latest())).not.toContain('another-long-password')
  })

  it('leave none when the change is refused', async () => {
    const before = await newest()
    const change = { collection: 'users' as const, id: administrator.id, user: author }
    await expect(
      office.payload.update({ ...change, data: { name: '改名' }, overrideAccess: false }),
    ).rejects.toThrow()
    expect(await newest()).toEqual(before)
  })
})

describe('documents, uploads and settings', () => {
  it('leave a record when they are deleted, replaced, restored or changed', async () => {
    const { payload } = office
    const user = administrator
    const told = async () => sentenceOf(await newest())
    const story = await payload.create({ collection: 'stories', data: { title: '旧事' }, user })
    await payload.update({ collection: 'stories', id: story.id, data: { title: '新事' }, user })
    const { docs } = await payload.findVersions({
      collection: 'stories',
      where: { parent: { equals: story.id } },
      sort: 'createdAt',
    })
    await payload.restoreVersion({ collection: 'stories', id: docs[0]!.id, user })
    expect(await told()).toBe(`${user.name} 把新闻故事《旧事》恢复成了旧版本`)
    await payload.delete({ collection: 'stories', id: story.id, user })
    expect(await told()).toBe(`${user.name} 删除了新闻故事《旧事》`)

    const file = async (width: number) => {
      const data = await aPicture({ width })
      return { name: '现场.jpg', mimetype: 'image/jpeg', data, size: data.length }
    }
    const data = { alt: '院子' }
    const picture = await payload.create({ collection: 'media', data, file: await file(400), user })
    const replaced = await payload.update({
      collection: 'media',
      id: picture.id,
      data,
      file: await file(500),
      user,
    })
    expect(await newest()).toMatchObject({
      action: 'upload-replaced',
      contentHash: replaced.hash,
      details: { before: picture.hash },
    })

    await payload.updateGlobal({ slug: 'site-settings', data: { organisation: '讲师团' }, user })
    expect(await told()).toBe(`${user.name} 修改了网站设置：主办单位`)
  })
})

describe('actions of the workflow', () => {
  it('leave a record of what was done and of what was refused, with the exact text', async () => {
    const reviewer = await office.person('reviewer')
    const last = await office.person('final-reviewer')
    const body = lexicalOf('正文') as never
    const data = { title: '修渠', summary: '摘要', on: '2026-01-01T04:00:00.000Z', body }
    const { id } = await office.payload.create({ collection: 'stories', data, user: author })
    const told: string[] = []
    const act = async (action: Action, user: typeof author, comment?: string) => {
      const request = { payload: office.payload, user, action, kind: 'story', id, comment } as const
      await takeAction({ ...request, address: '10.0.0.8' })
      told.push(sentenceOf(await newest()))
    }
    await act('submit', author)
    await act('approve', author)
    await act('return', reviewer, '请核对时间。')
    await act('submit', author)
    await act('approve', reviewer)
    await act('approve', last)
    await act('withdraw', reviewer, '已过期。')
    const what = '新闻故事《修渠》'
    expect(told).toEqual([
      `${author.name} 把${what}送审`,
      `${author.name} 想通过${what}——${workflowMessages.SUBMITTER_CANNOT_APPROVE}`,
      `${reviewer.name} 退回了${what}，写明：请核对时间。`,
      `${author.name} 把${what}送审`,
      `${reviewer.name} 通过了${what}，签了一校、初审`,
      `${last.name} 通过了${what}，签了二校、终审`,
      `${reviewer.name} 撤下了${what}，写明：已过期。`,
    ])
    const [withdrawn, approved] = await latest({ title: '修渠' })
    expect(withdrawn).toMatchObject({ address: '10.0.0.8', outcome: 'done' })
    expect(approved?.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect((await latest({ title: '修渠', action: 'workflow' })).map((one) => one.outcome)).toEqual(
      [...['done', 'done', 'done', 'done', 'done', 'refused', 'done']],
    )
  })
})

describe('a record', () => {
  it('stands or falls with what it records', async () => {
    const { payload } = office
    const before = await newest()
    const failing = inTransaction(payload, async (req) => {
      await payload.create({ collection: 'themes', data: { name: '不成' }, req })
      await recordDeed(payload, { action: 'deleted', outcome: 'done' }, req)
      await recordDeed(payload, { action: 'deleted', outcome: 'done' }, req)
      throw new TypeError('as by a fault')
    })
    await expect(failing).rejects.toThrow('as by a fault')
    expect(await newest()).toEqual(before)
    await verifyTrail(payload)
  })

  it('is changed and deleted by nobody, by no way in', async () => {
    const { payload } = office
    const { docs } = await payload.find({ collection: 'audit-records', limit: 1, sort: 'number' })
    const { id } = docs[0]!
    const collection = 'audit-records' as const
    const where = { number: { exists: true } }
    const ways = [
      () => payload.update({ collection, id, data: { title: '改' } }),
      () => payload.update({ collection, where, data: { title: '改' } }),
      () => payload.delete({ collection, id }),
      () => payload.delete({ collection, where }),
      () =>
        payload.create({ collection, data: { number: 1, at: '', action: '', hash: '', line: '' } }),
    ]
    for (const way of ways) await expect(way()).rejects.toThrow(messages.TRAIL_IS_KEPT)
    const token = await signIn(administrator.email)
    for (const method of ['PATCH', 'DELETE', 'POST', 'GET'])
      for (const path of [`/audit-records/${id}`, '/audit-records'])
        expect([method, path, (await rest(method, path, undefined, token)).status]).toEqual([
          method,
          path,
          expect.toBeOneOf([403, 404]),
        ])
    await verifyTrail(payload)
  })
})

describe('many at once', () => {
  it('keep one chain: forty saves in transactions and forty records by themselves', async () => {
    const { payload } = office
    const { number } = await verifyTrail(payload)
    await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        await recordDeed(payload, { action: 'sign-in-failed', outcome: 'failed' })
        const { id } = await payload.create({ collection: 'stories', data: { title: `并发${at}` } })
        await payload.delete({ collection: 'stories', id, user: administrator })
      }),
    )
    expect((await verifyTrail(payload)).number).toBe(number + 80)
  })
})

describe('the table for administrators', () => {
  it('holds the records of the days asked for, and is itself recorded', async () => {
    const token = await signIn(administrator.email)
    const answer = await rest('GET', '/audit-table', undefined, token)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(text.split('\r\n').length).toBe((await newest()).number + 1)
    expect(sentenceOf(await newest())).toMatch(/导出了操作记录，共 \d+ 条$/)
    const none = await rest('GET', '/audit-table?from=2001-01-01&to=2001-12-31', undefined, token)
    expect((await none.text()).trim().split('\r\n')).toHaveLength(1)
    expect((await rest('GET', '/audit-table?from=x', undefined, token)).status).toBe(400)
  })

  it('is for administrators alone', async () => {
    const token = await signIn(author.email)
    expect((await rest('GET', '/audit-table', undefined, token)).status).toBe(403)
    expect((await rest('GET', '/audit-table')).status).toBe(403)
  })

  it('has no cell that a spreadsheet would run', async () => {
    const actor = { id: 'x', name: '=HYPERLINK("http://evil")', roles: [] }
    await recordDeed(office.payload, { action: 'sign-in', outcome: 'done', actor })
    const token = await signIn(administrator.email)
    const text = await (await rest('GET', '/audit-table', undefined, token)).text()
    expect(text).toContain(`"'=HYPERLINK(""http://evil"")"`)
  })
})

describe('verifyTrail', () => {
  /** Changes rows as somebody with the database file in hands would. */
  const inDatabase = (sql: string) =>
    (
      office.payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
    ).client.execute(sql)

  it('finds every kind of tampering, and where', async () => {
    const { payload } = office
    const { number } = await verifyTrail(payload)
    await inDatabase('create table kept as select * from audit_records')
    const spoilt: [string, string][] = [
      [
        `update audit_records set line = replace(line, '10.0.0.7', '10.0.0.9') where number = (select min(number) from kept where line like '%10.0.0.7%')`,
        '被改动过',
      ],
      [
        `update audit_records set person = '别人' where number = 3`,
        '第 3 条或它前面的记录被改动过',
      ],
      [
        `update audit_records set at = '2020-01-01T00:00:00.000Z' where number = 3`,
        '第 3 条或它前面',
      ],
      [`update audit_records set title = '别的' where number = 3`, '第 3 条或它前面'],
      [`update audit_records set line = '{}' where number = 3`, '第 3 条读不懂'],
      [`delete from audit_records where number = 1`, '第 1 条不见了'],
      [`delete from audit_records where number = 5`, '第 5 条不见了'],
      [`delete from audit_records where number = ${number}`, `第 ${number} 条不见了`],
      [`delete from audit_records`, '第 1 条不见了'],
    ]
    for (const [sql, fault] of spoilt) {
      await inDatabase(sql)
      await expect(verifyTrail(payload), sql).rejects.toThrow(fault)
      await inDatabase('delete from audit_records')
      await inDatabase('insert into audit_records select * from kept')
    }
    expect((await verifyTrail(payload)).number).toBe(number)
  })

  it('needs no witness file to check the chain', async () => {
    await rm(join(office.dataDir, 'audit'), { recursive: true })
    await verifyTrail(office.payload)
  })
})

describe('the witness', () => {
  const inWitness = async (): Promise<unknown> =>
    JSON.parse(await readFile(join(office.dataDir, 'audit', 'head.json'), 'utf8'))
  const deed = { action: 'sign-in', outcome: 'done' } as const

  it('knows of the last of many records', async () => {
    const { payload } = office
    await Promise.all(Array.from({ length: 20 }, () => recordDeed(payload, deed)))
    await allTold(payload)
    expect(await inWitness()).toEqual(await verifyTrail(payload))
  })

  it('holds nothing up where it cannot be told, and is told with the next record', async () => {
    const { payload } = office
    await verifyTrail(payload)
    await rm(join(office.dataDir, 'audit'), { recursive: true })
    await writeFile(join(office.dataDir, 'audit'), 'in the way')
    await recordDeed(payload, deed)
    await allTold(payload)
    await rm(join(office.dataDir, 'audit'))
    await recordDeed(payload, deed)
    expect(await verifyTrail(payload)).toEqual(await inWitness())
  })
})
