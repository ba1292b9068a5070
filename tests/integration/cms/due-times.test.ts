/** What was signed for a later minute appears then and not before; what has its day goes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { currentView } from '../../../cms/publication/index.ts'
import { dayOf } from '../../../cms/clock.ts'
import { deskOf } from '../../../cms/desk/index.ts'
import {
  finishApproved,
  takeAction,
  workingCalendar,
  type ActionRequest,
} from '../../../cms/workflow/index.ts'
import { openOffice, refusals, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>
let reviewer: typeof author
let finalReviewer: typeof author

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
  reviewer = await office.person('reviewer')
  finalReviewer = await office.person('final-reviewer')
})
afterAll(() => office.close())

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

let stories = 0
async function aStory(): Promise<string> {
  stories += 1
  const data = {
    title: `定时的故事${stories}`,
    summary: '摘要',
    on: '2026-01-01T04:00:00.000Z',
    body: lexicalOf('正文') as never,
  }
  return (await office.payload.create({ collection: 'stories', data, user: author })).id
}

type More = Partial<Pick<ActionRequest, 'publishAt' | 'expireAt' | 'comment'>>

const act = (id: string, action: ActionRequest['action'], user: typeof author, more: More = {}) =>
  takeAction({ payload: office.payload, user, action, kind: 'story', id, ...more })

/** Submitted with these times and signed by all. */
async function signed(more: More): Promise<string> {
  const id = await aStory()
  expect(await act(id, 'submit', author, more)).toMatchObject({ ok: true })
  await act(id, 'approve', reviewer)
  expect(await act(id, 'approve', finalReviewer)).toMatchObject({ ok: true })
  return id
}

const isPublic = async (id: string) =>
  (await currentView(office.payload)).document('story', id) !== undefined

/** As if the minute had come: the row is all that knows it. */
async function letItCome(id: string, time: 'publishAt' | 'expireAt'): Promise<void> {
  await office.payload.update({
    collection: 'submissions',
    where: { document: { equals: id }, [time]: { exists: true } },
    data: { [time]: inHours(-1) },
  })
  await finishApproved(office.payload)
}

async function stateOf(id: string) {
  const { docs } = await office.payload.find({
    collection: 'submissions',
    where: { document: { equals: id }, type: { equals: 'published' } },
    sort: '-createdAt',
  })
  return docs[0]
}

describe('a text for a later minute', () => {
  it('is not public before, and is when the minute has come, once', async () => {
    const id = await signed({ publishAt: inHours(2) })
    await finishApproved(office.payload)
    expect(await isPublic(id)).toBe(false)
    await letItCome(id, 'publishAt')
    expect(await isPublic(id)).toBe(true)
    const { number } = (await currentView(office.payload)).head
    await finishApproved(office.payload)
    expect((await currentView(office.payload)).head.number).toBe(number)
  })

  it('is not published where it was edited after its signatures', async () => {
    const id = await signed({ publishAt: inHours(2) })
    const data = { body: lexicalOf('改过的正文') as never }
    await office.payload.update({ collection: 'stories', id, data, user: author })
    await letItCome(id, 'publishAt')
    expect(await isPublic(id)).toBe(false)
    expect(await stateOf(id)).toMatchObject({ state: 'returned' })
  })

  it('is not published where one who signed it wrote on it, though he changed it back', async () => {
    const id = await signed({ publishAt: inHours(2) })
    for (const text of ['改过的正文', '正文'])
      await office.payload.update({
        collection: 'stories',
        id,
        data: { body: lexicalOf(text) as never },
        user: reviewer,
      })
    await letItCome(id, 'publishAt')
    expect(await isPublic(id)).toBe(false)
  })

  it('can be recalled by its author, returned by a reviewer, and submitted anew', async () => {
    const recalled = await signed({ publishAt: inHours(2) })
    expect(await act(recalled, 'recall', author)).toMatchObject({ ok: true })
    const returned = await signed({ publishAt: inHours(2) })
    const why = { comment: '再等一等' }
    expect(await act(returned, 'return', reviewer, why)).toMatchObject({ ok: true })
    const earlier = await signed({ publishAt: inHours(9) })
    expect(await act(earlier, 'submit', author)).toMatchObject({ ok: true, code: 'SUBMITTED' })
    for (const id of [recalled, returned, earlier]) {
      await letItCome(id, 'publishAt')
      expect(await isPublic(id)).toBe(false)
    }
  })
})

it('does not publish at its minute what leans on a text that was taken down since', async () => {
  const { payload } = office
  const data = { levels: { campaign: 'one-review', campaign_piece: 'one-review' } } as never
  await payload.updateGlobal({ slug: 'review-levels', data })
  const campaign = await payload.create({
    collection: 'campaigns',
    data: { title: '移风易俗', summary: '摘要', period: { from: '2026-01-01T04:00:00.000Z' } },
    user: author,
  })
  const piece = {
    title: '资料',
    summary: '摘要',
    type: 'case',
    body: lexicalOf('正文'),
  } as never as object
  const { id } = await payload.create({
    collection: 'campaign-pieces',
    data: { ...piece, campaign: campaign.id } as never,
    user: author,
  })
  const publish = async (
    kind: 'campaign' | 'campaign-piece',
    document: string,
    more: More = {},
  ) => {
    const of = { payload, kind, id: document }
    const answer = await takeAction({ ...of, user: author, action: 'submit', ...more })
    expect(answer).toMatchObject({ ok: true })
    expect(await takeAction({ ...of, user: finalReviewer, action: 'approve' })).toMatchObject({
      ok: true,
    })
  }
  await publish('campaign', campaign.id)
  await publish('campaign-piece', id, { publishAt: inHours(2) })
  const taking = { payload, kind: 'campaign', id: campaign.id, user: reviewer } as const
  const withdrawal = { ...taking, action: 'withdraw', comment: '有错' } as const
  expect(await takeAction(withdrawal)).toMatchObject({ ok: true })
  await letItCome(id, 'publishAt')
  expect((await currentView(payload)).document('campaign-piece', id)).toBeUndefined()
  expect(await stateOf(id)).toMatchObject({ state: 'returned' })
})

