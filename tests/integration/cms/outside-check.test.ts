/** Reading from outside by a link that opens once: over HTTP, on a real database. */
import express from 'express'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filterOf, findRecords } from '../../../cms/audit/looking-up.ts'
import { noteAddress } from '../../../cms/audit/index.ts'
import { sentenceOf } from '../../../cms/audit/sentences.ts'
import { outsideMessages } from '../../../cms/messages.ts'
import { outsideRoutes } from '../../../cms/outside-check/routes.ts'
import { currentView } from '../../../cms/publication/index.ts'
import { findSheet } from '../../../cms/sign-off/find-sheet.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

type Someone = Awaited<ReturnType<Office['person']>>

let office: Office
let author: Someone
let server: Server
let stories = 0
const drawn: object[] = []

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
  const app = express().use(noteAddress)
  // Drawing is the site's business, and tried in its preview.
  const preview = {
    draw: async (request: { document: object | undefined; path: string }) => {
      drawn.push(request)
      return { status: 200, contentType: 'text/html', body: Buffer.from('<p>一稿</p>') }
    },
    answerMedia: async () => false,
  }
  // Each test from an address of its own, as far as the limit on codes is concerned.
  app.set('trust proxy', 1)
  app.use('/read', outsideRoutes({ payload: office.payload, origin: 'http://localhost', preview }))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await office.close()
})

async function tokenOf({ email }: Someone): Promise<string> {
  const data = { email, password: 'long-enough-password' }
  return (await office.payload.login({ collection: 'users', data })).token ?? ''
}

async function rest(method: string, path: string, body?: object, token?: string) {
  const { default: config } = await import('../../../cms/payload.config.ts')
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const response = await handleEndpoints({ config, request })
  return { status: response.status, body: await response.json() }
}

