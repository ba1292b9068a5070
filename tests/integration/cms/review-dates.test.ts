/** 复核 on a real database: what is set, who is told, and that it is no part of the text. */
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { dayOf } from '../../../cms/clock.ts'
import { deskOf } from '../../../cms/desk/index.ts'
import { kindNames } from '../../../cms/kinds.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { aStoryWith } from '../../support/running/working-copies.ts'

type Person = Awaited<ReturnType<Office['person']>>

let office: Office
let author: Person
let reviewer: Person
let finalReviewer: Person
let stories = 0

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
  reviewer = await office.person('reviewer')
  finalReviewer = await office.person('final-reviewer')
})
afterEach(() => void vi.useRealTimers())
afterAll(() => office.close())

const act = (user: Person, action: Action, id: string) =>
  takeAction({ payload: office.payload, user, action, kind: 'story', id })

async function aWaitingStory(): Promise<string> {
  const mark = `fuhe${(stories += 1)}`
  const data = { ...aStoryWith(mark), slug: mark } as never
  const { id } = await office.payload.create({ collection: 'stories', data, user: author })
  expect(await act(author, 'submit', id)).toMatchObject({ ok: true })
  return id
}

async function aPublicStory(): Promise<string> {
  const id = await aWaitingStory()
  await act(reviewer, 'approve', id)
  expect(await act(finalReviewer, 'approve', id)).toMatchObject({ code: 'APPROVED' })
  return id
}

/** As the form saves. */
const save = (user: Person, id: string, data: object) =>
  office.payload.update({ collection: 'stories', id, data, user, depth: 0 })

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)

const standingOf = async (user: Person) => (await deskOf(office.payload, user)).standing
const staleIds = async (user: Person) =>
  (await standingOf(user)).stale.first.map(({ document }) => document)

describe('复核', () => {
  it('can be set for every kind of document', () => {
    const { collections, globals } = office.payload.config
    const isOfKind = ({ custom }: { custom?: { kind?: string } }) => custom?.kind !== undefined
    const documents = [...collections, ...globals].filter(isOfKind)
    expect(documents).toHaveLength(Object.keys(kindNames).length)
    for (const { slug, flattenedFields } of documents) {
      const names = flattenedFields.map((field) => field.name)
      expect([slug, names]).toEqual([
        slug,
        expect.arrayContaining(['reviewOn', 'reviewEvery', 'reviewOwner']),
      ])
    }
  })

  it('tells its owner two weeks before the day, and the desk once the day is over', async () => {
    const id = await aPublicStory()
    const day = dayOf(inDays(10))
    await save(author, id, { reviewOn: day, reviewOwner: reviewer.id })
    const told = { document: id, why: 'review', day, owner: reviewer.name, isLate: false }
    expect((await standingOf(reviewer)).toReview).toEqual([expect.objectContaining(told)])
    expect((await standingOf(author)).toReview).toEqual([])
    expect(await staleIds(author)).not.toContain(id)
    vi.useFakeTimers({ toFake: ['Date'], now: inDays(12) })
    expect(await staleIds(author)).toContain(id)
    expect((await standingOf(reviewer)).toReview).toMatchObject([{ document: id, isLate: true }])
  })

  it('outlives the account of its owner', async () => {
    const id = await aPublicStory()
    const leaving = await office.person('author')
    const day = dayOf(inDays(10))
    await save(author, id, { reviewOn: day, reviewOwner: leaving.id })
    await office.payload.delete({ collection: 'users', id: leaving.id })
    await save(author, id, { reviewEvery: '12' })
    vi.useFakeTimers({ toFake: ['Date'], now: inDays(12) })
    const { first } = (await standingOf(author)).stale
    const stale = first.find(({ document }) => document === id)
    expect(stale).toMatchObject({ why: 'review', day })
    expect(stale).not.toHaveProperty('owner')
  })

  it('comes after six months where an editor chose them, and for a story never unless he did', async () => {
    const [chosen, other] = [await aPublicStory(), await aPublicStory()]
    await save(author, chosen, { reviewEvery: '6' })
    vi.useFakeTimers({ toFake: ['Date'], now: inDays(180) })
    expect(await staleIds(author)).not.toContain(chosen)
    vi.useFakeTimers({ toFake: ['Date'], now: inDays(7) })
    expect(await staleIds(author)).toContain(chosen)
    expect(await staleIds(author)).not.toContain(other)
  })

  it('voids no signature, changes nothing that is public, and makes nobody an author', async () => {
    const id = await aWaitingStory()
    await act(reviewer, 'approve', id)
    await save(finalReviewer, id, { reviewEvery: '12', reviewOwner: finalReviewer.id })
    expect(await act(finalReviewer, 'approve', id)).toMatchObject({ code: 'APPROVED' })
    await save(author, id, { reviewOn: dayOf(inDays(200)) })
    expect(await act(author, 'submit', id)).toMatchObject({ code: 'NOTHING_CHANGED' })
  })

  it('hides no change of the text: who writes beside it is an author', async () => {
    const id = await aWaitingStory()
    await act(reviewer, 'approve', id)
    await save(finalReviewer, id, { reviewEvery: '12', summary: '改过' })
    await save(finalReviewer, id, { summary: `摘要fuhe${stories}` })
    expect(await act(finalReviewer, 'approve', id)).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' })
  })
})