describe('a text with an end', () => {
  it('is public until then, and is taken down', async () => {
    const id = await signed({ expireAt: inHours(2) })
    expect(await isPublic(id)).toBe(true)
    await letItCome(id, 'expireAt')
    expect(await isPublic(id)).toBe(false)
    const publication = (await currentView(office.payload)).publication('story', id)
    expect(publication?.reason).toBe('这一页已过有效期。')
  })

  it('stays where a later text without an end took its place', async () => {
    const id = await signed({ expireAt: inHours(2) })
    const data = { body: lexicalOf('新的正文') as never }
    await office.payload.update({ collection: 'stories', id, data, user: author })
    for (const [action, user] of [
      ['submit', author],
      ['approve', reviewer],
      ['approve', finalReviewer],
    ] as const)
      expect(await act(id, action, user)).toMatchObject({ ok: true })
    await letItCome(id, 'expireAt')
    expect(await isPublic(id)).toBe(true)
  })
})

it('needs all reviews again where what a small correction corrects has come to its end', async () => {
  const id = await signed({ expireAt: inHours(2) })
  const data = { body: lexicalOf('正字') as never }
  await office.payload.update({ collection: 'stories', id, data, user: author })
  const { payload } = office
  const asSmall = { action: 'submit', isSmallCorrection: true } as const
  const given = { payload, kind: 'story', id, user: author } as const
  expect(await takeAction({ ...given, ...asSmall })).toMatchObject({ ok: true })
  await letItCome(id, 'expireAt')
  expect(await act(id, 'approve', finalReviewer)).toMatchObject({ code: 'NO_LONGER_SMALL' })
  expect(await isPublic(id)).toBe(false)
})

it('takes no time that is over, nor an end before the beginning', async () => {
  const id = await aStory()
  expect(await act(id, 'submit', author, { publishAt: inHours(-1) })).toMatchObject({
    code: 'TIME_IN_THE_PAST',
  })
  expect(
    await act(id, 'submit', author, { publishAt: inHours(5), expireAt: inHours(4) }),
  ).toMatchObject({ code: 'EXPIRES_TOO_SOON' })
})

it('asks the database one thing where nothing is due, however much is public', async () => {
  await signed({})
  await finishApproved(office.payload)
  const { db } = office.payload
  const asked: unknown[] = []
  const find = db.find
  db.find = (async (given: object) => {
    const found = await find.call(db, given as never)
    asked.push(found.docs)
    return found
  }) as never
  try {
    expect(await finishApproved(office.payload)).toBe(0)
  } finally {
    db.find = find
  }
  expect(asked).toEqual([[]])
})

describe('工作日历', () => {
  const dueAt = async () => {
    const id = await aStory()
    await act(id, 'submit', author)
    return (await stateOf(id))?.dueAt ?? ''
  }
  /** By the calendar in China, as the policy counts. */
  const dayAfter = (days: number) => dayOf(new Date(inHours(days * 24)))
  const noon = (day: string) => `${day}T04:00:00.000Z`
  const enter = (data: object) =>
    office.payload.updateGlobal({ slug: 'working-calendar', data: data as never })

  it('begins with the holidays that the State Council has announced', async () => {
    const { holidays, workingDays } = await workingCalendar(office.payload)
    expect(holidays).toContainEqual({ from: '2026-10-01', to: '2026-10-07' })
    expect(workingDays).toContain('2026-10-10')
  })

  it('moves what is due over the days that the office has entered', async () => {
    const [tomorrow, last] = [1, 20].map(dayAfter) as [string, string]
    const holidays = [{ name: '放假', from: noon(tomorrow), to: noon(last) }]
    await enter({ holidays, workingDays: [] })
    expect((await dueAt()) > noon(last)).toBe(true)
    const worked = [1, 2].map((days) => ({ day: noon(dayAfter(days)) }))
    await enter({ holidays, workingDays: worked })
    expect((await dueAt()) < inHours(50)).toBe(true)
  })

  it('takes no day that is no day, no end before the beginning, and no slip in the year', async () => {
    const refused = async (from: string, to: string) =>
      Object.values(await refusals(enter({ holidays: [{ name: '放假', from, to }] })))
    expect(await refused('', '2026-10-07')).toEqual(['这一项必须填写。请填写后再保存。'])
    expect(await refused('2026-10-08', '2026-10-01')).toEqual([
      '结束日期早于开始日期。请改正其中一个日期。',
    ])
    expect(await refused('2026-10-01', '2027-10-07')).toEqual([
      '一段假期最多 31 天。请看看年份有没有填错；假期更长的，分成几段。',
    ])
  })

  it('tells administrators, and them alone, which year is still to be entered', async () => {
    await enter({ holidays: [], workingDays: [] })
    const administrator = await office.person('administrator')
    const year = Number(dayOf(new Date()).slice(0, 4))
    const told = async (user: typeof author) =>
      (await deskOf(office.payload, user)).yearsWithoutHolidays
    expect(await told(administrator)).toContain(year)
    expect(await told(author)).toEqual([])
  })
})
