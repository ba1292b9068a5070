/** The first page of the office tells each person what waits for him. */
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

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  reviewer = await signIn(browser, 'reviewer')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

const trayOf = ({ page }: Desk, name: string) => page.getByRole('button', { name })

async function countIn(desk: Desk, name: string): Promise<number> {
  await desk.page.goto(new URL('/admin', desk.page.url()).href)
  return Number(await trayOf(desk, name).getAttribute('data-count'))
}

describe('the desk', () => {
  it('shows an author the text that was returned, its reason and the count, also on a phone', async () => {
    const mark = randomUUID().slice(0, 8)
    const slug = `daiban-${mark}`
    const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), slug })
    const { doc } = (await answer.json()) as { doc: { id: string } }
    const form = `/admin/collections/stories/${doc.id}`
    const before = await countIn(editor, '被退回')
    await editor.open(form)
    await press(editor, '送审', '已送审')

    await reviewer.page.reload()
    await trayOf(reviewer, '待我审').click()
    await reviewer.page.getByRole('link', { name: `标题${mark}` }).click()
    await reviewer.page.getByRole('button', { name: '退回', exact: true }).click()
    await reviewer.page.getByLabel('退回的原因').fill(`请写明地点${mark}`)
    await press(reviewer, '确定退回', '已退回给编辑')

    await editor.page.setViewportSize({ width: 390, height: 844 })
    expect(await countIn(editor, '被退回')).toBe(before + 1)
    await trayOf(editor, '被退回').click()
    const line = editor.page.locator('li', { hasText: `标题${mark}` })
    await line.getByText(`退回：请写明地点${mark}`).waitFor()
    const width = await editor.page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBe(390)
    await line.getByRole('link', { name: `标题${mark}` }).click()
    await editor.page.waitForURL(`**${form}`)
    expect([...editor.errors, ...reviewer.errors]).toEqual([])
  })
})
