/** What an editor's browser hears of publications, over HTTP, from an office in a process of its own. */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startOffice, type Office, type Person } from '../../support/office/index.ts'
import type { Heard, HeardEvent } from '../../support/office/hear.ts'
import { sqlite } from './databases.ts'

const settings = sqlite.fresh()
let office: Office
let author: Person
let reviewer: Person
let finalReviewer: Person
const open: Heard[] = []

beforeAll(async () => {
  office = await startOffice(settings)
  author = await office.signIn('author')
  reviewer = await office.signIn('reviewer')
  finalReviewer = await office.signIn('final-reviewer')
})
afterEach(() => {
  for (const heard of open.splice(0)) heard.leave()
})
afterAll(() => office.stop())

async function listen(person: Person, lastEventId?: string, shown?: string): Promise<Heard> {
  const heard = await person.hear(lastEventId, shown)
  open.push(heard)
  if (heard.status === 200) await heard.until(({ event }) => event === 'ready')
  return heard
}

let stories = 0
async function aStory(): Promise<string> {
  stories += 1
  const paragraph = { type: 'paragraph', version: 1, format: '', indent: 0, direction: 'ltr' }
  const text = { type: 'text', version: 1, text: '文', format: 0, detail: 0, mode: 'normal' }
  const children = [
    { ...paragraph, textFormat: 0, textStyle: '', children: [{ ...text, style: '' }] },
  ]
  const { body } = await author.call('POST', '/stories', {
    title: `故事${stories}`,
    slug: `gushi-${stories}`,
    summary: '一件小事。',
    on: '2026-03-01',
    body: { root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children } },
  })
  return String(body.doc.id)
}

async function publish(): Promise<{ number: number; id: string }> {
  const id = await aStory()
  await author.call('POST', `/workflow/story/${id}/submit`)
  await reviewer.call('POST', `/workflow/story/${id}/approve`)
  const { body: approved } = await finalReviewer.call('POST', `/workflow/story/${id}/approve`)
  return { number: approved.state.publication.number, id }
}

const newsIn = ({ events }: { events: HeardEvent[] }) =>
  events.flatMap(({ data, event }) => (data && !event ? [JSON.parse(data)] : []))
/** A listener may be told a state again: a heartbeat looks back a little (newsroom.ts). */
const eachOnce = <T>(told: T[]) =>
  told.filter((news, index) => !isDeepStrictEqual(news, told[index - 1]))

const says = (number: number, state: string) => (event: HeardEvent) =>
  newsIn({ events: [event] }).some((news) => news.number === number && news.state === state)