/** Asks as a browser does, with a form and cookies, redirects not followed. */
async function ask(path: string, { form, cookie, from = '192.0.2.1' }: Asking = {}) {
  const { port } = server.address() as { port: number }
  return fetch(`http://127.0.0.1:${port}${path}`, {
    method: form ? 'POST' : 'GET',
    redirect: 'manual',
    headers: { 'x-forwarded-for': from, ...(cookie ? { cookie } : {}) },
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
}
interface Asking {
  form?: Record<string, string>
  cookie?: string
  from?: string
}

const act = (id: string, action: Action, user: Someone) =>
  takeAction({ payload: office.payload, user, action, kind: 'story', id })

async function aSubmittedStory(): Promise<string> {
  stories += 1
  const { id } = await office.payload.create({
    collection: 'stories',
    data: {
      title: `请外面的人看${stories}`,
      summary: '摘要',
      on: '2026-01-01T04:00:00.000Z',
      body: lexicalOf('正文') as never,
    },
    user: author,
  })
  expect(await act(id, 'submit', author)).toMatchObject({ ok: true })
  return id
}

async function makeLink(id: string, more: object = {}): Promise<string> {
  const wanted = { reader: '县志办王老师', ...more }
  const { body } = await rest('POST', `/outside-check/story/${id}`, wanted, await tokenOf(author))
  return new URL(body.url).searchParams.get('code') ?? ''
}

async function openLink(code: string): Promise<string> {
  const answer = await ask('/read/open', { form: { code } })
  expect(answer.status).toBe(303)
  return String(answer.headers.get('set-cookie')).split(';')[0]!
}

const panelOf = async (id: string) =>
  (await rest('GET', `/outside-check/story/${id}`, undefined, await tokenOf(author))).body

const newest = async () => {
  const { records } = await findRecords(office.payload, filterOf({}))
  return sentenceOf(records[0]!)
}

describe('a link', () => {
  it('is made for a text that waits, by people of the office', async () => {
    const id = await aSubmittedStory()
    const path = `/outside-check/story/${id}`
    expect((await rest('POST', path, { reader: '某人' })).status).toBe(401)
    const token = await tokenOf(author)
    for (const wrong of [
      {},
      { reader: '' },
      { reader: '某人', days: 31 },
      { reader: '某人', days: 0 },
    ])
      expect((await rest('POST', path, wrong, token)).status).toBe(400)
    await act(id, 'recall', author)
    expect((await rest('POST', path, { reader: '某人' }, token)).body.message).toBe(
      outsideMessages.NOT_WAITING,
    )
  })

  it('is opened by one press in one browser, and its code opens nothing more', async () => {
    const code = await makeLink(await aSubmittedStory())
    for (let looks = 0; looks < 3; looks += 1)
      expect((await ask(`/read?code=${code}`)).status).toBe(200)
    const answer = await ask('/read/open', { form: { code } })
    expect(answer.headers.get('location')).toBe('/read/text')
    const cookie = String(answer.headers.get('set-cookie'))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    expect(cookie).toMatch(/Path=\/read/)
    const again = await ask('/read/open', { form: { code } })
    expect(again.status).toBe(404)
    expect(await again.text()).toContain(outsideMessages.CODE_USED)
    expect((await ask('/read/text', { cookie: cookie.split(';')[0]! })).status).toBe(200)
  })

  it('is opened once by many who press at the same time', async () => {
    const code = await makeLink(await aSubmittedStory())
    const answers = await Promise.all(
      Array.from({ length: 9 }, () => ask('/read/open', { form: { code }, from: '192.0.2.2' })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('shows the text as it was submitted, whatever is saved since', async () => {
    const id = await aSubmittedStory()
    const cookie = await openLink(await makeLink(id))
    await office.payload.update({ collection: 'stories', id, data: { summary: '后来改的' } })
    const answer = await ask('/read/site/', { cookie })
    expect(await answer.text()).toBe('<p>一稿</p>')
    expect(drawn.at(-1)).toMatchObject({
      kind: 'story',
      id,
      document: { summary: '摘要' },
      prefix: '/read/site',
    })
    expect((await ask('/read/site/')).status).toBe(401)
    expect((await ask(`/read/site/media/${'a'.repeat(64)}.jpg`, { cookie })).status).toBe(404)
  })

  it('keeps no code and no cookie in the database', async () => {
    const code = await makeLink(await aSubmittedStory())
    const token = (await openLink(code)).split('=')[1]!
    const { docs } = await office.payload.find({ collection: 'outside-links', pagination: false })
    const { docs: records } = await office.payload.find({
      collection: 'audit-records',
      pagination: false,
    })
    const everything = JSON.stringify([docs, records])
    expect(everything).not.toContain(code)
    expect(everything).not.toContain(token)
  })

  it('is of no use once it is over or revoked, and says so', async () => {
    const id = await aSubmittedStory()
    const cookie = await openLink(await makeLink(id))
    const unopened = await makeLink(id)
    const { links } = await panelOf(id)
    const token = await tokenOf(author)
    const revoke = (link: string) =>
      rest('POST', `/outside-check/story/${id}/${link}/revoke`, {}, token)
    for (const link of links) await revoke(link.id)
    expect(await newest()).toBe(
      `${author.name} 停用了给县志办王老师的新闻故事《请外面的人看${stories}》的外部审读链接`,
    )
    const revoked = await ask('/read/text', { cookie })
    expect([revoked.status, await revoked.text()]).toEqual([
      410,
      expect.stringContaining(outsideMessages.LINK_REVOKED),
    ])
    expect(await (await ask('/read/open', { form: { code: unopened } })).text()).toContain(
      outsideMessages.LINK_REVOKED,
    )
    expect((await revoke(links[0].id)).status).toBe(404)

    const late = await makeLink(id)
    const where = { expiresAt: { exists: true } }
    const data = { expiresAt: '2020-01-01T00:00:00.000Z' }
    await office.payload.update({ collection: 'outside-links', where, data })
    expect(await (await ask(`/read?code=${late}`)).text()).toContain(outsideMessages.LINK_EXPIRED)
  })

  it('asks nobody to keep, index or refer to its pages, and lets nothing run in them', async () => {
    const cookie = await openLink(await makeLink(await aSubmittedStory()))
    for (const path of ['/read?code=x', '/read/text', '/read/site/']) {
      const { headers } = await ask(path, { cookie })
      expect(headers.get('cache-control')).toBe('private, no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('content-security-policy')).not.toContain('script-src')
    }
  })
})

describe('wrong codes', () => {
  it('are recorded, and after ten from one address refused unseen', async () => {
    const from = '198.51.100.7'
    const code = await makeLink(await aSubmittedStory())
    const count = async () =>
      (await findRecords(office.payload, filterOf({ action: 'outside-code-wrong' }))).total
    const before = await count()
    for (let tries = 0; tries < 10; tries += 1)
      expect((await ask(`/read?code=${'x'.repeat(32)}`, { from })).status).toBe(404)
    expect(await count()).toBe(before + 10)
    const refused = await ask('/read/open', { form: { code }, from })
    expect([refused.status, await refused.text()]).toEqual([
      429,
      expect.stringContaining(outsideMessages.TOO_MANY_CODES),
    ])
    expect((await ask(`/read?code=${code}`, { from: '198.51.100.8' })).status).toBe(200)
  })
})

describe('remarks', () => {
  it('reach the office with the text they are about, and stand on the sign-off sheet', async () => {
    const id = await aSubmittedStory()
    const cookie = await openLink(await makeLink(id))
    const form = { name: '王老师', text: '第二段年份有误。\n<script>alert(1)</script>' }
    const answer = await ask('/read/remarks', { form, cookie })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/read/text#remarks'])
    const page = await (await ask('/read/text', { cookie })).text()
    expect(page).toContain('第二段年份有误。<br>&lt;script&gt;')
    expect(page).not.toContain('<script')
    expect(await newest()).toBe(
      `王老师（县志办王老师）对新闻故事《请外面的人看${stories}》留了意见`,
    )
    const { links } = await panelOf(id)
    expect(links[0]).toMatchObject({
      state: 'opened',
      isCurrent: true,
      remarks: [{ name: '王老师', text: form.text }],
    })
    await act(id, 'approve', await office.person('reviewer'))
    await act(id, 'approve', await office.person('final-reviewer'))
    const { head } = await currentView(office.payload)
    const sheet = await findSheet(office.payload, head.number, author)
    const part = sheet?.parts.find(({ title }) => title === '外部审读意见（不是签字）')
    expect(part?.rows?.[0]?.slice(0, 2)).toEqual(['王老师', form.text])
  })

  it('are refused without a name or a word, and kept in the form', async () => {
    const cookie = await openLink(await makeLink(await aSubmittedStory()))
    const answer = await ask('/read/remarks', { form: { name: '', text: '还没写完' }, cookie })
    const page = await answer.text()
    expect(answer.status).toBe(400)
    expect(page).toContain(outsideMessages.REMARK_INCOMPLETE)
    expect(page).toContain('还没写完')
    expect((await ask('/read/remarks', { form: { name: '某', text: '某' } })).status).toBe(401)
  })

  it('sign nothing: the document waits as before', async () => {
    const id = await aSubmittedStory()
    const cookie = await openLink(await makeLink(id))
    await ask('/read/remarks', { form: { name: '王老师', text: '很好。' }, cookie })
    const { docs } = await office.payload.find({
      collection: 'submissions',
      where: { document: { equals: id } },
    })
    expect(docs[0]).toMatchObject({ state: 'waiting', signatures: [] })
  })
})

describe('those who may read a document and do not work on it', () => {
  const ofTeam = async (payload: Office['payload']) => {
    const data = { name: '南县小分队', tier: 'squad' as const, order: 1, field: '家风' }
    const { id } = await payload.create({ collection: 'teams', data, user: author })
    const submitting = { payload, user: author, action: 'submit', kind: 'team', id } as const
    expect(await takeAction(submitting)).toMatchObject({ ok: true })
    return id
  }
  const someoneOfUnit = async ({ payload }: Office) => {
    const name = `南县${(stories += 1)}`
    const { id: unit } = await payload.create({ collection: 'units', data: { name } })
    const someone = await office.person('author')
    const data = { units: [unit] }
    await payload.update({ collection: 'users', id: someone.id, data })
    return tokenOf(someone)
  }

  it('are offered nothing that the routes refuse', async () => {
    const { payload } = office
    const [own, foreign] = [await tokenOf(author), await someoneOfUnit(office)]
    const team = await ofTeam(payload)
    const wanted = { reader: '外面的人' }
    for (const [token, may] of [
      [own, true],
      [foreign, false],
    ] as const) {
      const path = `/outside-check/team/${team}`
      const { body: offered } = await rest('GET', path, undefined, token)
      expect([offered.mayMake, offered.mayRevoke]).toEqual([may, may])
      expect((await rest('POST', path, wanted, token)).status).toBe(may ? 200 : 404)
      const { body } = await rest('GET', path, undefined, token)
      const revoking = `${path}/${body.links[0].id}/revoke`
      // The author's own is revoked first, and a second one made for the other to try.
      expect((await rest('POST', revoking, {}, token)).status).toBe(may ? 200 : 404)
      if (may) expect((await rest('POST', path, wanted, token)).status).toBe(200)

      const checks = `/checks/team/${team}`
      expect((await rest('GET', checks, undefined, token)).body.mayExplain).toBe(may)
      const why = { fingerprints: [], reason: '不改' }
      const explained = await rest('POST', `${checks}/explanations`, why, token)
      expect(explained.status).toBe(may ? 409 : 404)
    }
  })

  it('are refused in documents of which there is one, too', async () => {
    const token = await someoneOfUnit(office)
    const path = '/outside-check/home-page/home-page'
    expect((await rest('GET', path, undefined, token)).body).toMatchObject({ mayMake: false })
    expect((await rest('POST', path, { reader: '外面的人' }, token)).status).toBe(404)
  })
})

it('reads no more of a request than any form can hold', async () => {
  const id = await aSubmittedStory()
  const token = await tokenOf(author)
  const reason = '长'.repeat(100_000)
  const answers = [
    await rest('POST', `/outside-check/story/${id}`, { reader: reason }, token),
    await rest('POST', `/checks/story/${id}/explanations`, { reason }, token),
    await rest('POST', `/workflow/story/${id}/return`, { comment: reason }, token),
  ]
  expect(answers.map(({ status, body }) => [status, body.message])).toEqual([
    [413, '没有生成链接：一次送来的内容太多。请写短一些，再点一次。'],
    [413, '没有记下：一次送来的内容太多。请把原因写短一些，再点一次。'],
    [413, '没有办成：一次送来的内容太多，稿件没有变化。请把原因和意见写短一些，再点一次。'],
  ])
})
