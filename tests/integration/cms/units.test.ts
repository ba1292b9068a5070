/** A person with units sees and changes the documents of these alone, whichever way he asks. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../../cms/messages.ts'
import { takeAction } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { aStoryWith } from '../../support/running/working-copies.ts'

type Person = Awaited<ReturnType<Office['person']>>

let office: Office
let north: string
let south: string
let northern: Person
let southern: Person
let ofTheCity: Person
let northStory: string
let cityStory: string

beforeAll(async () => {
  office = await openOffice()
  const { payload } = office
  const unit = async (name: string) =>
    (await payload.create({ collection: 'units', data: { name } })).id
  north = await unit('北县')
  south = await unit('南县')
  const member = async (units: string[], ...roles: Parameters<Office['person']>) => {
    const { id } = await office.person(...roles)
    const user = await payload.update({ collection: 'users', id, data: { units }, depth: 0 })
    return { ...user, collection: 'users' as const }
  }
  northern = await member([north], 'author', 'final-reviewer')
  southern = await member([south], 'author', 'final-reviewer')
  ofTheCity = await office.person('author')
  northStory = await write(northern, 'bei')
  cityStory = await write(ofTheCity, 'shi')
})

afterAll(() => office.close())

async function write(user: Person, mark: string, more: object = {}): Promise<string> {
  const data = { ...aStoryWith(mark), ...more } as never
  const made = await office.payload.create({
    collection: 'stories',
    data,
    user,
    overrideAccess: false,
  })
  return made.id
}

async function titlesFor(user: Person): Promise<string[]> {
  const { docs } = await office.payload.find({ collection: 'stories', user, overrideAccess: false })
  return docs.map(({ title }) => title).sort()
}

const change = (user: Person, id: string, data: object) =>
  office.payload.update({ collection: 'stories', id, data, user, overrideAccess: false, depth: 0 })

describe('a text', () => {
  it('is of the unit of whoever writes it', async () => {
    const story = await office.payload.findByID({ collection: 'stories', id: northStory, depth: 0 })
    expect(story.unit).toBe(north)
    expect(
      (await office.payload.findByID({ collection: 'stories', id: cityStory })).unit,
    ).toBeFalsy()
  })

  it('is seen by its unit and by the office, and by no other unit', async () => {
    expect(await titlesFor(northern)).toEqual(['标题bei'])
    expect(await titlesFor(southern)).toEqual([])
    expect(await titlesFor(ofTheCity)).toEqual(['标题bei', '标题shi'])
  })

  it('is not changed from another unit, one by one or many at once', async () => {
    await expect(change(southern, northStory, { title: '改了' })).rejects.toMatchObject({
      status: 403,
    })
    const { docs } = await office.payload.update({
      collection: 'stories',
      where: {},
      data: { title: '改了' },
      user: southern,
      overrideAccess: false,
    })
    expect(docs).toEqual([])
  })

  it('is not given to a unit that is not its writer’s, nor taken out of his own', async () => {
    await expect(write(northern, 'wai', { unit: south })).rejects.toThrow(/归别的单位/)
    await expect(change(northern, northStory, { unit: south })).rejects.toThrow(/归别的单位/)
    expect((await change(northern, northStory, { unit: null })).unit).toBe(north)
  })

  it('shows its former versions to its unit alone', async () => {
    const versions = (user: Person) =>
      office.payload.findVersions({ collection: 'stories', user, overrideAccess: false })
    expect((await versions(northern)).totalDocs).toBeGreaterThan(0)
    expect((await versions(southern)).totalDocs).toBe(0)
    const [version] = (await versions(northern)).docs
    await expect(
      office.payload.restoreVersion({
        collection: 'stories',
        id: version!.id,
        user: southern,
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('the workflow', () => {
  const act = (user: Person, action: 'submit' | 'approve', id: string) =>
    takeAction({ payload: office.payload, user, action, kind: 'story', id })

  it('takes no action of another unit', async () => {
    expect(await act(southern, 'submit', northStory)).toMatchObject({
      ok: false,
      code: 'OTHER_UNIT',
    })
    expect(await act(northern, 'submit', northStory)).toMatchObject({ ok: true })
    expect(await act(southern, 'approve', northStory)).toMatchObject({
      ok: false,
      code: 'OTHER_UNIT',
    })
    expect(await act(southern, 'submit', cityStory)).toMatchObject({
      ok: false,
      code: 'OTHER_UNIT',
    })
  })
})

describe('what belongs to the whole office', () => {
  it('is not changed by those of a unit', async () => {
    const { payload } = office
    const as = { user: northern, overrideAccess: false } as const
    await expect(
      payload.updateGlobal({ slug: 'site-settings', data: { name: '改了' }, ...as }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      payload.create({
        collection: 'redirects',
        data: { from: '/jiu/', toPath: '/stories/' },
        ...as,
      }),
    ).rejects.toMatchObject({ status: 403 })
    const team = await payload.create({
      collection: 'teams',
      data: { name: '市里的队', tier: 'squad' },
    })
    expect((await payload.find({ collection: 'teams', ...as })).totalDocs).toBe(1)
    await expect(
      payload.update({ collection: 'teams', id: team.id, data: { name: '改了' }, ...as }),
    ).rejects.toMatchObject({ status: 403 })
  })

  it('keeps units to administrators', async () => {
    const as = { user: northern, overrideAccess: false } as const
    await expect(
      office.payload.create({ collection: 'units', data: { name: '东县' }, ...as }),
    ).rejects.toMatchObject({ status: 403 })
    const own = await office.payload.update({
      collection: 'users',
      id: northern.id,
      data: { units: [south] },
      depth: 0,
      ...as,
    })
    expect(own.units).toEqual([north])
  })
})

describe('a unit', () => {
  it('is not deleted while an account has it, which would then see everything', async () => {
    const { payload } = office
    const { id: west } = await payload.create({ collection: 'units', data: { name: '西县' } })
    const { id } = await office.person('author')
    await payload.update({ collection: 'users', id, data: { units: [west] } })
    const remove = () => payload.delete({ collection: 'units', id: west })
    await expect(remove()).rejects.toThrow(messages.DELETE_IN_USE('“用户”'))
    await payload.update({ collection: 'users', id, data: { units: [north] } })
    await remove()
  })

  it('is not deleted while a document is its own', async () => {
    const remove = office.payload.delete({ collection: 'units', id: north })
    await expect(remove).rejects.toThrow(messages.DELETE_IN_USE('“新闻故事”、“用户”'))
  })
})
