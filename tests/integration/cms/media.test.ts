import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { messages } from '../../../cms/messages.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { contentHashOf, intakePicture, openMediaStore } from '../../../media/index.ts'
import { openOffice, refusals, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

const asFile = (data: Buffer, name: string, mimetype: string) => ({
  data,
  name,
  mimetype,
  size: data.length,
})

const picture = (width = 400, height = 300) =>
  sharp({ create: { width, height, channels: 3, background: '#5b2a86' } })
    .withExif({ IFD0: { Copyright: 'somebody at home' } })
    .jpeg()
    .toBuffer()

const upload = (data: Buffer, { name = 'a.jpg', type = 'image/jpeg', alt = '紫色的墙' } = {}) =>
  office.payload.create({
    collection: 'media',
    data: { alt } as never,
    file: asFile(data, name, type),
  })

const uploadFile = (data: Buffer, name: string) =>
  office.payload.create({
    collection: 'files',
    data: { title: '课件' } as never,
    file: asFile(data, name, 'application/pdf'),
  })

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF\n')

describe('pictures', () => {
  it('are named by their content, cleaned, and kept in all sizes', async () => {
    const media = await upload(await picture(), { name: '../../etc/x.jpg' })
    expect(media.filename).toBe(`${media.hash?.slice(0, 16)}.jpg`)
    const store = openMediaStore(join(office.dataDir, 'media'))
    const bytes = await store.read(String(media.hash))
    expect(bytes.includes('somebody at home')).toBe(false)
    for (const { hash } of media.renditions ?? []) expect(await store.has(hash)).toBe(true)
    expect(media.renditions?.length).toBeGreaterThan(0)
  })

  it('are refused without words for those who do not see them', async () => {
    expect(await refusals(upload(await picture(), { alt: ' ' }))).toEqual({
      alt: messages.FIELD_REQUIRED,
    })
  })

  it('are refused when they are bombs, drawings with scripts, animations or broken', async () => {
    const bomb = await sharp({
      create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' },
    })
      .png({ compressionLevel: 9 })
      .toBuffer()
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    const gif = await sharp(await picture())
      .gif()
      .toBuffer()
    const cut = (await picture(2000, 2000)).subarray(0, 3000)
    const refusal = async (data: Buffer) => (await refusals(upload(data))).file
    expect(await refusal(bomb)).toBe(messages.PICTURE_TOO_MANY_PIXELS)
    expect(await refusal(svg)).toBe(messages.PICTURE_TYPE_REFUSED)
    expect(await refusal(gif)).toBe(messages.PICTURE_ANIMATED)
    expect(await refusal(cut)).toBe(messages.PICTURE_BROKEN)
    expect(await refusal(Buffer.from('hello'))).toBe(messages.PICTURE_TYPE_REFUSED)
  })

  it('do not take hashes and sizes from a form', async () => {
    const data = { alt: '冒名', hash: '0'.repeat(64), renditions: [], width: 1 }
    const media = await office.payload.create({
      collection: 'media',
      data: data as never,
      file: asFile(await picture(500, 400), 'b.jpg', 'image/jpeg'),
    })
    expect(media).toMatchObject({ width: 500, height: 400 })
    const changed = await office.payload.update({
      collection: 'media',
      id: media.id,
      data: { hash: '0'.repeat(64), alt: '改了' },
    })
    expect(changed).toMatchObject({ hash: media.hash, alt: '改了' })
    expect(changed.renditions).toHaveLength(media.renditions!.length)
  })

  it('are not deleted while a document shows them, be it between paragraphs', async () => {
    const { payload } = office
    const media = await upload(await picture(300, 300))
    const block = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'b1', blockType: 'picture', picture: media.id },
    }
    const root = { type: 'root', version: 1, format: '', indent: 0, direction: null }
    const body = { root: { ...root, children: [block] } }
    const story = await payload.create({
      collection: 'stories',
      data: { title: '示例：有图', body: body as never },
    })
    const remove = () => payload.delete({ collection: 'media', id: media.id })
    await expect(remove()).rejects.toThrow(messages.DELETE_IN_USE('“新闻故事”'))
    await payload.delete({ collection: 'stories', id: story.id })
    await remove()
  })
})

describe('pictures of the public site', () => {
  it('are not deleted while a public text shows them, whatever its working copy says', async () => {
    const { payload } = office
    const [author, reviewer, finalReviewer] = [
      await office.person('author'),
      await office.person('reviewer'),
      await office.person('final-reviewer'),
    ]
    const media = await upload(await picture(320, 320))
    const text = { type: 'text', text: '正文', version: 1, format: 0, detail: 0, mode: 'normal' }
    const block = { version: 1, format: '', indent: 0, direction: 'ltr' }
    const body = {
      root: {
        ...block,
        type: 'root',
        children: [{ ...block, type: 'paragraph', children: [text] }],
      },
    }
    const { id } = await payload.create({
      collection: 'stories',
      data: {
        title: '示例：公开的图',
        summary: '摘要',
        on: '2026-01-01T04:00:00.000Z',
        picture: media.id,
        body: body as never,
      },
    })
    const step = (action: Action, user: typeof author) =>
      takeAction({ payload, user, action, kind: 'story', id, comment: '图有误' })
    expect(await step('submit', author)).toMatchObject({ ok: true })
    expect(await step('approve', reviewer)).toMatchObject({ ok: true })
    expect(await step('approve', finalReviewer)).toMatchObject({ ok: true })
    await payload.update({ collection: 'stories', id, data: { picture: null } })
    const remove = () => payload.delete({ collection: 'media', id: media.id })
    await expect(remove()).rejects.toThrow(messages.DELETE_PUBLISHED_UPLOAD)
    await step('withdraw', reviewer)
    await remove()
  })
})

