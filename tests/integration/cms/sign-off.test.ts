/** The sign-off sheet of a real publication: as a page, and as a PDF that other programs read. */
import express from 'express'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findSheet } from '../../../cms/sign-off/find-sheet.ts'
import { pdfOf } from '../../../cms/sign-off/pdf.ts'
import { signOffRoutes } from '../../../cms/sign-off/routes.ts'
import type { Sheet } from '../../../cms/sign-off/index.ts'
import { currentView } from '../../../cms/publication/index.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { isThere } from '../../support/commands.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

type Someone = Awaited<ReturnType<Office['person']>>

const title = '修渠的人 #eval("1") $x$ *粗* <script>alert(1)</script>'

let office: Office
let server: Server
let people: Record<'author' | 'reviewer' | 'last', Someone>
let id: string
let published: number

beforeAll(async () => {
  office = await openOffice()
  people = {
    author: await office.person('author'),
    reviewer: await office.person('reviewer'),
    last: await office.person('final-reviewer'),
  }
  const app = express().use('/sign-off', signOffRoutes(office.payload))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
  published = await publishAfterReturn()
})
afterAll(async () => {
  server.close()
  await office.close()
})

const act = async (action: Action, user: Someone, comment?: string) => {
  const answer = await takeAction({
    payload: office.payload,
    user,
    action,
    kind: 'story',
    id,
    comment,
    publicReason: comment,
  })
  expect(answer).toMatchObject({ ok: true })
}

/** Submitted, returned with a reason, mended, signed by two others, published. */
async function publishAfterReturn(): Promise<number> {
  const { payload } = office
  const data = { title, summary: '摘要', on: '2026-01-01T04:00:00.000Z', body: lexicalOf('正文') }
  const story = await payload.create({
    collection: 'stories',
    data: data as never,
    user: people.author,
  })
  id = story.id
  await act('submit', people.author)
  await act('return', people.reviewer, '第二段的时间请核对。')
  await payload.update({
    collection: 'stories',
    id,
    data: { summary: '改过' },
    user: people.author,
  })
  await act('submit', people.author)
  await act('approve', people.reviewer)
  await act('approve', people.last)
  return (await currentView(payload)).head.number
}

const sheetOf = async (number: number): Promise<Sheet> => {
  const sheet = await findSheet(office.payload, number, people.author)
  if (!sheet) throw new Error(`There is no sheet ${number}.`)
  return sheet
}

async function ask(path: string, user?: Someone) {
  const { port } = server.address() as { port: number }
  const headers: Record<string, string> = {}
  if (user) {
    const login = { email: user.email, password: 'long-enough-password' }
    const { token } = await office.payload.login({ collection: 'users', data: login })
    headers.authorization = `JWT ${token}`
  }
  return fetch(`http://127.0.0.1:${port}${path}`, { headers })
}

describe('findSheet', () => {
  it('says who wrote, who signed which step, and what was said on the way', async () => {
    const { facts, parts, office: name } = await sheetOf(published)
    const { author, reviewer, last } = people
    const view = await currentView(office.payload)
    expect(name).toBe('单位名称：待填写')
    expect(Object.fromEntries(facts)).toMatchObject({
      标题: title,
      种类: '新闻故事',
      办理事项: '发布',
      审校级别: '两审两校',
      撰稿人: author.name,
    })
    const part = (of: string) => parts.find((one) => one.title === of)
    expect(part('签字')?.rows?.map(([step, who]) => [step, who])).toEqual([
      ['一校', reviewer.name],
      ['初审', reviewer.name],
      ['二校', last.name],
      ['终审', last.name],
    ])
    expect(part('此前的送审')?.rows).toHaveLength(1)
    expect(part('此前的送审')?.rows?.flat().join()).toContain('第二段的时间请核对。')
    expect(Object.fromEntries(part('发布台账')?.facts ?? [])).toMatchObject({
      条目编号: String(published),
      条目指纹: view.head.hash,
      核对: '台账里的内容与签字的内容指纹一致。',
    })
  })

  it('is there for a withdrawal too, with what the public reads', async () => {
    await act('withdraw', people.reviewer, '内容已过期。')
    const { facts } = await sheetOf(published + 1)
    expect(Object.fromEntries(facts)).toMatchObject({ 办理事项: '撤下', 对外说明: '内容已过期。' })
    expect(await findSheet(office.payload, published + 2, people.author)).toBeUndefined()
  })
})

describe('the page', () => {
  it('shows the sheet to people of the office alone', async () => {
    expect((await ask(`/sign-off/${published}`)).status).toBe(401)
    expect((await ask(`/sign-off/${published}.pdf`)).status).toBe(401)
    const answer = await ask(`/sign-off/${published}`, people.author)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('第二段的时间请核对。')
    expect(text).toContain('&lt;script&gt;')
    expect(text).not.toContain('<script')
    expect((await ask('/sign-off/999', people.author)).status).toBe(404)
    expect((await ask('/sign-off/x', people.author)).status).toBe(404)
  })
})

describe('the PDF', () => {
  const fileOf = async (sheet: Sheet) => {
    const file = join(await mkdtemp(join(tmpdir(), 'sign-off-')), 'sheet.pdf')
    await writeFile(file, pdfOf(sheet))
    return file
  }
  const read = (command: string, ...words: string[]) =>
    execFileSync(command, words, { encoding: 'utf8' })

  it('gives its Chinese text back whole, markup taken for text (needs pdftotext)', async ({
    skip,
  }) => {
    if (!isThere('pdftotext')) skip('pdftotext (poppler-utils) is not installed')
    const file = await fileOf(await sheetOf(published))
    const text = read('pdftotext', '-layout', file, '-')
    const dense = text.replace(/\s+/g, '')
    expect(dense).toContain(title.replace(/\s+/g, ''))
    for (const said of [
      '第二段的时间请核对。',
      '台账里的内容与签字的内容指纹一致。',
      people.last.name,
    ])
      expect(dense).toContain(said)
    expect(text).toMatch(/[0-9a-f]{64}/)
  })

  it('is tagged, and sound in the eyes of another program (needs pdfinfo, qpdf)', async ({
    skip,
  }) => {
    if (!isThere('pdfinfo') || !isThere('qpdf')) skip('poppler-utils or qpdf is not installed')
    const file = await fileOf(await sheetOf(published))
    expect(read('pdfinfo', file)).toMatch(/Tagged:\s+yes/)
    expect(read('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found')
  })

  it('comes over HTTP', async () => {
    const answer = await ask(`/sign-off/${published}.pdf`, people.author)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  it('takes a hundred rounds and words without a blank over several pages', async () => {
    const sheet = await sheetOf(published)
    const rows = Array.from({ length: 100 }, () => [
      '送审人',
      '退回',
      '办理人',
      'x'.repeat(500),
      'a',
    ])
    const long = { title: '此前的送审', columns: sheet.parts.at(1)!.columns!, rows }
    expect(pdfOf({ ...sheet, parts: [long] }).length).toBeGreaterThan(10_000)
  })
})
