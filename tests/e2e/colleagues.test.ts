/** Several people at one document: what one does, the others see without loading the page anew. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { press, signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'
import { aStoryWith } from '../support/running/working-copies.ts'

let browser: Browser
let editor: Desk
let reviewer: Desk
let finalReviewer: Desk

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  reviewer = await signIn(browser, 'reviewer')
  finalReviewer = await signIn(browser, 'finalReviewer')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

async function aStory(): Promise<{ id: string; mark: string; form: string }> {
  const mark = randomUUID().slice(0, 8)
  const slug = `tongshi-${mark}`
  const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), slug })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  return { id, mark, form: `/admin/collections/stories/${id}` }
}

/** Which page a person has loaded: a reload would forget it. */
const markPage = ({ page }: Desk) => page.evaluate(() => void Object.assign(window, { kept: true }))
const isSamePage = ({ page }: Desk) => page.evaluate(() => 'kept' in window)

const consoleErrors = () => [editor, reviewer, finalReviewer].flatMap(({ errors }) => errors)

describe('two people at one document', () => {
  it('see each other, and each other’s steps', async () => {
    const { form, mark } = await aStory()
    await editor.open(form)
    await reviewer.open(form)
    await editor.page.getByText('同时打开这篇的还有：示例审稿人').waitFor()
    await reviewer.page.getByText('同时打开这篇的还有：示例编辑').waitFor()
    for (const desk of [editor, reviewer]) await markPage(desk)

    await press(editor, '送审', '已送审')
    await reviewer.page.getByRole('button', { name: '退回', exact: true }).click()
    await reviewer.page.getByLabel('退回的原因').fill(`请写明地点${mark}`)
    await press(reviewer, '确定退回', '已退回给编辑')
    await editor.page.getByText(`退回：请写明地点${mark}`).waitFor()
    for (const desk of [editor, reviewer]) expect(await isSamePage(desk)).toBe(true)

    await editor.page.goto(new URL('/admin', editor.page.url()).href)
    await reviewer.page.getByText('同时打开这篇的还有').waitFor({ state: 'detached' })
    expect(consoleErrors()).toEqual([])
  })

  it('learn in Chinese who is at work on it, before they change it too', async () => {
    const { form } = await aStory()
    await editor.open(form)
    await editor.page.getByRole('textbox', { name: '摘要' }).fill('正在改的摘要')
    const { page } = reviewer
    // The server knows of the change a moment after the key was pressed.
    const isHeld = async () => {
      await page.goto(new URL(form, page.url()).href)
      const dialog = page.getByRole('dialog')
      return dialog.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      )
    }
    await expect.poll(isHeld, { timeout: 30_000 }).toBe(true)
    await page.getByRole('heading', { name: '有同事正在改这一篇' }).waitFor()
    await page.getByText('示例编辑 正在改，还没有保存').waitFor()
    const said = await page.getByRole('dialog').innerText()
    expect(said).not.toMatch(/@|[A-Za-z]{2,}/)
    await page.getByRole('button', { name: '只看不改' }).click()
    await page.getByText('同时打开这篇的还有：示例编辑').waitFor()
    expect(await page.getByRole('textbox', { name: '摘要' }).isDisabled()).toBe(true)
    expect(consoleErrors()).toEqual([])
  })

  it('sign only what they have before them', async () => {
    const { id, form, mark } = await aStory()
    await editor.send('POST', `/api/workflow/story/${id}/submit`, {})
    await reviewer.open(form)
    await markPage(reviewer)
    await editor.send('PATCH', `/api/stories/${id}`, { summary: `改过的摘要${mark}` })
    await reviewer.page.getByText('这一页显示的是以前的内容').waitFor()
    await editor.send('POST', `/api/workflow/story/${id}/submit`, {})
    await press(reviewer, '校对并审核', '您看到的内容已被别人改动')
    expect(await isSamePage(reviewer)).toBe(true)
    await reviewer.page.getByRole('button', { name: '刷新页面' }).click()
    await reviewer.page.getByText('本页保存的内容就是送审的内容').waitFor()
    expect(await reviewer.page.getByRole('textbox', { name: '摘要' }).inputValue()).toBe(
      `改过的摘要${mark}`,
    )
    await press(reviewer, '校对并审核', '已签字')
  })
})

it('shows a reviewer at his first page what was just sent to him', async () => {
  const { id, mark } = await aStory()
  const { page } = finalReviewer
  await page.goto(new URL('/admin', page.url()).href)
  const tray = page.getByRole('button', { name: '待我审' })
  await tray.click()
  await markPage(finalReviewer)
  await editor.send('POST', `/api/workflow/story/${id}/submit`, {})
  await page.getByRole('link', { name: `标题${mark}` }).waitFor()
  await editor.send('POST', `/api/workflow/story/${id}/recall`, {})
  await page.getByRole('link', { name: `标题${mark}` }).waitFor({ state: 'detached' })
  expect(await isSamePage(finalReviewer)).toBe(true)
  expect(finalReviewer.errors).toEqual([])
})
