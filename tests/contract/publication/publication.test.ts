/**
 * The path of a text from the desk to the feed, on every database the office
 * can stand on, over HTTP, in a process that can be killed.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  startOffice,
  type Office,
  type OfficeSettings,
  type Person,
} from '../../support/office/index.ts'
import { mongodb, sqlite } from './databases.ts'

const databases = [sqlite, await mongodb()]
afterAll(async () => {
  for (const database of databases) await database.stop()
})

const body = (text: string) => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: [
      {
        type: 'paragraph',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        textFormat: 0,
        textStyle: '',
        children: [
          { type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  },
})

const aStory = (title: string, slug: string) => ({
  title,
  slug,
  summary: '一件小事。',
  on: '2026-03-01',
  body: body('院子里坐满了人。'),
})

async function people(office: Office) {
  return {
    author: await office.signIn('author'),
    reviewer: await office.signIn('reviewer'),
    finalReviewer: await office.signIn('final-reviewer'),
    administrator: await office.signIn('administrator'),
  }
}

async function create(person: Person, title = '老街新事', slug = 'laojie'): Promise<string> {
  const { status, body: answer } = await person.call('POST', '/stories', aStory(title, slug))
  expect({ status, errors: answer.errors }).toEqual({ status: 201, errors: undefined })
  return String(answer.doc.id)
}

const act = (person: Person, id: string, action: string, more?: object) =>
  person.call('POST', `/workflow/story/${id}/${action}`, more)

/** A story needs two reviews: the first by one person, the final by another. */
async function approve(id: string, by: { reviewer: Person; finalReviewer: Person }) {
  expect(await act(by.reviewer, id, 'approve')).toMatchObject({ body: { code: 'SIGNED' } })
  return act(by.finalReviewer, id, 'approve')
}

