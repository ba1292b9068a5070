/** 外部审读 as the reader from outside meets it: no account, no scripts, a link that opens once. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, openPage, type WatchedPage } from '../support/browser.ts'
import { press, signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'
import { aStoryWith } from '../support/running/working-copies.ts'

const mark = randomUUID().slice(0, 8)
let browser: Browser
let editor: Desk
let outsider: WatchedPage
let form = ''
let link = ''

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  outsider = await openPage(browser, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  })
  const answer = await editor.send('POST', '/api/stories', aStoryWith(mark))
  form = `/admin/collections/stories/${((await answer.json()) as { doc: { id: string } }).doc.id}`
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

it('begins with a link that its maker copies once', async () => {
  await editor.open(form)
  await press(editor, '送审', '已送审')
  await editor.open(form)
  await editor.page.getByLabel('给谁看').fill(`档案馆${mark}`)
  await press(editor, '生成链接', '已生成链接')
  link = await editor.page.getByRole('textbox', { name: '链接' }).inputValue()
  expect(link).toMatch(/^http.*\/read\?code=/)
})

it('shows the text and takes a remark, on an old phone without scripts', async () => {
  const { page } = outsider
  await page.goto(link)
  await page.getByRole('button', { name: '打开稿件' }).click()
  await page.getByRole('heading', { name: `标题${mark}` }).waitFor()
  await page.frameLocator('iframe').getByText(`摘要${mark}`).first().waitFor()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.getByLabel('您的姓名').fill('王馆员')
  await page.getByLabel('意见（请写明是哪一段、哪一句）').fill(`第一段的年份请再核对${mark}`)
  await page.getByRole('button', { name: '送出意见' }).click()
  await page.locator('blockquote', { hasText: `第一段的年份请再核对${mark}` }).waitFor()
  expect(outsider.errors).toEqual([])
})

it('opens for nobody else, and its maker reads the remark', async () => {
  const { page } = await openPage(browser)
  await page.goto(link)
  await page.getByText('这个链接已经用过一次').waitFor()
  await editor.open(form)
  await editor.page.locator('blockquote', { hasText: `第一段的年份请再核对${mark}` }).waitFor()
})

it('ends when its maker stops it', async () => {
  await editor.page.getByRole('button', { name: '停用' }).click()
  await editor.page.getByText('已停用，对方不能再打开。').first().waitFor()
  await outsider.page.reload()
  await outsider.page.getByText('链接已经停用').waitFor()
})
