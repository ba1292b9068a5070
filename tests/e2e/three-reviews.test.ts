/**
 * What an office trusts the product with: a Word file becomes a chapter, three people take it
 * through 三审三校 by the buttons of the panel, and the sheet of its entry says who signed what.
 * The steps are one history and run in their order.
 */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { isThere } from '../support/commands.ts'
import { press, save, signIn, type Desk } from '../support/running/office.ts'
import { askPublic, processErrors, publicAnswer } from '../support/running/product.ts'
import { chooseWordFile, clicksToPickFile, countClicks } from '../support/running/word-file.ts'
import { aStoryWith } from '../support/running/working-copies.ts'
import { aWordFile, gb, paragraph } from '../support/word.ts'

const mark = randomUUID().slice(0, 8)
const title = `一碗水端平的道理${mark}`
const mostClicks = 10
const steps = ['一校', '初审', '二校', '复审', '三校', '终审']
const names = { reviewer: '示例审稿人', second: '示例复审人', final: '示例终审人' }

let browser: Browser
let editor: Desk
let reviewer: Desk
let secondReviewer: Desk
let finalReviewer: Desk
let address = ''
let sheet = ''

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

function chapterFile(): Buffer {
  const body = (text: string) => paragraph(`\u3000\u3000${text}`, gb.body)
  return aWordFile({
    body: [
      paragraph(title, gb.title),
      body('乡亲们，今天搬个板凳坐下来，说说家里家外怎样一碗水端平。'),
      paragraph('一、家里的事商量着办', gb.first),
      body('兄弟几个谁多出一点，谁少出一点，当着老人的面说清楚。'),
      paragraph('二、村里的事摆在明处', gb.first),
      body('账目贴上墙，大家看得见，心里就踏实。'),
    ].join(''),
  })
}

/** As a reviewer comes to a text: from the first page, by what waits for him. */
async function openWaiting({ page }: Desk): Promise<void> {
  await page.goto(new URL('/admin', page.url()).href)
  await page.getByRole('button', { name: '待我审' }).click()
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { name: '审校步骤（三审三校）' }).waitFor()
}

/** The names of the steps that bear a signature, with who signed. */
const signed = ({ page }: Desk): Promise<string[]> =>
  page.locator('.workflow__steps [data-step=signed]').allInnerTexts()

describe('a chapter under 三审三校', () => {
  it('gets from a Word file to 送审 within ten presses', async () => {
    const { page } = editor
    await page.goto(new URL('/admin/collections/chapters', page.url()).href)
    const clicks = await countClicks(editor)
    await chooseWordFile(editor, '一碗水端平.docx', chapterFile())
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/admin\/collections\/chapters\/[0-9a-f-]{36}$/)
    await page.locator('#field-textbook .rs__control').click()
    await page.locator('#field-textbook .rs__option').first().click()
    expect((await save(editor, 'chapters')).status).toBe(200)
    await press(editor, '送审', '已送审')
    expect(clicks()).toBeGreaterThan(2)
    expect(clicks() + clicksToPickFile).toBeLessThanOrEqual(mostClicks)
    const id = page.url().split('/').at(-1) ?? ''
    const answer = await editor.send('GET', `/api/chapters/${id}?depth=0`)
    address = `/chapters/${((await answer.json()) as { slug: string }).slug}/`
  })

  it('is signed by three people, two steps each, and is public only after the last', async () => {
    await openWaiting(reviewer)
    expect(await signed(reviewer)).toEqual([])
    await press(reviewer, '校对并审核', '已签字')
    await openWaiting(secondReviewer)
    expect(await signed(secondReviewer)).toEqual([
      expect.stringMatching(`一校\\s*${names.reviewer}`),
      expect.stringMatching(`初审\\s*${names.reviewer}`),
    ])
    await press(secondReviewer, '校对并审核', '已签字')
    await openWaiting(finalReviewer)
    expect((await askPublic(address)).status).toBe(404)
    await press(finalReviewer, '校对并终审', '已通过并发布')
    const { body } = await publicAnswer(address, ({ status }) => status === 200)
    expect(body).toContain('村里的事摆在明处')
    expect(consoleErrors()).toEqual([])
  })

  it('tells its author that it is live, and shows the sheet of its entry', async () => {
    const { page } = editor
    await page.getByText('网站：已上线').waitFor()
    expect(await signed(editor)).toHaveLength(steps.length)
    const opened = page.waitForEvent('popup')
    await page.getByRole('link', { name: '审签单' }).click()
    const paper = await opened
    await paper.getByRole('heading', { name: '审签单' }).waitFor()
    const rows = await paper.locator('section', { hasText: '签字人' }).locator('tbody tr').all()
    const cells = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
    expect(cells.map(([step, name]) => [step, name])).toEqual([
      ['一校', names.reviewer],
      ['初审', names.reviewer],
      ['二校', names.second],
      ['复审', names.second],
      ['三校', names.final],
      ['终审', names.final],
    ])
    sheet = (await paper.getByRole('link', { name: '下载 PDF' }).getAttribute('href')) ?? ''
    expect(consoleErrors()).toEqual([])
  })

  it('has a sheet that prints, with all names and steps (needs pdftotext)', async ({ skip }) => {
    const answer = await editor.send('GET', sheet)
    const pdf = await answer.body()
    expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
    if (!isThere('pdftotext')) skip('pdftotext (poppler-utils) is not installed')
    const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    const dense = text.replace(/\s+/g, '')
    for (const said of [title, ...steps, ...Object.values(names)]) expect(dense).toContain(said)
  })
})

describe('a story that is to appear later', () => {
  it('waits for its minute with all its signatures', async () => {
    const slug = `dingshi-${mark}`
    const answer = await editor.send('POST', '/api/stories', { ...aStoryWith(mark), slug })
    const { doc } = (await answer.json()) as { doc: { id: string } }
    const form = `/admin/collections/stories/${doc.id}`
    await editor.open(form)
    const submit = editor.page.getByRole('button', { name: '送审', exact: true })
    await editor.page.getByRole('button', { name: '送审选项' }).click()
    // Beside 确定送审 it would submit without the options.
    expect(await submit.count()).toBe(0)
    await editor.page.getByLabel('定时发布：到这时才公开').fill(minuteInTwoDays())
    await press(editor, '确定送审', '已送审')
    await reviewer.open(form)
    await press(reviewer, '校对并审核', '已签字')
    await finalReviewer.open(form)
    await finalReviewer.page.getByText('签完到定好的时间公开').waitFor()
    await press(finalReviewer, '校对并终审', '到了定好的时间会自动发布')
    await editor.open(form)
    await editor.page.getByText('已签完字，待发布').waitFor()
    const buttons = editor.page.locator('.workflow__buttons button')
    expect(await buttons.allInnerTexts()).toEqual(['收回'])
    expect((await askPublic(`/stories/${slug}/`)).status).toBe(404)
    expect(consoleErrors()).toEqual([])
  })
})

/** By the clock in China, as the form asks for it. */
const minuteInTwoDays = (): string =>
  new Date(Date.now() + 56 * 3_600_000).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)
