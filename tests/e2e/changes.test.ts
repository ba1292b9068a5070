/** Whoever reads a text again sees what has changed since it was submitted. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'
import { aStoryWith, lexicalOf } from '../support/running/working-copies.ts'

const mark = randomUUID().slice(0, 8)
let browser: Browser
let editor: Desk
let id: string

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  const body = lexicalOf('村里定了规矩，彩礼不超过六万元。')
  const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), body })
  id = ((await answer.json()) as { doc: { id: string } }).doc.id
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

const changes = () =>
  editor.page.goto(new URL(`/admin/collections/stories/${id}/changes`, editor.page.url()).href)

it('says that there is nothing to compare with before the first submission', async () => {
  await changes()
  await editor.page.getByText('没有可以对比的旧稿').waitFor()
})

it('shows old and new side by side, by field, with the words marked', async () => {
  const submitted = await editor.send('POST', `/api/workflow/story/${id}/submit`, {})
  expect(await submitted.json()).toMatchObject({ ok: true })
  const body = lexicalOf('村里定了规矩，彩礼不超过五万元。')
  await editor.send('PATCH', `/api/stories/${id}`, { body })
  await editor.open(`/admin/collections/stories/${id}`)
  await editor.page.getByRole('link', { name: '改动' }).click()
  await editor.page.getByRole('heading', { name: '正文' }).waitFor()
  const old = editor.page.locator('del')
  await old.first().waitFor()
  expect((await old.allInnerTexts()).join('')).toContain('六')
  expect((await editor.page.locator('ins').allInnerTexts()).join('')).toContain('五')
  expect(await editor.page.getByRole('heading', { name: '标题', exact: true }).count()).toBe(0)
})

it('stands one above the other on a phone', async () => {
  await editor.page.setViewportSize({ width: 390, height: 800 })
  const left = await editor.page.locator('.changes__before').first().boundingBox()
  const right = await editor.page.locator('.changes__after').first().boundingBox()
  expect(right!.y).toBeGreaterThan(left!.y)
  expect(right!.x).toBe(left!.x)
})
