/** A story goes back and forth between its author and two reviewers, through the buttons and questions of the panel. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { approveStory, press, save, signIn, type Desk } from '../support/running/office.ts'
import { askPublic, processErrors, publicAnswer } from '../support/running/product.ts'
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

describe('a story that is returned', () => {
  it('shows its author the reason, is mended, approved, and withdrawn with a public reason', async () => {
    const mark = randomUUID().slice(0, 8)
    const slug = `tuihui-${mark}`
    const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), slug })
    const { doc } = (await answer.json()) as { doc: { id: string } }
    const form = `/admin/collections/stories/${doc.id}`
    const address = `/stories/${slug}/`
    await editor.open(form)
    await press(editor, '送审', '已送审')

    const reason = `请写明地点${mark}`
    await reviewer.open(form)
    await reviewer.page.getByRole('button', { name: '退回', exact: true }).click()
    const confirm = reviewer.page.getByRole('button', { name: '确定退回' })
    expect(await confirm.isDisabled()).toBe(true)
    await reviewer.page.getByLabel('退回的原因').fill(reason)
    await reviewer.page.getByRole('button', { name: '指出一句' }).click()
    await reviewer.page.getByLabel('原句').fill(`正文${mark}`)
    await reviewer.page.getByLabel('意见').fill('是哪个村？')
    await press(reviewer, '确定退回', '已退回给编辑')
    expect((await askPublic(address)).status).toBe(404)

    await editor.open(form)
    await editor.page.getByText(reason).waitFor()
    await editor.page.getByText('是哪个村？').waitFor()
    const summary = `写明了地点${mark}`
    await editor.page.getByRole('textbox', { name: '摘要' }).fill(summary)
    expect((await save(editor, 'stories')).status).toBe(200)
    await press(editor, '送审', '已送审')
    await approveStory(reviewer, finalReviewer, form)
    await publicAnswer(address, ({ body }) => body.includes(summary))

    await reviewer.open(form)
    await reviewer.page.getByRole('button', { name: '撤下', exact: true }).click()
    await reviewer.page.getByLabel('撤下的原因').fill(`当事人来电话${mark}`)
    await reviewer.page.getByLabel('给公众看的说明').fill(`写错了人${mark}`)
    await press(reviewer, '确定撤下', '已撤下，公众网站不再显示')
    const gone = await publicAnswer(address, ({ status }) => status === 410)
    expect(gone.body).toContain(`写错了人${mark}`)
    expect(gone.body).not.toContain('当事人来电话')
    await finalReviewer.open(form)
    await press(finalReviewer, '补签确认撤下', '已补签')
    expect([...editor.errors, ...reviewer.errors, ...finalReviewer.errors]).toEqual([])
  })
})
