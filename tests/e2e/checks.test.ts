/** The panel of the checks: an editor sees a finding in the text, explains it, submits; the reviewer reads why. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { press, save, signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'
import { aStoryWith, lexicalOf } from '../support/running/working-copies.ts'

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

const panelOf = ({ page }: Desk) => page.getByRole('region', { name: '检查' })

/** What the browser has marked in the text. */
const markedIn = ({ page }: Desk, name: string) =>
  page.evaluate(
    (key) => [...(CSS.highlights.get(key) ?? [])].map((range) => (range as Range).toString()),
    name,
  )

describe('a warning of the checks', () => {
  it('is marked in the text, holds the submission back, and goes with a reason to the reviewer', async () => {
    const mark = randomUUID().slice(0, 8)
    const text = `村里给每户按装了净水器${mark}。树种活了，，渠也通了。`
    const story = { ...aStoryWith(mark), slug: `jiancha-${mark}`, body: lexicalOf(text) }
    const answer = await editor.send('POST', '/api/stories', story)
    const { doc } = (await answer.json()) as { doc: { id: string } }
    const form = `/admin/collections/stories/${doc.id}`

    await editor.open(form)
    const panel = panelOf(editor)
    await panel.getByText('请改正，或说明原因（2）').waitFor()
    await panel.getByText('改成：安装').waitFor()
    await expect.poll(() => markedIn(editor, 'checks-place')).toEqual(['按装', '，，'])
    await panel.getByRole('button', { name: '在文中找到' }).first().click()
    expect(await markedIn(editor, 'checks-shown')).toEqual(['按装'])
    await press(editor, '送审', '没有送审：有的提醒既没有改正，也没有说明原因')

    const body = editor.page.locator('.rich-text-lexical [contenteditable]').first()
    await body.selectText()
    await editor.page.keyboard.type(`村里给每户安装了净水器${mark}。树种活了，，渠也通了。`)
    expect((await save(editor, 'stories')).status).toBe(200)
    await panel.getByText('请改正，或说明原因（1）').waitFor()
    await panel.getByRole('button', { name: '保留，说明原因' }).click()
    await panel.getByLabel('为什么保留原样').fill(`方言念白要停两拍${mark}`)
    await press(editor, '记下原因', '已记下，审稿人会看到这条原因')
    await press(editor, '送审', '已送审')

    await reviewer.open(form)
    await panelOf(reviewer).getByText('已说明原因（1）').waitFor()
    await panelOf(reviewer).getByText(`已说明：方言念白要停两拍${mark}`).waitFor()
    // The submission that was refused answered 409, which the browser logs.
    expect(editor.errors).toEqual([expect.stringContaining('409')])
    expect(reviewer.errors).toEqual([])
  })
})
