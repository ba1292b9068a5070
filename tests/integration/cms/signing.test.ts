/** Who counts as an author, which accounts may sign, and who hears of it when a signature is void. */
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
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

async function aPicture(by?: typeof author): Promise<string> {
  const create = { width: 320, height: 320, channels: 3, background: randomColour() } as const
  const data = await sharp({ create }).png().toBuffer()
  const { id } = await office.payload.create({
    collection: 'media',
    data: { alt: '一张图' },
    file: { name: '图.png', data, mimetype: 'image/png', size: data.length },
    ...(by ? { user: by } : {}),
  })
  return id
}

const randomColour = () => ({ r: byte(), g: byte(), b: byte() })
const byte = () => Math.floor(Math.random() * 256)

let stories = 0
async function aStory(more: object = {}): Promise<string> {
  stories += 1
  const { id } = await office.payload.create({
    collection: 'stories',
    data: {
      title: `签字的故事${stories}`,
      summary: '摘要',
      on: '2026-01-01T04:00:00.000Z',
      body: lexicalOf('正文') as never,
      ...more,
    },
    user: author,
  })
  return id
}

const step = (id: string, action: Action, user: typeof author) =>
  takeAction({ payload: office.payload, user, action, kind: 'story', id })

async function publish(id: string): Promise<void> {
  await step(id, 'submit', author)
  await step(id, 'approve', reviewer)
  expect(await step(id, 'approve', finalReviewer)).toMatchObject({ code: 'APPROVED' })
}

const changeAlt = (id: string, alt: string, user: typeof author) =>
  office.payload.update({ collection: 'media', id, data: { alt }, user })

it('comes back with an older version of a text: who wrote it does not review it', async () => {
  const { payload } = office
  const id = await aStory()
  const save = (text: string, user: typeof author) =>
    payload.update({
      collection: 'stories',
      id,
      data: { body: lexicalOf(text) as never },
      user,
    })
  await save('终审人自己写的一稿', finalReviewer)
  await save('编辑写的一稿', author)
  await step(id, 'submit', author)
  await step(id, 'approve', reviewer)
  const another = await office.person('final-reviewer')
  expect(await step(id, 'approve', another)).toMatchObject({ code: 'APPROVED' })

  const { docs } = await payload.findVersions({
    collection: 'stories',
    where: { parent: { equals: id } },
    sort: '-createdAt',
  })
  const own = docs.find(({ version }) => JSON.stringify(version.body).includes('自己写的'))
  await payload.restoreVersion({ collection: 'stories', id: String(own?.id), user: author })
  await step(id, 'submit', author)
  await step(id, 'approve', reviewer)
  expect(await step(id, 'approve', finalReviewer)).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' })
  expect(await step(id, 'approve', another)).toMatchObject({ code: 'APPROVED' })
})

describe('whoever made a picture', () => {
  it('reviews no text that newly shows it', async () => {
    const id = await aStory({ picture: await aPicture(reviewer) })
    await step(id, 'submit', author)
    expect(await step(id, 'approve', reviewer)).toMatchObject({ code: 'AUTHOR_CANNOT_APPROVE' })
  })

  it('or changed its words since, reviews no text that shows them, though another submitted it', async () => {
    const picture = await aPicture(author)
    const id = await aStory({ picture })
    await publish(id)
    await changeAlt(picture, '终审人写的一句话', finalReviewer)
    await step(id, 'submit', author)
    await step(id, 'approve', reviewer)
    expect(await step(id, 'approve', finalReviewer)).toMatchObject({
      code: 'AUTHOR_CANNOT_APPROVE',
    })
  })

  it('reviews a later version, which shows it as it is public', async () => {
    const picture = await aPicture(reviewer)
    const another = await office.person('reviewer')
    const id = await aStory({ picture })
    await step(id, 'submit', author)
    await step(id, 'approve', another)
    expect(await step(id, 'approve', finalReviewer)).toMatchObject({ code: 'APPROVED' })
    await office.payload.update({
      collection: 'stories',
      id,
      data: { summary: '只改了摘要' },
      user: author,
    })
    await step(id, 'submit', author)
    expect(await step(id, 'approve', reviewer)).toMatchObject({ code: 'SIGNED' })
  })
})