describe.each(databases)('publication on $name', (database) => {
  let settings: OfficeSettings
  let office: Office
  let author: Person
  let reviewer: Person
  let finalReviewer: Person
  let administrator: Person
  let id: string

  beforeAll(async () => {
    if (database.isMissing) return
    settings = database.fresh()
    office = await startOffice(settings)
    ;({ author, reviewer, finalReviewer, administrator } = await people(office))
  })
  afterAll(() => office?.stop())

  it.skipIf(database.isMissing)(
    'takes a text from its author over two reviewers to the feed',
    async () => {
      id = await create(author)
      expect(await act(author, id, 'submit')).toMatchObject({
        status: 200,
        body: { ok: true, message: '已送审。请等待审核。' },
      })
      expect(await act(author, id, 'approve')).toMatchObject({
        status: 409,
        body: {
          code: 'SUBMITTER_CANNOT_APPROVE',
          message: '没有通过：这一稿是您自己送审的。请另一位审稿人审核。',
        },
      })
      expect((await office.feed(0)).entries).toEqual([])
      expect(await act(finalReviewer, id, 'approve')).toMatchObject({ status: 200 })
      expect(await act(finalReviewer, id, 'approve')).toMatchObject({
        status: 409,
        body: { code: 'ALREADY_SIGNED' },
      })
      await act(author, id, 'recall')
      await act(author, id, 'submit')
      expect(await approve(id, { reviewer, finalReviewer })).toMatchObject({
        status: 200,
        body: {
          ok: true,
          state: {
            publication: { is: 'published', number: 1 },
            submission: {
              level: '两审两校',
              steps: [
                { name: '一校', signed: { name: 'reviewer' } },
                { name: '初审', signed: { name: 'reviewer' } },
                { name: '二校', signed: { name: 'final-reviewer' } },
                { name: '终审', signed: { name: 'final-reviewer' } },
              ],
            },
          },
        },
      })
      const { entries, head } = await office.feed(0)
      expect(entries).toMatchObject([
        { number: 1, type: 'published', document: { title: '老街新事' } },
      ])
      expect(head).toBe(1)
    },
  )

  it.skipIf(database.isMissing)('changes nothing when a button is pressed twice', async () => {
    for (const one of [reviewer, finalReviewer])
      expect(await act(one, id, 'approve')).toMatchObject({ body: { code: 'UNCHANGED' } })
    expect((await office.feed(0)).entries).toHaveLength(1)
  })

  it.skipIf(database.isMissing)('publishes no edit before it is approved', async () => {
    await author.call('PATCH', `/stories/${id}`, { title: '老街新事（续）' })
    const state = await author.call('GET', `/workflow/story/${id}`)
    expect(state.body.publication).toMatchObject({ is: 'changed', number: 1 })
    expect((await office.feed(0)).entries).toHaveLength(1)
    await act(author, id, 'submit')
    await author.call('PATCH', `/stories/${id}`, { title: '老街新事（再续）' })
    expect(await act(reviewer, id, 'approve')).toMatchObject({
      status: 409,
      body: { code: 'CONTENT_CHANGED' },
    })
    await act(author, id, 'submit')
    expect(await approve(id, { reviewer, finalReviewer })).toMatchObject({ status: 200 })
    expect((await office.feed(1)).entries).toMatchObject([
      { document: { title: '老街新事（再续）' } },
    ])
  })

  it.skipIf(database.isMissing)(
    'lets nobody approve what he wrote, an administrator neither',
    async () => {
      const own = await create(administrator, '自己写的', 'ziji')
      await act(administrator, own, 'submit')
      expect(await act(administrator, own, 'approve')).toMatchObject({
        body: { code: 'SUBMITTER_CANNOT_APPROVE' },
      })
      await administrator.call('PATCH', `/stories/${own}`, { title: '自己又改的' })
      await act(author, own, 'submit')
      expect(await act(administrator, own, 'approve')).toMatchObject({
        body: { code: 'AUTHOR_CANNOT_APPROVE' },
      })
      await act(author, own, 'recall')
    },
  )

  it.skipIf(database.isMissing)('lets an administrator review nothing by that alone', async () => {
    const other = await create(author, '管理员不审', 'bushen')
    await act(author, other, 'submit')
    expect(await act(administrator, other, 'approve')).toMatchObject({
      body: { code: 'ROLE_MAY_NOT' },
    })
    await act(author, other, 'recall')
  })

  it.skipIf(database.isMissing)(
    'says in Chinese at which field a text cannot be published',
    async () => {
      const data = {
        title: '没写完',
        slug: 'mei-xiewan',
        summary: '打 13800000000 找我',
        body: body('文'),
      }
      const { body: created } = await author.call('POST', '/stories', data)
      const answer = await act(author, created.doc.id, 'submit')
      expect(answer).toMatchObject({ status: 409, body: { code: 'DOCUMENT_HAS_PROBLEMS' } })
      expect(answer.body.problems).toMatchObject([
        { path: 'on', label: '日期', code: 'FIELD_REQUIRED', message: '没有填写。请填写。' },
      ])
      await author.call('PATCH', `/stories/${created.doc.id}`, { on: '2026-03-02' })
      expect((await act(author, created.doc.id, 'submit')).body.problems).toMatchObject([
        { path: 'summary', label: '摘要', code: 'PERSONAL_NUMBER' },
      ])
    },
  )

  it.skipIf(database.isMissing)(
    'returns a text with a reason and the sentences meant, which its author reads',
    async () => {
      const other = await create(author, '要退回的', 'tuihui')
      await act(author, other, 'submit')
      expect(await act(reviewer, other, 'return')).toMatchObject({
        body: { code: 'COMMENT_REQUIRED' },
      })
      const remarks = [{ quote: '院子里坐满了人。', remark: '是哪一天？' }]
      expect(
        await act(reviewer, other, 'return', { comment: '日期请核对', remarks }),
      ).toMatchObject({ status: 200 })
      const { body: state } = await author.call('GET', `/workflow/story/${other}`)
      expect(state.submission).toMatchObject({ is: 'returned', comment: '日期请核对', remarks })
    },
  )

  it.skipIf(database.isMissing)(
    'tells a signer that his text was changed, until he has seen it',
    async () => {
      const other = await create(author, '签后又改的', 'qianhou')
      await act(author, other, 'submit')
      await act(reviewer, other, 'approve')
      await author.call('PATCH', `/stories/${other}`, { title: '签后又改的（改）' })
      const told = async (person: Person) => (await person.call('GET', '/workflow-notices')).body
      const [notice] = await told(reviewer)
      expect(notice).toMatchObject({ document: other, changedBy: 'author' })
      expect(await told(finalReviewer)).toEqual([])
      await finalReviewer.call('POST', `/workflow-notices/${notice.id}`)
      expect(await told(reviewer)).toHaveLength(1)
      await reviewer.call('POST', `/workflow-notices/${notice.id}`)
      expect(await told(reviewer)).toEqual([])
      await act(author, other, 'recall')
    },
  )

  it.skipIf(database.isMissing)('has a text handed over, until its step is signed', async () => {
    const other = await create(author, '转交的', 'zhuanjiao')
    const wantedBy = new Date(Date.now() + 60 * 60 * 1000).toISOString()
    await act(author, other, 'submit', { wantedBy })
    const state = async () => (await author.call('GET', `/workflow/story/${other}`)).body.submission
    const { whoMay, dueAt } = await state()
    expect(dueAt).toBe(wantedBy)
    const to = whoMay.find(({ name }: { name: string }) => name === 'final-reviewer').id
    expect(await act(reviewer, other, 'hand-over')).toMatchObject({ body: { code: 'CHOOSE_WHOM' } })
    const reason = { to, comment: '我出差' }
    expect(await act(reviewer, other, 'hand-over', reason)).toMatchObject({
      body: {
        code: 'HANDED_OVER',
        state: { submission: { handedTo: { name: 'final-reviewer', by: 'reviewer' } } },
      },
    })
    await act(reviewer, other, 'approve')
    expect(await state()).toMatchObject({ waitsFor: '二校', dueAt: wantedBy })
    expect((await state()).handedTo).toBeUndefined()
    await act(author, other, 'recall')
  })

  it.skipIf(database.isMissing)('keeps its own tables out of reach of every route', async () => {
    for (const table of [
      'submissions',
      'contributions',
      'notices',
      'ledger-entries',
      'publication-status',
    ]) {
      const answers = [
        await administrator.call('GET', `/${table}`),
        await administrator.call('POST', `/${table}`, { number: 99 }),
        await administrator.call('PATCH', `/${table}?where[id][exists]=true`, {
          state: 'approved',
        }),
        await administrator.call('DELETE', `/${table}?where[id][exists]=true`),
      ]
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
    }
    expect((await office.feed(0)).entries).toHaveLength(2)
  })

  it.skipIf(database.isMissing)('tells the panel what the publisher reports', async () => {
    expect(await office.report({ number: 2, state: 'rendering' })).toBe(204)
    expect(await office.report({ number: 2, state: 'live', milliseconds: 41 })).toBe(204)
    expect(await office.report({ number: 'x' })).toBe(400)
    const { body: state } = await author.call('GET', `/workflow/story/${id}`)
    expect(state.site).toEqual({ is: 'live', number: 2, milliseconds: 41 })
  })

  it.skipIf(database.isMissing)(
    'withdraws with a reason at once, and has another confirm it before the copy is deleted',
    async () => {
      const remove = () => administrator.call('DELETE', `/stories/${id}`)
      expect((await remove()).status).toBe(409)
      const reasons = { comment: '有人反映数字不对', publicReason: '内容过时' }
      expect(await act(author, id, 'withdraw', reasons)).toMatchObject({
        body: { code: 'ROLE_MAY_NOT' },
      })
      expect(await act(reviewer, id, 'withdraw')).toMatchObject({
        body: { code: 'WITHDRAWAL_REASON_REQUIRED' },
      })
      const waiting = office.feed(2, 20)
      expect(await act(reviewer, id, 'withdraw', reasons)).toMatchObject({ status: 200 })
      expect((await waiting).entries).toMatchObject([
        { number: 3, type: 'withdrawn', reason: '内容过时' },
      ])
      expect(await act(reviewer, id, 'withdraw', reasons)).toMatchObject({
        body: { code: 'NOTHING_PUBLIC' },
      })
      expect((await remove()).status).toBe(409)
      expect(await act(reviewer, id, 'settle')).toMatchObject({ body: { code: 'OWN_WITHDRAWAL' } })
      const { body: state } = await finalReviewer.call('GET', `/workflow/story/${id}`)
      expect(state.debts).toMatchObject([
        { type: 'withdrawn', by: 'reviewer', reason: '有人反映数字不对', isOverdue: false },
      ])
      expect(await act(finalReviewer, id, 'settle')).toMatchObject({ body: { code: 'SETTLED' } })
      expect((await remove()).status).toBe(200)
    },
  )

  it.skipIf(database.isMissing)(
    'publishes urgently by a final reviewer alone, and keeps what is owed until it is signed',
    async () => {
      const other = await create(author, '紧急的', 'jinji')
      await act(author, other, 'submit')
      const reason = { comment: '汛情通知' }
      expect(await act(reviewer, other, 'publish-urgently', reason)).toMatchObject({
        body: { code: 'FINAL_REVIEWER_NEEDED' },
      })
      expect(await act(finalReviewer, other, 'publish-urgently', reason)).toMatchObject({
        body: {
          code: 'APPROVED_URGENTLY',
          state: { publication: { is: 'published' }, debts: [{ reason: '汛情通知' }] },
        },
      })
      await author.call('PATCH', `/stories/${other}`, { title: '紧急的（改）' })
      const { body: desk } = await reviewer.call('GET', '/desk')
      expect(desk).toMatchObject({ inbox: { waiting: [{ document: other, waitsFor: '补一校' }] } })
      expect(await act(reviewer, other, 'settle')).toMatchObject({
        body: {
          code: 'SETTLED',
          state: {
            debts: [{ by: 'final-reviewer', steps: [{}, {}, { name: '二校', isNext: true }, {}] }],
          },
        },
      })
      expect(await act(administrator, other, 'settle')).toMatchObject({
        body: { code: 'SETTLED', state: { debts: [] } },
      })
    },
  )

  it.skipIf(database.isMissing)(
    'voids what waits for review when its document is taken down',
    async () => {
      const other = await create(author, '会撤下的', 'chexia')
      await act(author, other, 'submit')
      await approve(other, { reviewer, finalReviewer })
      await author.call('PATCH', `/stories/${other}`, { title: '会撤下的（改）' })
      await act(author, other, 'submit')
      expect(await act(reviewer, other, 'withdraw', { comment: '写错了人' })).toMatchObject({
        body: { code: 'WITHDRAWN_AND_VOIDED' },
      })
      expect(await act(reviewer, other, 'approve')).toMatchObject({
        body: { code: 'NOTHING_WAITING' },
      })
      const { body: state } = await author.call('GET', `/workflow/story/${other}`)
      expect(state).toMatchObject({
        publication: { is: 'withdrawn' },
        submission: { is: 'voided', endedBy: 'reviewer' },
      })
      expect(await act(author, other, 'submit')).toMatchObject({ body: { code: 'SUBMITTED' } })
    },
  )

  it.skipIf(database.isMissing)('lets a small correction go through one review', async () => {
    const other = await create(author, '小更正', 'gengzheng')
    await act(author, other, 'submit')
    await approve(other, { reviewer, finalReviewer })
    await author.call('PATCH', `/stories/${other}`, { summary: '一件大事。' })
    const { body: state } = await author.call('GET', `/workflow/story/${other}`)
    expect(state.smallCorrection).toEqual({ may: true, characters: 1 })
    expect(await act(author, other, 'submit', { isSmallCorrection: true })).toMatchObject({
      body: { state: { submission: { level: '一审一校', smallCorrection: { characters: 1 } } } },
    })
    expect(await act(finalReviewer, other, 'approve')).toMatchObject({ body: { code: 'APPROVED' } })
    await author.call('PATCH', `/stories/${other}`, { summary: '一件大事，来了 30 人。' })
    expect(await act(author, other, 'submit', { isSmallCorrection: true })).toMatchObject({
      body: { code: 'NOT_SMALL' },
    })
  })

  it.skipIf(database.isMissing)(
    'lists as changed only what differs from what is public',
    async () => {
      const other = await create(author, '存了又存', 'cunle')
      const listed = async () =>
        (await author.call('GET', `/workflow-list/story?ids=${other}`)).body[other]
      expect(await listed()).toBe('never')
      await act(author, other, 'submit')
      await approve(other, { reviewer, finalReviewer })
      await author.call('PATCH', `/stories/${other}`, { title: '存了又存' })
      expect(await listed()).toBe('published')
      await author.call('PATCH', `/stories/${other}`, { title: '存了再改' })
      expect(await listed()).toBe('changed')
    },
  )

  it.skipIf(database.isMissing)('shows the feed to nobody without its secret', async () => {
    expect(await office.feedStatus('wrong')).toBe(401)
  })
})

