/**
 * The whole path of one story: written, refused to its author, reviewed by two others,
 * public, edited, moved, withdrawn. The steps are one history and run in their order.
 */
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { addPicture, addPictureBlock } from '../support/running/editor.ts'
import { approveStory, paste, press, save, signIn, type Desk } from '../support/running/office.ts'
import { askPublic, processErrors, publicAnswer, running } from '../support/running/product.ts'

const articleFile = fileURLToPath(
  new URL('../../../shared/input/news-article.txt', import.meta.url),
)
const skipped = `The test input ${articleFile} is not on this machine.`

let browser: Browser
let editor: Desk
let reviewer: Desk
let finalReviewer: Desk

const mark = randomUUID().slice(0, 8)
const title = `试写的一篇报道${mark}`
const slug = `shixie-${mark}`
const movedSlug = `gaiming-${mark}`
let id = ''
let pictures: string[]

const form = () => `/admin/collections/stories/${id}`
const address = `/stories/${slug}/`
const moved = `/stories/${movedSlug}/`

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

/** Later steps are left out only where the input is absent; after a failure they say so. */
function requireStory(skip: (note: string) => never): void {
  if (!existsSync(articleFile)) skip(skipped)
  if (!id) throw new Error('The first step did not write the story: see its failure.')
}

const approve = () => approveStory(reviewer, finalReviewer, form())

/** Runs in the page: a picture with all its sizes. */
const markupOf = (img: Element): string => (img.closest('picture') ?? img).outerHTML

/** Every address that a picture has. */
const pictureAddresses = (markup: string): string[] => [
  ...new Set([...markup.matchAll(/\/media\/[0-9a-f]{64}\.\w+/g)].map(String)),
]

