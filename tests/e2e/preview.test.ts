/** An editor sees what the public will see, while writing, on a phone's width and on a desk's. */
import { randomUUID } from 'node:crypto'
import type { Browser, FrameLocator } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { signIn, type Desk } from '../support/running/office.ts'
import { processErrors, running } from '../support/running/product.ts'
import { aStoryWith, lexicalOf } from '../support/running/working-copies.ts'

const mark = randomUUID().slice(0, 8)
let browser: Browser
let editor: Desk
let id: string
let preview: FrameLocator

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  const answer = await editor.send('POST', '/api/stories', aStoryWith(mark))
  id = ((await answer.json()) as { doc: { id: string } }).doc.id
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

it('shows the saved story with the templates of the public site', async () => {
  await editor.open(`/admin/collections/stories/${id}`)
  await editor.page.getByRole('button', { name: /预览/ }).first().click()
  preview = editor.page.frameLocator('#live-preview-iframe')
  await preview.getByRole('heading', { name: `标题${mark}` }).waitFor()
  await preview.getByText('公众看到的是已发布的内容').waitFor()
  expect(await preview.getByRole('navigation').first().isVisible()).toBe(true)
})

it('follows what is typed before it is saved', async () => {
  await editor.page.locator('#field-title').fill(`改过的标题${mark}`)
  await preview.getByRole('heading', { name: `改过的标题${mark}` }).waitFor()
})

it('shows it as wide as a phone', async () => {
  await editor.page.locator('.live-preview-toolbar-controls__breakpoint button').first().click()
  const widths = editor.page.locator('.popup-button-list__button:visible')
  expect(await widths.allInnerTexts()).toEqual(['手机', '电脑', '随窗口'])
  await editor.page.getByRole('button', { name: '手机' }).click()
  await preview.getByRole('heading', { name: `改过的标题${mark}` }).waitFor()
  const width = await preview
    .locator('body')
    .evaluate((body) => body.ownerDocument.defaultView!.innerWidth)
  expect(width).toBe(390)
})

it('stands above the form on a phone, and the panel right below it', async () => {
  const { page } = editor
  await page.setViewportSize({ width: 390, height: 844 })
  const window = (await page.locator('.live-preview-window').boundingBox())!
  const panel = (await page.locator('section.workflow').first().boundingBox())!
  expect(panel.y - (window.y + window.height)).toBeLessThan(100)
  expect(panel.width).toBeGreaterThan(300)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.setViewportSize({ width: 1280, height: 900 })
})

it('names what is missing where there is nothing to show yet', async () => {
  const answer = await editor.send('POST', '/api/stories', { title: `没写完${mark}` })
  const unfinished = ((await answer.json()) as { doc: { id: string } }).doc.id
  const page = await editor.send('GET', `/preview/story/${unfinished}`)
  expect(page.status()).toBe(422)
  expect(await page.text()).toMatch(/还不能预览[^]*摘要/)
})

it('has its styles without a look at the document', async () => {
  const page = await editor.send('GET', `/preview/story/${id}`)
  const [, style = ''] = /<link rel="stylesheet" href="([^"]+)"/.exec(await page.text()) ?? []
  const answer = await editor.send('GET', style)
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('text/css')
  const ofNobody = await editor.send('GET', style.replace(id, 'nobody'))
  expect(await ofNobody.text()).toBe(await answer.text())
  const stranger = await fetch(`${running.editorial}${style}`)
  expect(stranger.status).toBe(401)
})

it('shows nothing to strangers, nor anything that is not there', async () => {
  const stranger = await fetch(`${running.editorial}/preview/story/${id}`)
  expect(stranger.status).toBe(401)
  expect(await stranger.text()).not.toContain(mark)
  const status = async (path: string) => (await editor.send('GET', path)).status()
  expect(await status('/preview/story/nobody')).toBe(404)
  expect(await status('/preview/nothing/1')).toBe(404)
  expect(await status(`/preview/story/${id}/site/nothing/`)).toBe(404)
  expect(await status(`/preview/story/${id}/site/media/${'0'.repeat(64)}.webp`)).toBe(404)
})

it('takes the form for what it is: text that is not trusted', async () => {
  const values = { ...aStoryWith(mark), body: lexicalOf('<script>alert(1)</script>') }
  const page = await editor.send('POST', `/preview/story/${id}`, { values })
  expect(await page.text()).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const wrong = await editor.send('POST', `/preview/story/${id}`, { value: 1 })
  expect(wrong.status()).toBe(400)
})