/** A request as it comes over HTTP, with a session. */
async function rest(method: string, path: string, body?: object) {
  const { default: config } = await import('../../../cms/payload.config.ts')
  const person = await office.person('author')
  const { token } = await office.payload.login({
    collection: 'users',
    data: { email: person.email, password: 'long-enough-password' },
  })
  const isForm = body instanceof FormData
  const request = new Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      authorization: `JWT ${token}`,
      ...(isForm ? {} : { 'content-type': 'application/json' }),
    },
    ...(body ? { body: isForm ? body : JSON.stringify(body) } : {}),
  })
  return handleEndpoints({ config, request })
}

function pictureForm(data: Buffer, fields: object): FormData {
  const form = new FormData()
  form.set('_payload', JSON.stringify(fields))
  form.set('file', new File([new Uint8Array(data)], '墙.jpg', { type: 'image/jpeg' }))
  return form
}

describe('uploads over HTTP', () => {
  it('are stored before the save holds the database', async () => {
    const data = await picture(640, 480)
    const { picture: taken } = await intakePicture(data)
    const store = openMediaStore(join(office.dataDir, 'media'))
    const wasStored: boolean[] = []
    const { db } = office.payload
    const beginTransaction = db.beginTransaction.bind(db)
    const begin = vi.spyOn(db, 'beginTransaction').mockImplementation(async (options) => {
      wasStored.push(await store.has(taken.hash))
      return beginTransaction(options)
    })
    const response = await rest('POST', '/media', pictureForm(data, { alt: '先看后存' }))
    begin.mockRestore()
    expect(response.status).toBe(201)
    expect(wasStored.at(-1)).toBe(true)
    const { doc } = (await response.json()) as { doc: { id: string; hash: string } }
    expect(doc.hash).toBe(taken.hash)
    const changed = await rest('PATCH', `/media/${doc.id}`, { alt: '换一句话' })
    expect(await changed.json()).toMatchObject({ doc: { hash: taken.hash, alt: '换一句话' } })
  })

  it('are refused at their field in Chinese, and take nothing from another address', async () => {
    const refused = await rest('POST', '/media', pictureForm(Buffer.from('hello'), { alt: '假图' }))
    expect(await refused.text()).toContain(messages.PICTURE_TYPE_REFUSED)
    const fetching = { alt: '别处的图', filename: 'a.png', url: 'https://example.com/a.png' }
    const fetched = await rest('POST', '/media', fetching)
    expect([fetched.status, await fetched.text()]).toEqual([
      400,
      expect.stringContaining(messages.UPLOAD_MISSING),
    ])
  })

  it('are shown again by their name, and never cut anew', async () => {
    const media = await upload(await picture(350, 350))
    const cut = '?uploadEdits[widthInPixels]=10&uploadEdits[heightInPixels]=10'
    const edit = { alt: '裁一裁', focalX: 10, focalY: 10 }
    const edited = await rest('PATCH', `/media/${media.id}${cut}`, edit)
    expect(await edited.json()).toMatchObject({ doc: { hash: media.hash, width: 350 } })
    const shown = await rest('GET', `/media/file/${media.filename}`)
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(contentHashOf(Buffer.from(await shown.arrayBuffer()))).toBe(media.hash)
  })
})

describe('uploads without a session', () => {
  it('are refused before anybody looks into them', async () => {
    const data = await picture(333, 333)
    const work = office.payload.create({
      collection: 'media',
      data: { alt: '陌生人' } as never,
      file: asFile(data, 'a.jpg', 'image/jpeg'),
      overrideAccess: false,
    })
    await expect(work).rejects.toMatchObject({ status: 403 })
    const { picture: taken } = await intakePicture(data)
    expect(await openMediaStore(join(office.dataDir, 'media')).has(taken.hash)).toBe(false)
  })
})

describe('files', () => {
  it('keep their bytes and their name for the download', async () => {
    const file = await uploadFile(pdf, '示例 课件.pdf')
    expect(file).toMatchObject({ name: '示例 课件.pdf', mimeType: 'application/pdf' })
    const path = openMediaStore(join(office.dataDir, 'media')).path(String(file.hash))
    expect(await readFile(path)).toEqual(pdf)
  })

  it('are refused when name and content differ, or when they carry a program', async () => {
    expect(await refusals(uploadFile(pdf, '课件.mp3'))).toEqual({ file: messages.FILE_RENAMED })
    const armed = Buffer.from(pdf.toString().replace('<<>>', '<</JavaScript 1>>'))
    expect(await refusals(uploadFile(armed, '课件.pdf'))).toEqual({
      file: messages.FILE_HAS_MACROS,
    })
    expect(await refusals(uploadFile(Buffer.from('MZ..'), '课件.pdf'))).toEqual({
      file: messages.FILE_TYPE_REFUSED,
    })
  })
})
