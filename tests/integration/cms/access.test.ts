import { handleEndpoints, type CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../../cms/messages.ts'
import { openOffice, refusals, type Office } from '../../support/office.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>
let reviewer: typeof author
let administrator: typeof author
beforeAll(async () => {
  office = await openOffice()
  administrator = await office.person('administrator')
  author = await office.person('author')
  reviewer = await office.person('reviewer')
})
afterAll(() => office.close())

/** A request as it comes over HTTP, with or without a session. */
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

async function signIn(email: string): Promise<string> {
  const { body } = await rest('POST', '/users/login', { email, password: 'long-enough-password' })
  return body.token
}

describe('every collection', () => {
  it('shows nothing and takes nothing without a session', async () => {
    for (const slug of Object.keys(office.payload.collections)) {
      if (slug.startsWith('payload-')) continue
      expect([slug, (await rest('GET', `/${slug}`)).status]).toEqual([slug, 403])
      expect([slug, (await rest('POST', `/${slug}`, { title: '无名' })).status]).toEqual([
        slug,
        403,
      ])
      expect([slug, (await rest('PATCH', `/${slug}/1`, {})).status]).toEqual([slug, 403])
      expect([slug, (await rest('DELETE', `/${slug}/1`)).status]).toEqual([slug, 403])
    }
    for (const { slug } of office.payload.config.globals) {
      expect([slug, (await rest('GET', `/globals/${slug}`)).status]).toEqual([slug, 403])
      expect([slug, (await rest('POST', `/globals/${slug}`, {})).status]).toEqual([slug, 403])
    }
  })

  it('writes out who may do what', () => {
    for (const { config } of Object.values(office.payload.collections)) {
      if (config.slug.startsWith('payload-')) continue
      const named = ['create', 'read', 'update', 'delete'].filter(
        (operation) => !/default/i.test(config.access[operation as 'read']?.name ?? 'default'),
      )
      expect([config.slug, named]).toEqual([config.slug, ['create', 'read', 'update', 'delete']])
    }
  })
})

describe('authors', () => {
  it('write and edit, but do not delete', async () => {
    const token = await signIn(author.email)
    const made = await rest('POST', '/stories', { title: '示例：编辑的稿件' }, token)
    expect(made.status).toBe(201)
    const id = made.body.doc.id
    expect((await rest('PATCH', `/stories/${id}`, { summary: '改了' }, token)).status).toBe(200)
    expect((await rest('DELETE', `/stories/${id}`, undefined, token)).status).toBe(403)
  })

  it('read a refusal in Chinese at the field', async () => {
    const token = await signIn(author.email)
    const { status, body } = await rest('POST', '/stories', { title: '。', nope: 1 }, token)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors).toEqual([{ path: 'nope', message: messages.FIELD_UNKNOWN }])
  })

  it('cannot mark content as a sample, nor extend the lists of terms', async () => {
    const token = await signIn(author.email)
    const { body } = await rest('POST', '/stories', { title: '假示例', sample: true }, token)
    expect(body.doc.sample ?? null).toBeNull()
    expect((await rest('POST', '/themes', { name: '新主题' }, token)).status).toBe(403)
  })

  it('cannot write what the program writes', async () => {
    const token = await signIn(author.email)
    for (const slug of ['submissions', 'ledger-entries', 'publication-status', 'contributions'])
      expect([slug, (await rest('POST', `/${slug}`, {}, token)).status]).toEqual([slug, 403])
  })
})