describe('a signature', () => {
  const noticesTo = async ({ id }: typeof author, document: string) =>
    (
      await office.payload.find({
        collection: 'notices',
        where: { person: { equals: id }, document: { equals: document } },
      })
    ).docs

  it('is void once its text is saved otherwise, and its signer is told, once', async () => {
    const id = await aStory()
    await step(id, 'submit', author)
    await step(id, 'approve', reviewer)
    const edit = (summary: string) =>
      office.payload.update({ collection: 'stories', id, data: { summary }, user: author })
    await edit('摘要')
    expect(await noticesTo(reviewer, id)).toEqual([])
    await edit('改过的摘要')
    await edit('又改了一次')
    const [notice, ...more] = await noticesTo(reviewer, id)
    expect(more).toEqual([])
    expect(notice).toMatchObject({ kind: 'story', changedBy: author.name, seenAt: null })
    const signed = await office.payload.findByID({
      collection: 'submissions',
      id: notice!.submission,
    })
    expect(signed.contentHash).toBe(notice!.signedHash)
    expect(await step(id, 'approve', finalReviewer)).toMatchObject({ code: 'CONTENT_CHANGED' })
  })

  it('is void once a picture in the text is given other words, and its signer is told', async () => {
    const picture = await aPicture(author)
    const id = await aStory({ picture })
    await step(id, 'submit', author)
    await step(id, 'approve', reviewer)
    await changeAlt(picture, '另一句话', author)
    expect(await noticesTo(reviewer, id)).toHaveLength(1)
    expect(await step(id, 'approve', finalReviewer)).toMatchObject({ code: 'CONTENT_CHANGED' })
  })
})

describe('an account', () => {
  it('signs nothing on the day an administrator made it, gave it a password or other roles', async () => {
    const { payload } = office
    const administrator = await office.person('administrator')
    const account = {
      name: '新来的',
      email: 'xinlai@example.cn',
      password: 'long-enough-password',
      roles: ['reviewer' as const],
    }
    const made = await payload.create({ collection: 'users', data: account, user: administrator })
    expect(made.createdBy).toBe(administrator.id)
    const isHeldBack = async (user: object) => {
      const id = await aStory()
      await step(id, 'submit', author)
      const answer = await step(id, 'approve', { ...user, collection: 'users' } as typeof author)
      return answer.code
    }
    expect(await isHeldBack(made)).toBe('ACCOUNT_TOO_NEW')
    const change = (id: string, data: object, user: typeof author) =>
      payload.update({ collection: 'users', id, data, user })
    const withPassword = await office.person('reviewer')
    expect(await isHeldBack(withPassword)).toBe('SIGNED')
    const own = await change(withPassword.id, { password: 'a-password-of-mine' }, withPassword)
    expect(await isHeldBack(own)).toBe('SIGNED')
    const reset = await change(withPassword.id, { password: 'another-password' }, administrator)
    expect(await isHeldBack(reset)).toBe('ACCOUNT_TOO_NEW')
    const withRoles = await office.person('author')
    const raised = await change(withRoles.id, { roles: ['reviewer'] }, administrator)
    expect(await isHeldBack(raised)).toBe('ACCOUNT_TOO_NEW')
    const renamed = await change(raised.id, { name: '改了名' }, administrator)
    expect(renamed.entrustedAt).toBe(raised.entrustedAt)
  })
})

describe('审校级别', () => {
  it('decides what a text submitted afterwards goes through', async () => {
    const { payload } = office
    const [before, after] = [await aStory(), await aStory()]
    await step(before, 'submit', author)
    const set = (story: 'one-review' | 'two-reviews') =>
      payload.updateGlobal({ slug: 'review-levels', data: { levels: { story } as never } })
    await set('one-review')
    await step(after, 'submit', author)
    expect(await step(after, 'approve', reviewer)).toMatchObject({ code: 'FINAL_REVIEWER_NEEDED' })
    expect(await step(after, 'approve', finalReviewer)).toMatchObject({ code: 'APPROVED' })
    expect(await step(before, 'approve', finalReviewer)).toMatchObject({ code: 'SIGNED' })
    await set('two-reviews')
  })
})
