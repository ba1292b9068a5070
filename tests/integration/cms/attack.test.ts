/**
 * Thousands of calls by people of every role and by strangers, through every
 * way in, on stories in every state: each is allowed or refused as a small
 * model says that was written from docs/权限矩阵.md and not from the code.
 */
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../../../cms/access/index.ts'
import { currentView } from '../../../cms/publication/index.ts'
import { takeAction } from '../../../cms/workflow/index.ts'
import { StoryOracle, type Deed, type Visitor } from '../../support/attack/oracle.ts'
import { restAs, tokenOf, type Ask } from '../../support/attack/rest.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { chanceOf } from '../../support/random/chance.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

const calls = 5000
const seed = Number(process.env.SEED ?? 20261124)

interface Caller {
  name: string
  visitor: Visitor | undefined
  user: Awaited<ReturnType<Office['person']>> | undefined
  ask: Ask
}

interface Subject {
  id: string
  oracle: StoryOracle
}

let office: Office
let callers: Caller[]
let units: string[]
let subjects: Subject[]
let pictureId: string
const chance = chanceOf(seed)

const cast: [string, Role[], number?][] = [
  ['编辑', ['author']],
  ['另一编辑', ['author']],
  ['审稿人', ['reviewer']],
  ['另一审稿人', ['author', 'reviewer']],
  ['终审人', ['final-reviewer']],
  ['另一终审人', ['final-reviewer']],
  ['管理员', ['administrator']],
  ['北县编辑', ['author'], 0],
  ['北县终审人', ['final-reviewer'], 0],
  ['南县终审人', ['final-reviewer'], 1],
]

beforeAll(async () => {
  office = await openOffice()
  const { payload } = office
  units = []
  for (const name of ['北县', '南县'])
    units.push((await payload.create({ collection: 'units', data: { name } })).id)
  callers = [{ name: '没有登录的人', visitor: undefined, user: undefined, ask: restAs() }]
  for (const [name, roles, at] of cast) callers.push(await aCaller(name, roles, at))
  subjects = []
  for (const unit of [undefined, undefined, undefined, units[0], units[0]])
    subjects.push(await aSubject(unit))
})

afterAll(() => office.close())

async function aCaller(name: string, roles: Role[], at?: number): Promise<Caller> {
  const { payload } = office
  const person = await office.person(...roles)
  const unit = at === undefined ? undefined : units[at]
  const data = unit ? { units: [unit] } : {}
  const user = await payload.update({ collection: 'users', id: person.id, data, depth: 0 })
  const token = await tokenOf(person.email, 'long-enough-password')
  return {
    name,
    visitor: { id: person.id, roles, ...(unit ? { unit } : {}) },
    user: { ...user, collection: 'users' },
    ask: restAs(token),
  }
}

let made = 0
const titleOf = (at: number) => `村里的故事${at}`

async function aSubject(unit?: string): Promise<Subject> {
  made += 1
  const text = `第一稿${made}`
  const { id } = await office.payload.create({
    collection: 'stories',
    data: {
      title: titleOf(made),
      summary: '一句话摘要',
      on: '2026-01-01T04:00:00.000Z',
      body: bodyOf(text),
      ...(unit ? { unit } : {}),
    },
  })
  return { id, oracle: new StoryOracle(text, unit) }
}

/** A call: who, to what, and whether it was allowed and should have been. */
interface Call {
  way: string
  caller: Caller
  subject: Subject
}

interface Outcome {
  was: boolean
  should: boolean
  detail?: unknown
}

const isAllowed = ({ status }: { status: number }): boolean => status >= 200 && status < 300

type Way = (call: Call) => Promise<Outcome>

const bodyOf = (text: string) => lexicalOf(text) as never
const textIn = (body: unknown): string =>
  (body as ReturnType<typeof lexicalOf>).root.children[0]!.children[0]!.text
/** Four texts that a story goes back and forth between, so that a former one comes again. */
const textFor = (): string => `第${chance.below(4)}稿`

const saving =
  (save: (call: Call, text: string) => Promise<boolean>): Way =>
  async (call) => {
    const { caller, subject } = call
    const text = textFor()
    const should = subject.oracle.isSeenBy(caller.visitor)
    const was = await save(call, text)
    if (should) subject.oracle.save(caller.visitor as Visitor, text)
    return { was, should }
  }

