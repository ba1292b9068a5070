/** What one person's desk holds after real submissions, returns and withdrawals. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskOf } from '../../../cms/desk/index.ts'
import { takeAction, type Action, type ActionRequest } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { aStoryWith } from '../../support/running/working-copies.ts'

type Person = Awaited<ReturnType<Office['person']>>

let office: Office
let author: Person
let colleague: Person
let reviewer: Person
let finalReviewer: Person
let northern: Person
let southern: Person

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
  colleague = await office.person('author')
  reviewer = await office.person('reviewer')
  finalReviewer = await office.person('final-reviewer')
  northern = await ofUnit('北县', await office.person('author', 'reviewer'))
  southern = await ofUnit('南县', await office.person('author', 'reviewer'))
})
afterAll(() => office.close())

async function ofUnit(name: string, { id }: Person): Promise<Person> {
  const unit = await office.payload.create({ collection: 'units', data: { name } })
  const data = { units: [unit.id] }
  const user = await office.payload.update({ collection: 'users', id, data, depth: 0 })
  return { ...user, collection: 'users' }
}

async function write(user: Person, mark: string, more: object = {}): Promise<string> {
  const data = { ...aStoryWith(mark), slug: mark, ...more } as never
  const given = { collection: 'stories', data, user, overrideAccess: false } as const
  return (await office.payload.create(given)).id
}

const change = (user: Person, id: string, summary: string) =>
  office.payload.update({ collection: 'stories', id, data: { summary }, user })

async function act(
  user: Person,
  action: Action,
  id: string,
  more: Partial<ActionRequest> = {},
): Promise<void> {
  const { payload } = office
  const answer = await takeAction({ payload, user, action, kind: 'story', id, ...more })
  expect(answer).toMatchObject({ ok: true })
}

const inboxOf = async (user: Person) => (await deskOf(office.payload, user)).inbox
const idsOf = (items: { document: string }[] | undefined) => items?.map(({ document }) => document)

describe('the inbox', () => {
  it('follows a text from its author to the reviewer, back with the reason, and on', async () => {
    const id = await write(author, 'laihui')
    await act(author, 'submit', id)
    expect((await inboxOf(author)).sent).toMatchObject([
      { document: id, waitsFor: '待一校', signers: expect.arrayContaining([reviewer.name]) },
    ])
    expect(idsOf((await inboxOf(reviewer)).waiting)).toEqual([id])

    const remarks = [{ quote: '正文laihui', remark: '是哪个村？' }]
    await act(reviewer, 'return', id, { comment: '请写明地点', remarks })
    expect(await inboxOf(author)).toMatchObject({
      returned: [{ document: id, returned: { by: reviewer.name, reason: '请写明地点', remarks } }],
      sent: [],
    })
    expect((await inboxOf(reviewer)).waiting).toEqual([])
    expect((await inboxOf(colleague)).returned).toEqual([])

    await change(author, id, '写明了地点')
    await act(author, 'submit', id)
    expect(await inboxOf(author)).toMatchObject({ returned: [], sent: [{ document: id }] })
    await act(author, 'recall', id)
    expect(await inboxOf(author)).toMatchObject({ returned: [], sent: [], overdue: [] })
  })

  it('asks reviewers for no text that was changed after it was submitted', async () => {
    const id = await write(author, 'yougai')
    await act(author, 'submit', id)
    await change(author, id, '送审以后改的')
    expect(idsOf((await inboxOf(reviewer)).waiting)).not.toContain(id)
    expect((await inboxOf(author)).sent).toMatchObject([{ document: id, isChanged: true }])
    await change(author, id, '摘要yougai')
    expect(idsOf((await inboxOf(reviewer)).waiting)).toContain(id)
    await act(author, 'recall', id)
  })

  it('brings a returned text to everybody who wrote it', async () => {
    const id = await write(author, 'heixie')
    await change(colleague, id, '同事也写了一句')
    await act(author, 'submit', id)
    await act(reviewer, 'return', id, { comment: '再核对一遍' })
    expect(idsOf((await inboxOf(colleague)).returned)).toEqual([id])
    await office.payload.delete({ collection: 'stories', id })
    expect((await inboxOf(colleague)).returned).toEqual([])
  })

  it('shows a person with units the texts of these alone', async () => {
    const id = await write(northern, 'beixian')
    await act(northern, 'submit', id)
    expect(idsOf((await inboxOf(reviewer)).waiting)).toContain(id)
    expect((await inboxOf(southern)).waiting).toEqual([])
    await act(northern, 'recall', id)
  })

  it('lists what is overdue for whoever may sign, whoever sent it and whoever owes it', async () => {
    const id = await write(author, 'jinji')
    await act(author, 'submit', id)
    await act(finalReviewer, 'publish-urgently', id, { comment: '汛情通知' })
    const overdue = async (user: Person) => idsOf((await inboxOf(user)).overdue)
    expect(await overdue(reviewer)).toEqual([])
    await office.payload.update({
      collection: 'submissions',
      where: { document: { equals: id } },
      data: { owedUntil: '2026-01-01T00:00:00.000Z' },
    })
    for (const user of [reviewer, author, finalReviewer]) expect(await overdue(user)).toEqual([id])
    expect(await overdue(southern)).toEqual([])
  })
})

describe('how things stand', () => {
  it('names the links that a withdrawal broke, to those whose text it is', async () => {
    const { payload } = office
    const { id: theme } = await payload.create({
      collection: 'themes',
      data: { name: '移风易俗', slug: 'yifeng', order: 1 },
      user: author,
    })
    const ofTheme = { payload, kind: 'theme', id: theme } as const
    await takeAction({ ...ofTheme, user: author, action: 'submit' })
    await takeAction({ ...ofTheme, user: finalReviewer, action: 'approve' })
    const story = await write(northern, 'duanlian', { themes: [theme] })
    await act(northern, 'submit', story)
    await act(reviewer, 'approve', story)
    await act(finalReviewer, 'approve', story)
    const brokenFor = async (user: Person) => (await deskOf(payload, user)).standing.broken.first
    expect(await brokenFor(northern)).toEqual([])

    const comment = '合并到别的主题'
    await takeAction({ ...ofTheme, user: reviewer, action: 'withdraw', comment })
    const broken = {
      kind: 'story',
      document: story,
      title: '标题duanlian',
      links: [{ to: '主题“移风易俗”', is: 'withdrawn' }],
    }
    expect(await brokenFor(northern)).toEqual([broken])
    expect(await brokenFor(author)).toEqual([broken])
    expect(await brokenFor(southern)).toEqual([])
  })
})
