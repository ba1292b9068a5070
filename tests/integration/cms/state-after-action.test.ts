/** What is answered after a press without asking again is what asking again would answer. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentStateOf, findDocumentState } from '../../../cms/workflow/document-state.ts'
import { takeActionAndLook, type ActionRequest } from '../../../cms/workflow/take-action.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>
let reviewer: typeof author
let proofreader: typeof author
let finalReviewer: typeof author

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
  reviewer = await office.person('reviewer')
  proofreader = await office.person('reviewer')
  finalReviewer = await office.person('final-reviewer')
})
afterAll(() => office.close())

let stories = 0
async function aStory(): Promise<string> {
  stories += 1
  const { id } = await office.payload.create({
    collection: 'stories',
    data: {
      title: `按下以后${stories}`,
      summary: '摘要',
      on: '2026-01-01T04:00:00.000Z',
      body: lexicalOf('正文') as never,
    },
    user: author,
  })
  return id
}

type More = Partial<Pick<ActionRequest, 'publishAt' | 'comment' | 'remarks' | 'isSmallCorrection'>>

/** Takes the action, compares for everybody, and says whether it was answered without asking. */
async function press(
  id: string,
  action: ActionRequest['action'],
  user: typeof author,
  more: More = {},
): Promise<boolean> {
  const { payload } = office
  const subject = { payload, kind: 'story', id } as const
  const { answer, matter } = await takeActionAndLook({ ...subject, user, action, ...more })
  expect(answer).toMatchObject({ ok: true })
  for (const person of matter ? [author, reviewer, proofreader, finalReviewer] : []) {
    const question = { ...subject, user: person, publicOrigin: 'https://www.example.cn' }
    expect(await documentStateOf(matter!, question)).toEqual(await findDocumentState(question))
  }
  return matter !== undefined
}

const save = (id: string, text: string) =>
  office.payload.update({
    collection: 'stories',
    id,
    data: { body: lexicalOf(text) as never },
    user: author,
  })

describe('the state after a press', () => {
  it('is that of the database after each signature and the publication', async () => {
    const id = await aStory()
    await press(id, 'submit', author)
    expect(await press(id, 'approve', reviewer)).toBe(true)
    expect(await press(id, 'proof', proofreader)).toBe(true)
    expect(await press(id, 'approve', finalReviewer)).toBe(true)
  })

  it('is that of the database after a new version and a small correction', async () => {
    const id = await aStory()
    await press(id, 'submit', author)
    await press(id, 'approve', reviewer)
    await press(id, 'approve', finalReviewer)
    await save(id, '正文，全部重新写过，和原来的没有一句相同')
    await press(id, 'submit', author)
    expect(await press(id, 'approve', reviewer)).toBe(true)
    expect(await press(id, 'approve', finalReviewer)).toBe(true)
    await save(id, '正文，全部重新写了，和原来的没有一句相同')
    await press(id, 'submit', author, { isSmallCorrection: true })
    expect(await press(id, 'approve', finalReviewer)).toBe(true)
  })

  it('is that of the database after a return, a recall and a date to come', async () => {
    const id = await aStory()
    await press(id, 'submit', author)
    const remarks = [{ path: 'body', quote: '正文', remark: '请写明地点' }]
    expect(await press(id, 'return', reviewer, { comment: '请补充', remarks })).toBe(true)
    await save(id, '正文在市里')
    await press(id, 'submit', author)
    expect(await press(id, 'recall', author)).toBe(true)
    await press(id, 'submit', author, {
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await press(id, 'approve', reviewer)
    expect(await press(id, 'approve', finalReviewer)).toBe(true)
  })

  it('is asked for where signatures are owed', async () => {
    const id = await aStory()
    await press(id, 'submit', author)
    expect(await press(id, 'publish-urgently', finalReviewer, { comment: '防汛通知' })).toBe(false)
    expect(await press(id, 'settle', reviewer)).toBe(false)
  })
})
