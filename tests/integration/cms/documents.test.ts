import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messages } from '../../../cms/messages.ts'
import { openOffice, refusals, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

/** Saves a story as a form would send it, right or wrong. */
const save = (data: Record<string, unknown>) =>
  office.payload.create({ collection: 'stories', data: data as never, depth: 0 })
const saveLecture = (data: Record<string, unknown>) =>
  office.payload.create({ collection: 'lectures', data: data as never, depth: 0 })
const stories = async () => (await office.payload.count({ collection: 'stories' })).totalDocs

describe('titles', () => {
  it('are trimmed, and a story needs nothing more to be saved', async () => {
    expect(await save({ title: '　示例：村口的广播 ' })).toMatchObject({
      title: '示例：村口的广播',
    })
  })

  it('are refused when empty, all punctuation or over-long', async () => {
    expect(await refusals(save({ title: ' ' }))).toEqual({ title: messages.FIELD_REQUIRED })
    expect(await refusals(save({ title: '——！！' }))).toEqual({
      title: messages.TITLE_WITHOUT_LETTERS,
    })
    expect(await refusals(save({ title: '长'.repeat(121) }))).toEqual({
      title: '最多 120 个字，现在有 121 个字。请删减 1 个字。',
    })
  })

  it('are refused when another document of the kind has the same', async () => {
    await save({ title: '示例：同名' })
    expect(await refusals(save({ title: '示例：同名' }))).toEqual({ title: messages.TITLE_TAKEN })
    await saveLecture({ title: '示例：同名' })
  })

  it('may be equal in different textbooks', async () => {
    const { payload } = office
    const [one, other] = await Promise.all(
      ['示例甲本', '示例乙本'].map((title) =>
        payload.create({ collection: 'textbooks', data: { title }, depth: 0 }),
      ),
    )
    const chapter = (textbook: string) =>
      payload.create({ collection: 'chapters', data: { title: '前言', textbook } })
    await chapter(one!.id)
    await chapter(other!.id)
    expect(await refusals(chapter(one!.id))).toEqual({ title: messages.TITLE_TAKEN })
  })
})

describe('slugs', () => {
  it('are made from the pinyin of the title and stay when it changes', async () => {
    const story = await save({ title: '让理论“活”起来' })
    expect(story.slug).toMatch(/^rang-li-lun-huo-qi-lai-[a-z0-9]{4}$/)
    const changed = await office.payload.update({
      collection: 'stories',
      id: story.id,
      data: { title: '换了标题' },
    })
    expect(changed.slug).toBe(story.slug)
  })

  it('are made anew when an editor empties them', async () => {
    const story = await save({ title: '示例：清空网址', slug: 'old-name' })
    const changed = await office.payload.update({
      collection: 'stories',
      id: story.id,
      data: { slug: '' },
    })
    expect(changed.slug).toMatch(/^shi-li-qing-kong-wang-zhi-/)
  })

  it('are refused when malformed, reserved or taken', async () => {
    expect(await refusals(save({ title: '甲一', slug: 'Ab c' }))).toEqual({
      slug: messages.SLUG_FORM,
    })
    expect(await refusals(save({ title: '甲二', slug: 'page' }))).toEqual({
      slug: messages.SLUG_RESERVED,
    })
    await save({ title: '甲三', slug: 'taken' })
    expect(await refusals(save({ title: '甲四', slug: 'taken' }))).toEqual({
      slug: messages.SLUG_TAKEN,
    })
  })
})

describe('bad input', () => {
  it('names unknown fields wherever they are, and writes nothing', async () => {
    const before = await stories()
    expect(await refusals(save({ title: '示例：多一项', published: true }))).toEqual({
      published: messages.FIELD_UNKNOWN,
    })
    expect(await stories()).toBe(before)
    const questions = [{ question: '为什么？', secret: 1 }]
    expect(
      await refusals(saveLecture({ title: '示例题目', questions, dialect: { no: 1 } })),
    ).toEqual({
      'questions.0.secret': messages.FIELD_UNKNOWN,
      'dialect.no': messages.FIELD_UNKNOWN,
    })
    const settings = { slug: 'site-settings' as const, data: { nothing: 1 } as never }
    expect(await refusals(office.payload.updateGlobal(settings))).toEqual({
      nothing: messages.FIELD_UNKNOWN,
    })
  })

  it.each(['2024-02-30', '2024-13-01', 'gestern', '1800-01-01'])(
    'refuses the day %s',
    async (on) => {
      expect(await refusals(save({ title: `示例：${on}`, on }))).toEqual({ on: messages.DAY_WRONG })
    },
  )

  it('keeps the day an editor in China chose', async () => {
    const story = await save({ title: '示例：跨日', on: '2024-11-28T16:00:00.000Z' })
    expect(String(story.on).slice(0, 10)).toBe('2024-11-29')
  })

  it('refuses an end before the beginning', async () => {
    const period = { from: '2025-02-01', to: '2025-01-01' }
    const work = office.payload.create({
      collection: 'campaigns',
      data: { title: '示例活动', period },
    })
    expect(await refusals(work)).toEqual({ 'period.to': messages.DAY_ORDER })
  })

  it('refuses what is not there any more', async () => {
    expect(await refusals(saveLecture({ title: '示例：无主题', theme: 'gone' }))).toEqual({
      theme: messages.REFERENCE_MISSING,
    })
    const examples = [{ relationTo: 'stories', value: 'gone' }]
    expect(await refusals(saveLecture({ title: '示例：无事例', examples }))).toEqual({
      examples: messages.REFERENCE_MISSING,
    })
  })

  it('refuses odd lengths, repeated menu numbers and an over-long text', async () => {
    expect(await refusals(saveLecture({ title: '示例：时长', lengths: [0.5] }))).toEqual({
      lengths: messages.NUMBER_WHOLE(1, 240),
    })
    await saveLecture({ title: '示例：编号一', number: 7 })
    expect(await refusals(saveLecture({ title: '示例：编号二', number: 7 }))).toEqual({
      number: messages.NUMBER_TAKEN,
    })
    const text = { type: 'text', text: '长'.repeat(3_000_000), version: 1 }
    const body = { root: { type: 'root', children: [{ type: 'paragraph', children: [text] }] } }
    expect(await refusals(save({ title: '示例：长文', body }))).toEqual({
      body: messages.RICH_TEXT_TOO_LONG,
    })
  })

  it('refuses a venue under a venue of the wrong level', async () => {
    const centre = await office.payload.create({
      collection: 'venues',
      data: { name: '示例中心', level: 'centre' },
    })
    const work = office.payload.create({
      collection: 'venues',
      data: { name: '示例站', level: 'station', parent: centre.id },
    })
    expect(await refusals(work)).toEqual({ parent: messages.PARENT_LEVEL })
  })
})

describe('deleting', () => {
  it('is refused while another document names the one to delete', async () => {
    const theme = await office.payload.create({ collection: 'themes', data: { name: '示例主题' } })
    const story = await save({ title: '示例：有主题', themes: [theme.id] })
    const remove = office.payload.delete({ collection: 'themes', id: theme.id })
    await expect(remove).rejects.toThrow(messages.DELETE_IN_USE('“新闻故事”'))
    await office.payload.delete({ collection: 'stories', id: story.id })
    await office.payload.delete({ collection: 'themes', id: theme.id })
  })
})

describe('writing at once', () => {
  it('saves forty stories sent together, each once', async () => {
    const before = await stories()
    await Promise.all(Array.from({ length: 40 }, (_, index) => save({ title: `同时${index}` })))
    expect(await stories()).toBe(before + 40)
  })

  it('gives its turn back when a save fails', async () => {
    await Promise.all(Array.from({ length: 10 }, () => refusals(save({ title: '' }))))
    await expect(save({ title: '失败之后' })).resolves.toBeDefined()
  })
})