describe.each(databases)('a kill between the last signature and the entry on $name', (database) => {
  it.skipIf(database.isMissing)(
    'leaves exactly one entry when the reviewer presses again',
    async () => {
      const settings = database.fresh()
      const dying = await startOffice({ ...settings, fault: 'after-last-signature' })
      const before = await people(dying)
      const id = await create(before.author)
      await act(before.author, id, 'submit')
      await act(before.reviewer, id, 'approve')
      await expect(act(before.finalReviewer, id, 'approve')).rejects.toThrow()
      await dying.died

      const office = await startOffice(settings)
      const { finalReviewer } = await people(office)
      // With transactions the signature is gone too; without, the entry is made good at the start.
      const isFinished = settings.hasTransactions === false
      expect(office.finished).toBe(isFinished ? 1 : 0)
      expect((await office.feed(0)).entries).toHaveLength(isFinished ? 1 : 0)
      const again = await act(finalReviewer, id, 'approve')
      expect(again).toMatchObject({ status: 200, body: { ok: true } })
      expect((await office.feed(0)).entries).toMatchObject([{ number: 1, type: 'published' }])
      const { body: state } = await finalReviewer.call('GET', `/workflow/story/${id}`)
      expect(state.publication).toMatchObject({ is: 'published', number: 1 })
      await office.stop()
    },
  )
})
