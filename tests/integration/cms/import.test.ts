/** What a confirmed import writes, with whose rights, and what it leaves behind when it fails. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bringTextIn, confirmText, targetOf, type TextChoices } from '../../../cms/import/index.ts'
import type { KindCollection } from '../../../cms/kinds.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { aWordFile, gb, paragraph, picture } from '../../support/word.ts'
import { aPicture } from '../../unit/media/pictures.ts'
import { projectionOf } from '../../support/projection.ts'

let office: Office
let author: Awaited<ReturnType<Office['person']>>

beforeAll(async () => {
  office = await openOffice()
  author = await office.person('author')
})

afterAll(() => office.close())

const sentence = '各位乡亲，今天说三件事，请大家坐近一点听。'

const choices = (more: Partial<TextChoices> = {}): TextChoices => ({
  roles: {},
  title: '把账算清',
  summary: '',
  day: '',
  body: 'body',
  pictures: {},
  guesses: {},
  ...more,
})

async function bring(
  collection: KindCollection,
  bytes: Buffer,
  chosen: TextChoices,
  user: unknown = author,
): Promise<string> {
  const req = await createLocalReq({ user: user as never }, office.payload)
  const target = targetOf(collection)!
  return confirmText({ req, collection, target, file: { name: 'a.docx', bytes }, choices: chosen })
}

const count = async (collection: 'stories' | 'media' | 'chapters' | 'textbooks') =>
  (await office.payload.count({ collection })).totalDocs

const counts = () =>
  Promise.all((['stories', 'media', 'chapters', 'textbooks'] as const).map(count))

const failure = (work: Promise<unknown>): Promise<object> =>
  work.then(
    () => ({ is: 'written' }),
    (error: Error & { fields?: object }) => ({ name: error.name, fields: error.fields }),
  )

async function withPicture(more = ''): Promise<Buffer> {
  return aWordFile({
    body: [paragraph(sentence, gb.body), picture('r:embed="rId9"'), more].join(''),
    parts: { 'word/media/image1.jpg': await aPicture({ width: 640 }) },
    relations: { rId9: { type: 'image', target: 'media/image1.jpg' } },
  })
}

describe('a confirmed import', () => {
  it('writes the story with its picture, and its editor is its author', async () => {
    const id = await bring(
      'stories',
      await withPicture(),
      choices({ summary: '今天说三件事。', day: '2024-11-29', pictures: { 0: '院子里围坐的人' } }),
    )
    const story = await office.payload.findByID({ collection: 'stories', id, depth: 1 })
    expect(story).toMatchObject({ title: '把账算清', summary: '今天说三件事。' })
    expect(String(story.on)).toContain('2024-11-29')
    const { docs } = await office.payload.find({
      collection: 'contributions',
      where: { document: { equals: id } },
    })
    expect(docs).toMatchObject([{ kind: 'story', person: author.id }])
    const { problems, candidate } = await projectionOf(office, 'story', id)
    expect(problems).toEqual([])
    expect(candidate).toMatchObject({
      body: [
        { type: 'paragraph', children: [{ text: sentence }] },
        { type: 'picture', picture: { alt: '院子里围坐的人' } },
      ],
    })
  })

  it('takes the editor’s word over what was recognised, and leaves a picture out', async () => {
    const before = await count('media')
    const bytes = await withPicture(paragraph('一、先算账', gb.first))
    const { source } = await bringTextIn({ name: 'a.docx', bytes })
    const at = source.blocks.length - 1
    const id = await bring('stories', bytes, choices({ title: '另一篇', roles: { [at]: 'body' } }))
    const { candidate } = await projectionOf(office, 'story', id)
    expect(candidate).toMatchObject({
      body: [{ type: 'paragraph' }, { type: 'paragraph', children: [{ text: '一、先算账' }] }],
    })
    expect(await count('media')).toBe(before)
  })

  it('writes of a lecture what the editor left of the guesses, and refuses what the form would', async () => {
    const create = async (collection: 'themes' | 'audiences', name: string) =>
      String((await office.payload.create({ collection, data: { name } as never })).id)
    const [theme, audience] = [
      await create('themes', '移风易俗'),
      await create('audiences', '村民'),
    ]
    const bytes = aWordFile({ body: [paragraph(sentence, gb.body)].join('') })
    const guesses = {
      number: ['7'],
      promise: ['听完会算账。'],
      theme: [theme],
      audiences: [audience],
      forms: [],
      lengths: ['10', '30', ''],
    }
    const chosen = choices({ title: '算喜事账', body: 'outline', guesses })
    const id = await bring('lectures', bytes, chosen)
    const lecture = await office.payload.findByID({ collection: 'lectures', id, depth: 0 })
    expect(lecture).toMatchObject({
      number: 7,
      promise: '听完会算账。',
      theme,
      audiences: [audience],
      lengths: [10, 30],
    })
    const refused: TextChoices['guesses'][] = [
      { number: ['7'] },
      { number: ['七'] },
      { theme: ['nothing'] },
    ]
    for (const wrong of refused)
      expect(
        await failure(bring('lectures', bytes, { ...chosen, title: '又一讲', guesses: wrong })),
      ).toMatchObject({ name: 'ValidationError' })
  })

  it('leaves a table out that the editor does not want', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const table = `<w:tbl><w:tr>${cell('主题')}${cell('移风易俗')}</w:tr></w:tbl>`
    const bytes = aWordFile({ body: `${paragraph(sentence, gb.body)}${table}` })
    const id = await bring('stories', bytes, choices({ title: '没有表', roles: { 1: 'none' } }))
    const { candidate } = await projectionOf(office, 'story', id)
    expect(candidate).toMatchObject({ body: [{ type: 'paragraph' }] })
    expect(JSON.stringify(candidate)).not.toContain('移风易俗')
  })

  it('divides a book into chapters in their order, with what stands before as preface', async () => {
    const chapters = Array.from({ length: 12 }, (_, index) => [
      paragraph(`第${index + 1}章 家门口的第${index + 1}件事`, gb.first),
      paragraph(sentence, gb.body),
      paragraph('一、头一样', gb.second),
      paragraph(sentence, gb.body),
    ])
    const body = [paragraph('一本书', gb.title), paragraph(sentence, gb.body), ...chapters.flat()]
    const id = await bring(
      'textbooks',
      aWordFile({ body: body.join('') }),
      choices({ title: '一本书' }),
    )
    const { docs } = await office.payload.find({
      collection: 'chapters',
      where: { textbook: { equals: id } },
      sort: 'order',
      pagination: false,
    })
    expect(docs.map(({ title }) => title)).toEqual(
      chapters.map((_, index) => `第${index + 1}章 家门口的第${index + 1}件事`),
    )
    const first = await projectionOf(office, 'chapter', String(docs[0]?.id))
    expect(first.candidate).toMatchObject({
      body: [{ type: 'paragraph' }, { type: 'heading', level: 2 }, { type: 'paragraph' }],
    })
  })
})

describe('an import that fails', () => {
  it('leaves nothing where the second of two chapters cannot be written', async () => {
    const before = await counts()
    const body = ['第一章 同名的', '第一章 同名的'].flatMap((head) => [
      paragraph(head, gb.first),
      paragraph(sentence, gb.body),
    ])
    const failed = await failure(
      bring('textbooks', aWordFile({ body: body.join('') }), choices({ title: '重名的书' })),
    )
    expect(failed).toEqual({
      name: 'FieldsError',
      fields: {
        chapters: '第 2 章“第一章 同名的”：已有同名的内容。请换一个标题，或打开原来的那一篇修改。',
      },
    })
    expect(await counts()).toEqual(before)
  })

  it('leaves no picture where the story is refused', async () => {
    const before = await counts()
    const chosen = choices({ title: '把账算清', pictures: { 0: '同名的一篇的图' } })
    const failed = await failure(bring('stories', await withPicture(), chosen))
    expect(failed).toMatchObject({ name: 'ValidationError' })
    expect(await counts()).toEqual(before)
  })

  it('stores no byte where a title or a picture’s words are missing, or the file is refused', async () => {
    const stored = () => readdirSync(join(office.dataDir, 'media'), { recursive: true }).length
    const [before, bytesBefore] = [await counts(), stored()]
    const bytes = await withPicture(paragraph('不一样的一篇。', gb.body))
    expect(
      await failure(bring('stories', bytes, choices({ title: ' ', pictures: { 0: '' } }))),
    ).toEqual({
      name: 'FieldsError',
      fields: {
        title: '这一项必须填写。请填写后再保存。',
        'pictures.0': '这一项必须填写。请填写后再保存。',
      },
    })
    expect(await failure(bring('stories', bytes.subarray(0, 900), choices()))).toMatchObject({
      name: 'ImportError',
    })
    expect([await counts(), stored()]).toEqual([before, bytesBefore])
  })

  it('is refused to whoever may not create the document', async () => {
    const before = await counts()
    const bytes = aWordFile({ body: paragraph(sentence) })
    expect(
      await failure(bring('stories', bytes, choices({ title: '没有登录' }), null)),
    ).toMatchObject({ name: 'Forbidden' })
    expect(await counts()).toEqual(before)
  })
})

describe('files from offices', () => {
  const folder = fileURLToPath(new URL('../../../../shared/input/word/', import.meta.url))
  for (const name of ['office-style.docx', 'textbook-headings.docx', 'textbook-libreoffice.docx'])
    it(`${name} becomes a story without problems in its text`, async ({ skip }) => {
      if (!existsSync(folder + name)) return skip(`The test input ${name} is not on this machine.`)
      const bytes = readFileSync(folder + name)
      const { source } = await bringTextIn({ name, bytes })
      const pictures = Object.fromEntries(source.pictures.map((_, number) => [number, '图上的人']))
      const id = await bring(
        'stories',
        bytes,
        choices({ title: `来自 ${name}`, summary: '摘要。', day: '2024-11-29', pictures }),
      )
      const { problems } = await projectionOf(office, 'story', id)
      // The first has a telephone number, which the checks are there to find.
      expect(problems.map(({ code }) => code).filter((code) => code !== 'PERSONAL_NUMBER')).toEqual(
        [],
      )
    })
})