describe('a story from the desk to the public page', () => {
  it('is written by an editor, with two pictures, and submitted', async ({ skip }) => {
    if (!existsSync(articleFile)) return skip(skipped)
    const paragraphs = readFileSync(articleFile, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const { page, errors } = editor
    await editor.open('/admin/collections/stories/create')
    await page.getByRole('textbox', { name: '标题', exact: false }).first().fill(title)
    await page.getByRole('textbox', { name: '摘要' }).fill('从送审到上线的一篇试写报道。')
    await page.locator('[id="field-on"] input').fill('2024-11-30')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: '网址名' }).fill(slug)
    await addPicture(editor, page.locator('#field-picture'), { alt: `第一张${mark}`, width: 900 })
    const html = paragraphs.slice(1).map((text) => `<p>${text}</p>`)
    await paste(editor, '.rich-text-lexical [contenteditable=true]', html.join(''))
    await page
      .getByText(String(paragraphs.at(-1)).slice(0, 12))
      .first()
      .waitFor()
    await addPictureBlock(editor, { alt: `第二张${mark}`, width: 1000 })
    const saved = await save(editor, 'stories')
    expect(saved).toMatchObject({ status: 201, errors: [] })
    id = saved.id
    await page.waitForURL(`**${form()}`)
    // The article is printed as it came, with its half-width punctuation.
    await page.getByRole('button', { name: '全部保留，说明原因' }).click()
    await page.getByLabel('为什么保留原样').fill('转载，照录原文')
    await press(editor, '记下原因', '已记下')
    await press(editor, '送审', '已送审')
    expect(errors).toEqual([])
  })

  it('cannot be published by its author, by button or by request', async ({ skip }) => {
    requireStory(skip)
    const { page } = editor
    await page.getByText('这一稿是您自己送审的').first().waitFor()
    expect(await page.getByRole('button', { name: '审核', exact: true }).isDisabled()).toBe(true)
    const answer = await editor.send('POST', `/api/workflow/story/${id}/approve`, {})
    expect(answer.status()).toBe(409)
    expect(await answer.json()).toMatchObject({ code: 'SUBMITTER_CANNOT_APPROVE' })
    expect((await askPublic(address)).status).toBe(404)
  })

  it('is public within five seconds once two others have reviewed it, pictures included', async ({
    skip,
  }) => {
    requireStory(skip)
    await approve()
    await publicAnswer(address, ({ status }) => status === 200)
    pictures = []
    const { page, errors } = await openPage(browser)
    await page.goto(new URL(address, running.public).href)
    for (const alt of [`第一张${mark}`, `第二张${mark}`]) {
      const picture = page.getByRole('img', { name: alt })
      pictures.push(...pictureAddresses(await picture.evaluate(markupOf)))
      await picture.scrollIntoViewIfNeeded()
      await expect
        .poll(() => picture.evaluate((img) => (img as HTMLImageElement).naturalWidth))
        .toBeGreaterThan(0)
    }
    expect(errors).toEqual([...reviewer.errors, ...finalReviewer.errors])
    await page.context().close()
  })

  it('shows an edit only after it is approved', async ({ skip }) => {
    requireStory(skip)
    const summary = `改过的摘要${mark}`
    const { page } = editor
    await editor.open(form())
    await page.getByRole('textbox', { name: '摘要' }).fill(summary)
    expect((await save(editor, 'stories')).status).toBe(200)
    await press(editor, '送审', '已送审')
    expect((await askPublic(address)).body).not.toContain(summary)
    await approve()
    await publicAnswer(address, ({ body }) => body.includes(summary))
  })

  it('leads from its former address to the new one once that is approved', async ({ skip }) => {
    requireStory(skip)
    const { page } = editor
    await editor.open(form())
    await page.getByRole('textbox', { name: '网址名' }).fill(movedSlug)
    expect((await save(editor, 'stories')).status).toBe(200)
    expect((await askPublic(address)).status).toBe(200)
    await press(editor, '送审', '已送审')
    await approve()
    const answer = await publicAnswer(address, ({ status }) => status === 301)
    expect(answer.location).toContain(moved)
    expect((await askPublic(moved)).status).toBe(200)
  })

  it('answers 410 everywhere once it is withdrawn', async ({ skip }) => {
    requireStory(skip)
    await reviewer.open(form())
    await reviewer.page.getByRole('button', { name: '撤下', exact: true }).click()
    await reviewer.page.getByLabel('撤下的原因').fill('试写的报道')
    await press(reviewer, '确定撤下', '已撤下，公众网站不再显示')
    await publicAnswer(moved, ({ status }) => status === 410)
    expect((await askPublic(address)).status).toBe(410)
    for (const list of ['/', '/stories/', '/rss.xml', '/sitemap/story-1.xml']) {
      const { body } = await askPublic(list)
      expect(body, list).not.toContain(mark)
    }
    expect(pictures.length).toBeGreaterThan(1)
    for (const picture of pictures) expect((await askPublic(picture)).status, picture).toBe(410)
    expect([...editor.errors, ...reviewer.errors, ...finalReviewer.errors]).toEqual([])
  })

  it('keeps what was published before at hand, each with its sign-off sheet', async ({ skip }) => {
    requireStory(skip)
    const { page } = editor
    await editor.open(form())
    const former = page.locator('.workflow__former')
    expect(await former.locator('[data-entry]').count()).toBe(0)
    await former.getByText('以前的发布').click()
    await former.locator('[data-entry]').first().waitFor()
    const lines = await former.locator('[data-entry]').allInnerTexts()
    expect(lines).toHaveLength(3)
    for (const line of lines)
      expect(line).toMatch(/第 \d+ 号条目 · 发布 · [^]*已上线（\d+ 毫秒，更新 \d+ 个页面）/)
    const numbers = lines.map((line) => Number(/第 (\d+) 号/.exec(line)?.[1]))
    expect(numbers).toEqual([...numbers].sort((one, other) => other - one))
    const opening = page.waitForEvent('popup')
    await former.getByRole('link', { name: `第 ${numbers.at(-1)} 号审签单` }).click()
    const sheet = await opening
    await sheet.getByText(title).first().waitFor()
    expect(new URL(sheet.url()).pathname).toBe(`/sign-off/${numbers.at(-1)}`)
    await sheet.close()
    expect(editor.errors).toEqual([])
  })
})
