import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { workflowMessages } from '../../../cms/messages.ts'
import { currentView } from '../../../cms/publication/index.ts'
import { findDocumentState } from '../../../cms/workflow/document-state.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

const paragraph = (text: string) => {
  const node = { version: 1, format: '', indent: 0, direction: 'ltr' }
  const words = { type: 'text', text, version: 1, format: 0, detail: 0, mode: 'normal' }
  return {
    root: { ...node, type: 'root', children: [{ ...node, type: 'paragraph', children: [words] }] },
  }
}

describe('an action that waits for its turn', () => {
  it('does not sign over a save that came first, nor forget who saved', async () => {
    const { payload } = office
    const [author, second, third, last] = [
      await office.person('author'),
      await office.person('reviewer'),
      await office.person('reviewer'),
      await office.person('final-reviewer'),
    ]
    const { id } = await payload.create({
      collection: 'stories',
      data: {
        title: '示例：抢先改稿',
        summary: '原来的摘要',
        on: '2026-01-01T04:00:00.000Z',
        body: paragraph('正文') as never,
      },
      user: author,
    })
    const step = (action: Action, user: typeof author) =>
      takeAction({ payload, user, action, kind: 'story', id })
    await step('submit', author)

    const begin = vi.spyOn(payload.db, 'beginTransaction')
    begin.mockImplementationOnce(async (options) => {
      begin.mockRestore()
      await payload.update({
        collection: 'stories',
        id,
        data: { summary: '审稿人抢先改的摘要' },
        user: second,
      })
      return payload.db.beginTransaction(options)
    })
    expect(await step('approve', third)).toMatchObject({
      ok: false,
      message: workflowMessages.SEEN_ANOTHER_TEXT,
    })
    expect((await currentView(payload)).document('story', id)).toBeUndefined()
    await step('submit', author)
    expect(await step('approve', second)).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' })
    expect(await step('approve', third)).toMatchObject({ code: 'SIGNED' })
    expect(await step('approve', last)).toMatchObject({ code: 'APPROVED' })
  })
})

describe('an action by one who saw an earlier step', () => {
  it('is refused with what has happened, where it would have signed the next step instead', async () => {
    const { payload } = office
    const [author, second, third] = [
      await office.person('author'),
      await office.person('reviewer'),
      await office.person('reviewer'),
    ]
    const data = {
      title: '示例：同时审稿',
      summary: '摘要',
      on: '2026-01-01T04:00:00.000Z',
      body: paragraph('正文') as never,
    }
    const { id } = await payload.create({ collection: 'stories', data, user: author })
    const of = { payload, kind: 'story', id } as const
    await takeAction({ ...of, action: 'submit', user: author })
    const stampSeenBy = async (user: typeof author) =>
      (await findDocumentState({ ...of, user, publicOrigin: '' }))?.stamp
    const stamp = await stampSeenBy(third)
    expect(await takeAction({ ...of, action: 'approve', user: second, stamp })).toMatchObject({
      code: 'SIGNED',
    })
    const passed = {
      ok: false,
      code: 'SEEN_ANOTHER_STATE',
      message:
        '没有办成：就在刚才，别的同事办过一步。“发布”一栏已经是现在的情况，请看过以后再点一次。',
    }
    const comment = '请写明地点'
    for (const action of ['approve', 'proof', 'return'] as const)
      expect(await takeAction({ ...of, action, user: third, stamp, comment })).toMatchObject(passed)
    const { docs } = await payload.find({
      collection: 'submissions',
      where: { document: { equals: id } },
    })
    expect(docs).toMatchObject([{ state: 'waiting', signatures: [{}, {}] }])

    const now = await stampSeenBy(third)
    expect(now).not.toBe(stamp)
    const returned = { ...of, action: 'return', user: third, stamp: now, comment } as const
    expect(await takeAction(returned)).toMatchObject({ code: 'RETURNED' })
  })
})