describe('accounts', () => {
  const as = (user: typeof author) => ({ user, overrideAccess: false as const })

  it('are changed by their owner and by administrators only', async () => {
    const update = { collection: 'users' as const, data: { password: 'another-long-password' } }
    await expect(
      office.payload.update({ ...update, id: author.id, ...as(reviewer) }),
    ).rejects.toThrow()
    await office.payload.update({ ...update, id: reviewer.id, ...as(administrator) })
    await office.payload.update({
      collection: 'users',
      id: author.id,
      data: { name: '改名' },
      ...as(author),
    })
  })

  it('do not give themselves roles', async () => {
    const changed = await office.payload.update({
      collection: 'users',
      id: author.id,
      data: { roles: ['administrator'] },
      ...as(author),
    })
    expect(changed.roles).toEqual(['author'])
  })

  it('have passwords of ten characters at least', async () => {
    const work = office.payload.update({
      collection: 'users',
      id: author.id,
      data: { password: '123456789' },
      ...as(author),
    })
    expect(await refusals(work)).toEqual({ password: messages.PASSWORD_TOO_SHORT })
  })

  it('keep one administrator, whoever asks', async () => {
    const update = { collection: 'users' as const, id: administrator.id }
    expect(
      await refusals(office.payload.update({ ...update, data: { roles: ['author'] } })),
    ).toEqual({ roles: messages.LAST_ADMINISTRATOR })
    await expect(office.payload.delete(update)).rejects.toThrow(messages.LAST_ADMINISTRATOR)
    await expect(
      office.payload.delete({ collection: 'users', where: { id: { exists: true } } }),
    ).resolves.toMatchObject({ errors: [{ id: administrator.id }] })
    author = await office.person('author')
    reviewer = await office.person('reviewer')
  })

  it('keep one administrator also where all of them are taken at once', async () => {
    const second = await office.person('administrator')
    const all = { collection: 'users' as const, where: { roles: { contains: 'administrator' } } }
    const count = async () => (await office.payload.count(all)).totalDocs
    await office.payload.update({ ...all, data: { roles: ['author'] } })
    expect(await count()).toBe(1)
    const restored = { collection: 'users' as const, data: { roles: ['administrator' as const] } }
    for (const { id } of [administrator, second]) await office.payload.update({ ...restored, id })
    await office.payload.delete(all)
    expect(await count()).toBe(1)
    administrator = await office.person('administrator')
  })

  it('lose their other sessions with a new password, and act by the roles they have now', async () => {
    const person = await office.person('reviewer')
    const [here, elsewhere] = [await signIn(person.email), await signIn(person.email)]
    const who = async (token: string) =>
      (await rest('GET', '/users/me', undefined, token)).body.user?.roles ?? null
    await office.payload.update({
      collection: 'users',
      id: person.id,
      data: { roles: ['author'] },
    })
    expect(await who(elsewhere)).toEqual(['author'])
    const password = 'another-long-password'
    expect((await rest('PATCH', `/users/${person.id}`, { password }, here)).status).toBe(200)
    expect([await who(here), await who(elsewhere)]).toEqual([['author'], null])
  })

  it('are not made from outside, nor is a password mailed', async () => {
    const account = { email: 'x@example.cn', name: '外人', password: 'long-enough-password' }
    expect((await rest('POST', '/users/first-register', account)).status).toBe(403)
    expect((await rest('POST', '/users', { ...account, roles: ['administrator'] })).status).toBe(
      403,
    )
    const forgotten = await rest('POST', '/users/forgot-password', { email: author.email })
    expect(forgotten.body.errors[0].message).toBe(messages.PASSWORD_BY_ADMINISTRATOR)
  })

  it('never show or take hashes', async () => {
    const token = await signIn(author.email)
    const { body } = await rest('GET', '/users', undefined, token)
    expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|resetPasswordToken)"/)
    const before = await office.payload.db.findOne<{ id: string; hash: string }>({
      collection: 'users' as CollectionSlug,
      where: { id: { equals: author.id } },
    })
    await rest('PATCH', `/users/${author.id}`, { hash: 'x', salt: 'y' }, token)
    const after = await office.payload.db.findOne<{ id: string; hash: string }>({
      collection: 'users' as CollectionSlug,
      where: { id: { equals: author.id } },
    })
    expect(after?.hash).toBe(before?.hash)
  })
})
