/** A story with a link that leads nowhere yet: what its editor sees, until the link leads somewhere. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { approveStory, press, signIn, type Desk } from '../support/running/office.ts'
import { askPublic, processErrors, publicAnswer, running } from '../support/running/product.ts'
import { aStoryWith, lexicalLinking } from '../support/running/working-copies.ts'

let browser: Browser
let editor: Desk
let reviewer: Desk
let finalReviewer: Desk

const mark = randomUUID().slice(0, 8)
const formOf = (id: string) => `/admin/collections/stories/${id}`
const addressOf = (slug: string) => `/stories/${slug}-${mark}/`

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

async function write(slug: string, more: object = {}): Promise<string> {
  const story = { ...aStoryWith(`${slug}${mark}`), slug: `${slug}-${mark}`, ...more }
  const answer = await editor.send('POST', '/api/stories', story)
  const { doc } = (await answer.json()) as { doc: { id: string } }
  return doc.id
}

async function publish(slug: string): Promise<void> {
  const id = await write(slug)
  await editor.send('POST', `/api/workflow/story/${id}/submit`, {})
  await approveStory(reviewer, finalReviewer, formOf(id))
  await publicAnswer(addressOf(slug), ({ status }) => status === 200)
}

describe('a story with a link that leads nowhere', () => {
  it('says what is wrong, also after another story is live, and goes live by itself with what it links to', async () => {
    const url = new URL(addressOf('quxiang'), running.public).href
    const id = await write('laizi', { body: lexicalLinking('看那一篇', url) })
    const { page } = editor
    await editor.open(formOf(id))
    await page.getByRole('button', { name: '保留，说明原因' }).click()
    await page.getByLabel('为什么保留原样').fill('那一篇随后发布')
    await press(editor, '记下原因', '已记下')
    await press(editor, '送审', '已送审')
    await approveStory(reviewer, finalReviewer, formOf(id))
    const panel = page.locator('section.workflow').first()
    await panel.getByText('网站：没有上线').waitFor()

    await publish('biede')
    await editor.open(formOf(id))
    await panel.getByText('已通过，还没有上线').waitFor()
    await panel.getByText(`链接 ${addressOf('quxiang')} 在本网站上不存在。`).waitFor()
    await panel.getByText('请改正或删去这个链接，然后重新送审。').waitFor()
    expect(await panel.getByRole('link', { name: addressOf('laizi') }).count()).toBe(0)
    expect(await panel.getByRole('link', { name: '打开出错的稿件' }).count()).toBe(0)
    expect((await askPublic(addressOf('laizi'))).status).toBe(404)

    await publish('quxiang')
    await panel.getByText('网站：已上线').waitFor()
    await panel.getByRole('link', { name: addressOf('laizi') }).waitFor()
    expect((await askPublic(addressOf('laizi'))).body).toContain(addressOf('quxiang'))
    expect([...editor.errors, ...reviewer.errors, ...finalReviewer.errors]).toEqual([])
  })
})
