/** The ways beside the usual one, by the buttons of the panel: 转交, 紧急发布 with 补签, 小更正. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { approveStory, press, signIn, type Desk } from '../support/running/office.ts'
import { processErrors, publicAnswer } from '../support/running/product.ts'
import { aStoryWith, lexicalOf } from '../support/running/working-copies.ts'

let browser: Browser
let editor: Desk
let reviewer: Desk
let secondReviewer: Desk
let finalReviewer: Desk

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  reviewer = await signIn(browser, 'reviewer')
  secondReviewer = await signIn(browser, 'secondReviewer')
  finalReviewer = await signIn(browser, 'finalReviewer')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

const consoleErrors = () =>
  [editor, reviewer, secondReviewer, finalReviewer].flatMap(({ errors }) => errors)

/** A story that waits for its first signature. */
async function submitted(): Promise<{ mark: string; id: string; form: string; address: string }> {
  const mark = randomUUID().slice(0, 8)
  const slug = `duanlu-${mark}`
  const body = lexicalOf('村里定了规矩，酒席不超过二十桌。')
  const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), slug, body })
  const { id } = ((await answer.json()) as { doc: { id: string } }).doc
  const form = `/admin/collections/stories/${id}`
  await editor.open(form)
  await press(editor, '送审', '已送审')
  return { mark, id, form, address: `/stories/${slug}/` }
}

describe('转交', () => {
  it('puts the text before a colleague, who finds it among what waits for him and signs', async () => {
    const { mark, form } = await submitted()
    await reviewer.open(form)
    await reviewer.page.getByRole('button', { name: '转交', exact: true }).click()
    const sure = reviewer.page.getByRole('button', { name: '确定转交' })
    expect(await sure.isDisabled()).toBe(true)
    await reviewer.page.getByLabel('转交给').selectOption({ label: '示例复审人' })
    await reviewer.page.getByLabel('转交的原因').fill(`我明天出差${mark}`)
    await press(reviewer, '确定转交', '已转交')

    const { page } = secondReviewer
    await page.goto(new URL('/admin', page.url()).href)
    await page.getByRole('button', { name: '待我审' }).click()
    await page.getByRole('link', { name: `标题${mark}` }).click()
    await press(secondReviewer, '校对并审核', '已签字')
    expect(consoleErrors()).toEqual([])
  })
})

describe('紧急发布', () => {
  it('makes the text public with one signature and a reason; the others are signed after', async () => {
    const { mark, form, address } = await submitted()
    await finalReviewer.open(form)
    await finalReviewer.page.getByRole('button', { name: '紧急发布', exact: true }).click()
    await finalReviewer.page.getByLabel('紧急发布的原因').fill(`暴雨预警${mark}`)
    await press(finalReviewer, '确定紧急发布', '已紧急发布')
    const { body } = await publicAnswer(address, ({ status }) => status === 200)
    expect(body).toContain(mark)

    await reviewer.open(form)
    await reviewer.page.getByRole('button', { name: /^补签/ }).click()
    await reviewer.page.getByText('已补签').first().waitFor()
    await reviewer.page.getByRole('button', { name: /^补签/ }).waitFor({ state: 'detached' })
    expect(consoleErrors()).toEqual([])
  })
})

describe('小更正', () => {
  it('of a public text takes one signature', async () => {
    const { id, form, address } = await submitted()
    await approveStory(reviewer, finalReviewer, form)
    await publicAnswer(address, ({ status }) => status === 200)
    const body = lexicalOf('村里立了规矩，酒席不超过二十桌。')
    expect((await editor.send('PATCH', `/api/stories/${id}`, { body })).status()).toBe(200)

    await editor.open(form)
    await editor.page.getByRole('button', { name: '送审选项' }).click()
    await editor.page.getByLabel('小更正，只走一审一校').check()
    await press(editor, '确定送审', '已送审')
    await finalReviewer.open(form)
    await press(finalReviewer, '校对并终审', '已通过并发布')
    await publicAnswer(address, ({ body: page }) => page.includes('村里立了规矩'))
    expect(consoleErrors()).toEqual([])
  })
})