const deeds: Deed[] = [
  'submit',
  'submit',
  'proof',
  'approve',
  'approve',
  'approve',
  'publish-urgently',
  'return',
  'hand-over',
  'recall',
  'withdraw',
  'settle',
]

const acting =
  (
    act: (call: Call, deed: Deed, more: object) => Promise<{ was: boolean; detail: unknown }>,
  ): Way =>
  async (call) => {
    const deed = chance.pick(deeds)
    const to = chance.pick(callers.slice(1))
    const more = { comment: '有需要', ...(deed === 'hand-over' ? { to: to.visitor!.id } : {}) }
    const { was, detail } = await act(call, deed, more)
    call.way += ` ${deed}`
    return { was, detail, should: call.subject.oracle.take(deed, call.caller.visitor, to.visitor) }
  }

const never =
  (call: (one: Call) => Promise<{ status: number }>): Way =>
  async (one) => ({ was: isAllowed(await call(one)), should: false })

const inner = [
  'submissions',
  'contributions',
  'notices',
  'explanations',
  'ledger-entries',
  'publication-status',
  'audit-records',
]

const ways: Record<string, { often: number; way: Way }> = {
  read: {
    often: 2,
    way: async ({ caller, subject }) => ({
      was: isAllowed(await caller.ask('GET', `/stories/${subject.id}?depth=0`)),
      should: subject.oracle.isSeenBy(caller.visitor),
    }),
  },
  list: {
    often: 1,
    way: async ({ caller, subject }) => {
      const { body } = await caller.ask('GET', `/stories?depth=0&limit=100`)
      const docs = (body?.docs ?? []) as { id: string }[]
      const was = docs.some(({ id }) => id === subject.id)
      return { was, should: subject.oracle.isSeenBy(caller.visitor) }
    },
  },
  state: {
    often: 1,
    way: async ({ caller, subject }) => ({
      was: isAllowed(await caller.ask('GET', `/workflow/story/${subject.id}`)),
      should: subject.oracle.isSeenBy(caller.visitor),
    }),
  },
  save: {
    often: 5,
    way: saving(async ({ caller, subject }, text) =>
      isAllowed(await caller.ask('PATCH', `/stories/${subject.id}`, { body: bodyOf(text) })),
    ),
  },
  'save many': {
    often: 1,
    way: saving(async ({ caller, subject }, text) => {
      const path = `/stories?where[id][equals]=${subject.id}`
      const { body } = await caller.ask('PATCH', path, { body: bodyOf(text) })
      return (body?.docs ?? []).length === 1
    }),
  },
  'save by the local interface': {
    often: 1,
    way: saving(async ({ caller, subject }, text) => {
      const { user } = caller
      const data = { body: bodyOf(text) }
      const update = { collection: 'stories', id: subject.id, data, overrideAccess: false } as const
      return settled(office.payload.update({ ...update, ...(user ? { user } : {}) }))
    }),
  },
  restore: {
    often: 2,
    way: async ({ caller, subject }) => {
      const { docs } = await office.payload.findVersions({
        collection: 'stories',
        where: { parent: { equals: subject.id } },
        sort: '-createdAt',
        limit: 3,
        depth: 0,
      })
      const { id, version } = chance.pick(docs)
      const should = subject.oracle.isSeenBy(caller.visitor)
      const was = isAllowed(await caller.ask('POST', `/stories/versions/${id}`))
      const text = textIn(version.body)
      if (should) subject.oracle.restore(caller.visitor as Visitor, text)
      return { was, should }
    },
  },
  act: {
    often: 24,
    way: acting(async ({ caller, subject }, deed, more) => {
      const answer = await caller.ask('POST', `/workflow/story/${subject.id}/${deed}`, more)
      return { was: isAllowed(answer), detail: answer.body?.code }
    }),
  },
  'act by the local interface': {
    often: 4,
    way: acting(async ({ caller: { user }, subject }, action, more) => {
      if (!user) return { was: false, detail: 'nobody' }
      const { payload } = office
      const answer = await takeAction({
        payload,
        user,
        action,
        kind: 'story',
        id: subject.id,
        ...more,
      })
      return { was: answer.ok, detail: answer.code }
    }),
  },
  delete: {
    often: 1,
    way: async ({ caller, subject }) => ({
      should: subject.oracle.mayDelete(caller.visitor),
      was: isAllowed(await caller.ask('DELETE', `/stories/${subject.id}`)),
    }),
  },
  'delete many': {
    often: 1,
    way: async ({ caller, subject }) => {
      const should = subject.oracle.mayDelete(caller.visitor)
      const { body } = await caller.ask('DELETE', `/stories?where[id][equals]=${subject.id}`)
      return { should, was: (body?.docs ?? []).length === 1 }
    },
  },
  'forge a row': {
    often: 2,
    way: never(({ caller, subject }) =>
      caller.ask('POST', `/${chance.pick(inner)}`, { document: subject.id, state: 'approved' }),
    ),
  },
  'change a row': {
    often: 2,
    way: never(({ caller }) =>
      caller.ask('PATCH', `/${chance.pick(inner)}?where[id][exists]=true`, { state: 'approved' }),
    ),
  },
  'delete rows': {
    often: 1,
    way: never(({ caller }) =>
      caller.ask('DELETE', `/${chance.pick(inner)}?where[id][exists]=true`),
    ),
  },
  'change the levels': {
    often: 1,
    way: async ({ caller }) => ({
      was: isAllowed(await caller.ask('POST', '/globals/review-levels', {})),
      should: caller.visitor?.roles.includes('administrator') ?? false,
    }),
  },
  'become somebody': {
    often: 1,
    way: async ({ caller }) => {
      const { id, roles = [] } = caller.visitor ?? { id: callers[1]!.visitor!.id }
      if (roles.includes('administrator')) return { was: false, should: false }
      await caller.ask('PATCH', `/users/${id}`, { roles: ['final-reviewer'], units: [] })
      const { roles: now } = await office.payload.findByID({ collection: 'users', id, depth: 0 })
      const before = callers.find(({ visitor }) => visitor?.id === id)!.visitor!.roles
      return { was: String(now) !== String(before), should: false }
    },
  },
  'change a picture': {
    often: 1,
    way: async ({ caller }) => ({
      was: isAllowed(await caller.ask('PATCH', `/media/${pictureId}`, { alt: `说明${made}` })),
      should: caller.visitor !== undefined,
    }),
  },
}

