/** 以前的发布: a document's former entries over HTTP, to those who may read it. */
import express from 'express'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { workflowMessages } from '../../../cms/messages.ts'
import { currentView, type FormerPublications } from '../../../cms/publication/index.ts'
import { recordStatuses, type StatusReport } from '../../../cms/publication/status.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { workflowRoutes } from '../../../cms/workflow/routes.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { aStoryWith } from '../../support/running/working-copies.ts'

type Someone = Awaited<ReturnType<Office['person']>>

let office: Office
let server: Server
let author: Someone
let reviewer: Someone
let last: Someone
let neighbour: Someone
let unit: string

beforeAll(async () => {
  office = await openOffice()
  const { payload } = office
  const make = async (name: string) =>
    (await payload.create({ collection: 'units', data: { name } })).id
  unit = await make('北县')
  const other = await make('南县')
  author = await office.person('author')
  reviewer = await office.person('reviewer')
  last = await office.person('final-reviewer')
  neighbour = await office.person('author')
  await payload.update({ collection: 'users', id: neighbour.id, data: { units: [other] } })
  server = createServer(
    express().use('/api/workflow', workflowRoutes(payload, 'http://127.0.0.1')),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await office.close()
})

let stories = 0
async function aStory(): Promise<string> {
  stories += 1
  const data = { ...aStoryWith(`yiqian${stories}`), unit } as never
  const { id } = await office.payload.create({ collection: 'stories', data, user: author })
  return String(id)
}

async function act(id: string, action: Action, user: Someone): Promise<void> {
  const request = { payload: office.payload, kind: 'story', id, action, user } as const
  expect(await takeAction({ ...request, comment: '原因' })).toMatchObject({ ok: true })
}

const head = async () => (await currentView(office.payload)).head.number

/** Publishes a new text; answers the entry's number. */
async function publish(id: string, summary: string): Promise<number> {
  await office.payload.update({ collection: 'stories', id, data: { summary }, user: author })
  await act(id, 'submit', author)
  await act(id, 'approve', reviewer)
  await act(id, 'approve', last)
  return head()
}

async function withdraw(id: string): Promise<number> {
  await act(id, 'withdraw', reviewer)
  return head()
}

const report = (...reports: StatusReport[]) => recordStatuses(office.payload, reports)

async function ask(path: string, user?: Someone): Promise<Response> {
  const { port } = server.address() as { port: number }
  const headers: Record<string, string> = {}
  if (user) {
    const data = { email: user.email, password: 'long-enough-password' }
    const { token } = await office.payload.login({ collection: 'users', data })
    headers.authorization = `JWT ${token}`
  }
  return fetch(`http://127.0.0.1:${port}/api/workflow/${path}`, { headers })
}

async function formerOf(id: string): Promise<FormerPublications> {
  const answer = await ask(`story/${id}/former`, author)
  expect(answer.status).toBe(200)
  return (await answer.json()) as FormerPublications
}

const publicationOf = async (id: string) =>
  ((await (await ask(`story/${id}`, author)).json()) as { publication: object }).publication

const why = 'story/laizi 里的链接 /stories/meiyou/ 在本网站上不存在。'
const failure = { what: '未上线。', why, todo: '请改正。' }

describe('the former publications of a document', () => {
  it('are read by those alone who may read the document', async () => {
    const id = await aStory()
    await publish(id, '一')
    await publish(id, '二')
    expect((await ask(`story/${id}/former`)).status).toBe(401)
    const refused = await ask(`story/${id}/former`, neighbour)
    expect(refused.status).toBe(404)
    expect(await refused.json()).toMatchObject({ message: workflowMessages.DOCUMENT_NOT_FOUND })
    expect((await ask(`nothing/${id}/former`, author)).status).toBe(404)
    expect((await formerOf(id)).latest).toHaveLength(1)
  })

  it('are none where it has one entry, and the panel says beforehand whether there are any', async () => {
    const id = await aStory()
    await publish(id, '一')
    expect(await publicationOf(id)).toMatchObject({ hasFormer: false })
    expect(await formerOf(id)).toEqual({ latest: [], older: 0 })
    await withdraw(id)
    expect(await publicationOf(id)).toMatchObject({ is: 'withdrawn', hasFormer: true })
  })

  it('come the newest first, its own alone, each with how it fared', async () => {
    const [id, another] = [await aStory(), await aStory()]
    const first = await publish(id, '一')
    const held = await publish(id, '二')
    await publish(another, '别的')
    const withdrawn = await withdraw(id)
    const untold = await publish(id, '三')
    const latest = await publish(id, '四')
    await report(
      { number: first, state: 'live', routesChanged: 6, milliseconds: 41 },
      { number: held, state: 'held', failure },
      { number: withdrawn, state: 'live' },
    )
    const lines = async () => (await formerOf(id)).latest
    expect(await lines()).toEqual([
      { number: untold, type: 'published', at: expect.any(String), state: 'waiting' },
      { number: withdrawn, type: 'withdrawn', at: expect.any(String), state: 'live' },
      { number: held, type: 'published', at: expect.any(String), state: 'replaced', why },
      {
        number: first,
        type: 'published',
        at: expect.any(String),
        state: 'live',
        routesChanged: 6,
        milliseconds: 41,
      },
    ])
    await report({ number: latest, state: 'live' })
    expect((await lines())[0]).toMatchObject({ number: untold, state: 'live' })
  })

  it('say that what was replaced before it was shown was not, and why', async () => {
    const [id, another] = [await aStory(), await aStory()]
    const carried = await publish(id, '一')
    await publish(another, '别的')
    const failed = await publish(id, '二')
    const latest = await publish(id, '三')
    await report({ number: failed, state: 'failed', failure })
    await report({ number: failed, state: 'replaced' }, { number: latest, state: 'live' })
    expect((await formerOf(id)).latest).toMatchObject([
      { number: failed, state: 'replaced', why },
      { number: carried, state: 'live' },
    ])
  })

  it('keep the figures of the release that showed them first, when the site is made anew', async () => {
    const id = await aStory()
    const first = await publish(id, '一')
    const latest = await publish(id, '二')
    await report({ number: first, state: 'live', routesChanged: 6, milliseconds: 41 })
    await report({ number: first, state: 'rendering' }, { number: latest, state: 'rendering' })
    const anew = { state: 'live', routesChanged: 900, milliseconds: 8_000 } as const
    await report({ number: first, state: 'replaced' }, { number: latest, ...anew })
    const [line] = (await formerOf(id)).latest
    expect(line).toMatchObject({ state: 'live', routesChanged: 6, milliseconds: 41 })
  })

  it('are at most twenty, and those that are older are counted', async () => {
    const id = await aStory()
    const numbers: number[] = []
    for (let round = 1; round <= 12; round += 1)
      numbers.push(await publish(id, `第${round}稿`), await withdraw(id))
    const { latest, older } = await formerOf(id)
    expect(latest.map(({ number }) => number)).toEqual(numbers.slice(3, -1).reverse())
    expect(older).toBe(3)
  })
})
