import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'
import { lexicalOf } from '../support/running/working-copies.ts'
import { aBomb } from '../unit/media/pictures.ts'

let browser: Browser
let editor: Desk

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

const countOf = async (collection: string): Promise<number> => {
  const answer = await editor.send('GET', `/api/${collection}?limit=1&depth=0`)
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

const countStories = () => countOf('stories')

describe('the office', () => {
  it.each([
    ['an empty title', { title: '' }, '这一项必须填写'],
    ['a title of punctuation', { title: '……！？' }, '标题里没有文字'],
    ['an over-long title', { title: '长'.repeat(500) }, '最多 120 个字'],
    ['a day that does not exist', { title: randomUUID(), on: '2025-02-30' }, '日期不存在'],
    ['an unknown field', { title: randomUUID(), secret: 1 }, '没有这一项'],
  ])('refuses %s in Chinese and writes nothing', async (_what, data, message) => {
    const before = await countStories()
    const answer = await editor.send('POST', '/api/stories', data)
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain(message)
    expect(await countStories()).toBe(before)
  })
})

describe('the form of a story', () => {
  it.each([
    ['an empty title', '', '这一项必须填写'],
    ['a title of punctuation', '……！？', '标题里没有文字'],
    ['an over-long title', '长'.repeat(130), '最多 120 个字，现在有 130 个字'],
  ])('says at the field what is wrong with %s', async (_what, title, message) => {
    const before = await countStories()
    await editor.open('/admin/collections/stories/create')
    await editor.page.getByRole('textbox', { name: '摘要' }).fill('没有题目的摘要')
    await editor.page.locator('#field-title').fill(title)
    await editor.page.getByRole('button', { name: '保存' }).click()
    const field = editor.page.locator('.field-type', { has: editor.page.locator('#field-title') })
    await field.getByText(message).waitFor()
    expect(await countStories()).toBe(before)
  })

  it('says at the field that a title is taken', async () => {
    const title = `同名的故事${randomUUID().slice(0, 8)}`
    expect((await editor.send('POST', '/api/stories', { title })).status()).toBe(201)
    await editor.open('/admin/collections/stories/create')
    await editor.page.locator('#field-title').fill(title)
    await editor.page.getByRole('button', { name: '保存' }).click()
    const field = editor.page.locator('.field-type', { has: editor.page.locator('#field-title') })
    await field.getByText('已有同名的内容').waitFor()
  })
})

describe('the library', () => {
  it.each([
    ['a text that calls itself a picture', () => Buffer.from('只有文字'), '这不是可用的图片'],
    ['a picture of too many pixels', () => aBomb(60_000, 60_000), '图片'],
  ])('refuses %s in its form and stores nothing', async (_what, bytes, message) => {
    const before = await countOf('media')
    const { page } = editor
    await editor.open('/admin/collections/media/create')
    const file = { name: '照片.png', mimeType: 'image/png', buffer: bytes() }
    await page.locator('input[type=file]').setInputFiles(file)
    await page.locator('#field-alt').fill('要拒绝的图片')
    await page.getByRole('button', { name: '保存' }).click()
    await page.locator('.payload-toast-container').getByText(message).first().waitFor()
    expect(await countOf('media')).toBe(before)
  })
})

describe('a reference to a document that is not there', () => {
  it('is refused in Chinese and writes nothing', async () => {
    const before = await countStories()
    const data = { title: randomUUID(), themes: [randomUUID()] }
    const answer = await editor.send('POST', '/api/stories', data)
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain('所选的内容已经不存在')
    expect(await countStories()).toBe(before)
  })
})

describe('a chapter of a textbook that is not public', () => {
  it('is refused when it is submitted, with what to do', async () => {
    const mark = randomUUID().slice(0, 8)
    const textbook = await madeBy('/api/textbooks', { title: `教材${mark}` })
    const chapter = await madeBy('/api/chapters', {
      title: `第一章${mark}`,
      textbook,
      body: lexicalOf('正文'),
    })
    const answer = await editor.send('POST', `/api/workflow/chapter/${chapter}/submit`, {})
    expect(answer.status()).toBe(409)
    await editor.open(`/admin/collections/chapters/${chapter}`)
    await editor.page.getByText('所属的乡土教材还没有发布。请先发布它').first().waitFor()
  })
})

async function madeBy(path: string, data: object): Promise<string> {
  const answer = await editor.send('POST', path, data)
  return ((await answer.json()) as { doc: { id: string } }).doc.id
}