async function settled(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}

const wheel = Object.entries(ways).flatMap(([name, { often }]) => Array<string>(often).fill(name))

it(`allows and refuses ${calls} calls as the matrix says (seed ${seed})`, async () => {
  pictureId = await aPicture()
  const seen = new Map<string, number>()
  for (let call = 1; call <= calls; call += 1) {
    const at = chance.below(subjects.length)
    const one = { way: chance.pick(wheel), caller: chance.pick(callers), subject: subjects[at]! }
    const { was, should, detail } = await ways[one.way.split(' act ')[0]!]!.way(one)
    const shown = `call ${call}: ${one.caller.name}, ${one.way}, story ${at}: ${String(detail)}`
    expect([shown, was]).toEqual([shown, should])
    seen.set(`${one.way} ${was}`, (seen.get(`${one.way} ${was}`) ?? 0) + 1)
    if (one.way.startsWith('delete') && was && !one.way.includes('rows'))
      subjects[at] = await aSubject(one.subject.oracle.unit)
    else await expectPublic(one.subject, shown)
  }
  for (const deed of new Set(deeds))
    for (const was of [true, false])
      expect([deed, was, seen.has(`act ${deed} ${was}`)]).toEqual([deed, was, true])
}, 600_000)

/** What the ledger shows is what the model says is public. */
async function expectPublic({ id, oracle }: Subject, shown: string): Promise<void> {
  const document = (await currentView(office.payload)).document('story', id)
  const [paragraph] = document?.body ?? []
  const text =
    paragraph?.type === 'paragraph' && paragraph.children[0]?.type === 'text'
      ? paragraph.children[0].text
      : undefined
  expect([shown, text]).toEqual([shown, oracle.publicText])
}

async function aPicture(): Promise<string> {
  const { default: sharp } = await import('sharp')
  const create = { width: 320, height: 320, channels: 3, background: '#742' } as const
  const data = await sharp({ create }).png().toBuffer()
  const file = { name: '图.png', data, mimetype: 'image/png', size: data.length }
  return (await office.payload.create({ collection: 'media', data: { alt: '一张图' }, file })).id
}