describe('the stream of publications', () => {
  it('tells of an entry from its approval until it is live, in numbers and states alone', async () => {
    const heard = await listen(author)
    const { number, id } = await publish()
    await heard.until(says(number, 'waiting'))
    await office.report({ number, state: 'rendering' })
    await heard.until(says(number, 'rendering'))
    await office.report({ number, state: 'live', milliseconds: 12, routesChanged: 4 })
    await heard.until(says(number, 'live'))
    const document = { kind: 'story', document: id }
    expect(eachOnce(newsIn(heard))).toEqual([
      { number, ...document, state: 'waiting' },
      { number, ...document, state: 'rendering' },
      { number, ...document, state: 'live', milliseconds: 12, routesChanged: 4 },
    ])
  })

  it('tells that an entry failed; why is read at the document and on the dashboard', async () => {
    const heard = await listen(author)
    const { number, id } = await publish()
    const failure = { kind: 'story', id, what: '未上线。', why: '链接没有去处。', todo: '请改正。' }
    await office.report({ number, state: 'failed', failure })
    await heard.until(says(number, 'failed'))
    expect(JSON.stringify(heard.events)).not.toContain('链接没有去处')
    const { body: state } = await author.call('GET', `/workflow/story/${id}`)
    expect(state.site).toEqual({ is: 'failed', number, failure })
    const { body: recent } = await author.call('GET', '/publication-recent')
    expect(recent[0]).toMatchObject({ number, title: '故事2', state: 'failed', failure })
    await office.report({ number, state: 'live' })
    const { body: mended } = await author.call('GET', '/publication-recent')
    expect(mended[0]).not.toHaveProperty('failure')
  })

  it('tells of an entry that is held back until its document is mended, whatever goes live after it', async () => {
    const heard = await listen(author)
    const { number, id } = await publish()
    const failure = { kind: 'story', id, what: '未上线。', why: '链接没有去处。', todo: '请改正。' }
    await office.report({ number, state: 'held', failure })
    await heard.until(says(number, 'held'))
    const another = await publish()
    await office.report({ number: another.number, state: 'live' })
    const { body: state } = await author.call('GET', `/workflow/story/${id}`)
    expect(state.site).toEqual({ is: 'held', number, failure })
    const { body: recent } = await author.call('GET', '/publication-recent')
    expect(recent[0]).toMatchObject({ number, state: 'held', failure })
    await finalReviewer.call('POST', `/workflow/story/${id}/withdraw`, { comment: '不发了' })
    const { body: later } = await author.call('GET', '/publication-recent')
    const replaced = later.find((one: { number: number }) => one.number === number)
    expect(replaced).toMatchObject({ number, state: 'replaced' })
    expect(replaced).not.toHaveProperty('failure')
  })

  it('takes many reports at once, the last word on each, and all of them or none', async () => {
    const heard = await listen(author)
    const numbers = [(await publish()).number, (await publish()).number]
    const rendering = numbers.map((number) => ({ number, state: 'rendering' }))
    const live = numbers.map((number) => ({ number, state: 'live', routesChanged: 5 }))
    expect(await office.report(...rendering, { number: 0, state: 'live' })).toBe(400)
    expect(await office.report(...rendering, ...live)).toBe(204)
    for (const number of numbers) await heard.until(says(number, 'live'))
    expect(newsIn(heard).map(({ state }) => state)).not.toContain('rendering')
  })

  it('tells who connects again what came in the meantime, the final state at least', async () => {
    const before = await listen(author)
    const { number } = await publish()
    await before.until(says(number, 'waiting'))
    const last = before.events.findLast(({ id }) => id)?.['id'] ?? ''
    before.leave()
    await office.report({ number, state: 'rendering' })
    await office.report({ number, state: 'live', routesChanged: 3 })
    const after = await listen(author, last)
    const own = newsIn(after).filter((news) => news.number === number)
    // What was just being told may be told twice, never an older state after a newer.
    expect(own.at(-1)).toMatchObject({ state: 'live', routesChanged: 3 })
    expect(own.map((news) => news.state)).not.toContain('waiting')
  })

  it('tells of every entry of a burst its last state', async () => {
    const heard = await listen(author)
    const numbers: number[] = []
    for (let count = 0; count < 10; count += 1) numbers.push((await publish()).number)
    await Promise.all(
      numbers.map(async (number) => {
        await office.report({ number, state: 'rendering' })
        await office.report({ number, state: 'live' })
      }),
    )
    for (const number of numbers) await heard.until(says(number, 'live'))
    const last = new Map(newsIn(heard).map((news) => [news.number, news.state]))
    expect(numbers.map((number) => last.get(number))).toEqual(numbers.map(() => 'live'))
  })

  it('may not be held back by a proxy, beats, and is bounded', async () => {
    const heard = await listen(reviewer)
    expect(heard.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(heard.headers.get('x-accel-buffering')).toBe('no')
    expect(heard.headers.get('cache-control')).toContain('no-transform')
    await heard.until((event) => 'comment' in event)
    await listen(reviewer)
    await listen(reviewer)
    expect((await listen(reviewer)).status).toBe(429)
  })

  it('is open to nobody who has not signed in', async () => {
    expect((await office.hearAs('JWT wrong')).status).toBe(401)
  })

  it('ends when the person signs out', async () => {
    const person = await office.signIn('final-reviewer')
    const heard = await listen(person)
    await person.call('POST', '/users/logout')
    await heard.ended
    expect(heard.events.at(-1)).toMatchObject({ event: 'signed-out' })
    expect((await person.hear()).status).toBe(401)
  })
})

describe('of documents the stream', () => {
  const tellsOf = (id: string) => (event: HeardEvent) =>
    event.event === 'document' && JSON.parse(event.data!).id === id

  it('tells that one was saved or went a step on, by kind and id alone, once it can be read', async () => {
    const id = await aStory()
    const steps = [
      [author, 'PATCH', `/stories/${id}`, { summary: '改过的一件小事。' }],
      [author, 'POST', `/workflow/story/${id}/submit`, undefined],
      [reviewer, 'POST', `/workflow/story/${id}/return`, { comment: '请写明地点' }],
    ] as const
    const known = async () => {
      const { body } = await reviewer.call('GET', `/workflow/story/${id}`)
      return `${body.contentHash} ${body.submission?.is}`
    }
    for (const [person, method, path, body] of steps) {
      const before = await known()
      const heard = await listen(finalReviewer)
      const told = heard.events.length
      const answered = person.call(method, path, body)
      await heard.until((event) => tellsOf(id)(event) && heard.events.indexOf(event) >= told)
      expect(await known()).not.toBe(before)
      expect((await answered).status).toBe(200)
      const events = heard.events.filter(({ event }) => event === 'document')
      for (const { data } of events)
        expect(Object.keys(JSON.parse(data!)).sort()).toEqual(['id', 'kind'])
      heard.leave()
    }
  })

  it('says nothing of what was refused', async () => {
    const id = await aStory()
    await author.call('POST', `/workflow/story/${id}/submit`)
    const heard = await listen(finalReviewer)
    // What came before may be told to a newcomer; after this beat all of that has been.
    await heard.until((event) => 'comment' in event)
    const told = heard.events.filter(tellsOf(id)).length
    const refused = await author.call('POST', `/workflow/story/${id}/approve`)
    expect(refused.status).toBe(409)
    const other = await aStory()
    await heard.until(tellsOf(other))
    expect(heard.events.filter(tellsOf(id))).toHaveLength(told)
  })

  const namesHeard = ({ events }: Heard): string[][] =>
    events.filter(({ event }) => event === 'present').map(({ data }) => JSON.parse(data!))
  const saysPresent = (names: string[]) => (event: HeardEvent) =>
    event.event === 'present' && event.data === JSON.stringify(names)

  it('tells those who have the same one open of each other', async () => {
    const id = await aStory()
    const [first, elsewhere] = [
      await listen(author, undefined, `story:${id}`),
      await listen(finalReviewer, undefined, `story:${await aStory()}`),
    ]
    const second = await listen(reviewer, undefined, `story:${id}`)
    await first.until(saysPresent(['reviewer']))
    await second.until(saysPresent(['author']))
    second.leave()
    await first.until(
      (event) =>
        saysPresent([])(event) && first.events.indexOf(event) > 0 && namesHeard(first).length > 2,
    )
    expect(namesHeard(first)).toEqual([[], ['reviewer'], []])
    expect(namesHeard(elsewhere).flat()).toEqual([])
  })

  it('tells nobody who has one open that he may not read', async () => {
    const administrator = await office.signIn('administrator')
    const { body: unit } = await administrator.call('POST', '/units', { name: '北县' })
    const { body: users } = await administrator.call('GET', '/users?where[name][equals]=reviewer')
    const path = `/users/${users.docs[0].id}`
    await administrator.call('PATCH', path, { units: [unit.doc.id] })
    const id = await aStory()
    await listen(author, undefined, `story:${id}`)
    const heard = await listen(reviewer, undefined, `story:${id}`)
    await heard.until((event) => 'comment' in event)
    expect(namesHeard(heard)).toEqual([])
    await administrator.call('PATCH', path, { units: [] })
  })
})
