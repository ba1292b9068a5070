/** An editor who has never seen it brings a Word file to 送审, and every click is counted. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDocument } from '../../benchmarks/import/document.ts'
import { openBrowser } from '../support/browser.ts'
import { paste, press, save, signIn, type Desk } from '../support/running/office.ts'
import { processErrors, running } from '../support/running/product.ts'
import { chooseWordFile, clicksToPickFile, countClicks } from '../support/running/word-file.ts'
import { aWordFile, gb, paragraph, picture } from '../support/word.ts'
import { aPicture } from '../unit/media/pictures.ts'

const mark = randomUUID().slice(0, 8)
const mostClicks = 10

let browser: Browser
let editor: Desk
let presses: () => number

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

async function officeFile(): Promise<Buffer> {
  const body = (text: string) => paragraph(`\u3000\u3000${text}`, gb.body)
  return aWordFile({
    body: [
      paragraph(`把账算到板凳上${mark}`, gb.title),
      body('十一月二十九日，宣讲员把板凳搬进院子，请乡亲们一起算一笔办喜事的账。'),
      paragraph('一、先算酒席', gb.first),
      body('按二十桌算，一共要花多少，大家心里要有数。'),
      picture('r:embed="rId9"'),
      paragraph('图1 院子里的宣讲', { align: 'center' }),
      paragraph('二、再说快板', gb.first),
      paragraph('竹板一打响连天，\n乡亲们坐到跟前。\n今天不把别的表，', gb.body),
      paragraph('2024年11月29日', { ...gb.body, align: 'right' }),
    ].join(''),
    parts: { 'word/media/image1.jpg': await aPicture({ width: 900 }) },
    relations: { rId9: { type: 'image', target: 'media/image1.jpg' } },
  })
}

const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`

function lectureFile(): Buffer {
  const pair = (label: string, value: string) => cell(label) + cell(value)
  const body = (text: string) => paragraph(`\u3000\u3000${text}`, gb.body)
  return aWordFile({
    body: [
      paragraph(`板凳上算喜事账${mark}`, gb.title),
      `<w:tbl>${row(pair('主题', '移风易俗'), pair('宣讲对象', '农村群众'))}${row(
        pair('宣讲形式', '小板凳'),
        pair('时长', '约半小时'),
      )}</w:tbl>`,
      body('听完这一讲，乡亲们会算办喜事的账。'),
      paragraph('一、先算酒席', gb.first),
      body('按二十桌算，一共要花多少，大家心里要有数。'),
      paragraph('二、再说人情', gb.first),
      body('礼金多少不在面子，在一片心意。'),
    ].join(''),
  })
}

function tableFile(): Buffer {
  return aWordFile({
    body: [
      paragraph(`办喜事的花费${mark}`, gb.title),
      paragraph('\u3000\u3000两种办法放在一张表里比一比，大家看得明白。', gb.body),
      `<w:tbl>${[
        row(cell('项目', '<w:vMerge w:val="restart"/>'), cell('花费', '<w:gridSpan w:val="2"/>')),
        row(cell('', '<w:vMerge/>'), cell('从前'), cell('现在')),
        row(cell('酒席'), cell('四十桌'), cell('二十桌')),
      ].join('')}</w:tbl>`,
    ].join(''),
  })
}

async function bodyOf(form: string): Promise<string> {
  const answer = await editor.send('GET', `/api/stories/${form.split('/').at(-1)}?depth=0`)
  return JSON.stringify(((await answer.json()) as { body: object }).body)
}

describe('a Word file', () => {
  it('gets from the list of stories to 送审 within ten clicks', async () => {
    const { page, errors } = editor
    await page.goto(new URL('/admin/collections/stories', page.url()).href)
    presses = await countClicks(editor)
    await chooseWordFile(editor, '板凳上的账.docx', await officeFile())
    expect(await page.getByLabel('标题（必填）').inputValue()).toBe(`把账算到板凳上${mark}`)
    expect(await page.getByLabel('日期').inputValue()).toBe('2024-11-29')
    expect(await page.getByLabel('摘要').inputValue()).toContain('一笔办喜事的账。')
    expect(await page.getByLabel('“一、先算酒席”是').first().inputValue()).toBe('first')
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/admin\/collections\/stories\/[0-9a-f-]{36}$/)
    await press(editor, '送审', '已送审')
    expect(presses()).toBeGreaterThan(2)
    expect(presses() + clicksToPickFile).toBeLessThanOrEqual(mostClicks)
    expect(errors).toEqual([])
  })

  it('with a table at its head fills the form of a lecture, which is a guess until it is confirmed', async () => {
    const { page, errors } = editor
    await page.goto(new URL('/admin/collections/lectures', page.url()).href)
    const before = presses()
    await chooseWordFile(editor, '提纲.docx', lectureFile())
    await page.getByRole('heading', { name: '其他项目（程序估计的）' }).waitFor()
    expect(await page.getByLabel('时长（分钟）').inputValue()).toBe('30')
    await page.getByText('请核对：文件里写着“时长：约半小时”。').waitFor()
    expect(await page.getByLabel('农村群众').isChecked()).toBe(true)
    await page.getByText('表格（不导入）').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/admin\/collections\/lectures\/[0-9a-f-]{36}$/)
    await press(editor, '送审', '已送审')
    expect(presses() - before).toBeGreaterThan(2)
    expect(presses() - before + clicksToPickFile).toBeLessThanOrEqual(mostClicks)
    expect(errors).toEqual([])
  })

  it('keeps the merged cells of its tables, in the preview and in the form', async () => {
    const { page, errors } = editor
    await page.goto(new URL('/admin/collections/stories', page.url()).href)
    await chooseWordFile(editor, '花费.docx', tableFile())
    const read = page.getByRole('region', { name: '读到的正文' })
    expect(await read.locator('td', { hasText: '花费' }).getAttribute('colspan')).toBe('2')
    await page.getByText('文字和图片都带过来了。').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL(/\/admin\/collections\/stories\/[0-9a-f-]{36}$/)
    const grid = page.locator('.table-grid table')
    expect(await grid.locator('td[colspan="2"] input').inputValue()).toBe('花费')
    const body = await bodyOf(page.url())
    expect(body).toContain('项目\\t花费\\t⮜')
    await grid.locator('td[rowspan="2"] input').click()
    await page.getByRole('button', { name: '拆开合并的格子' }).click()
    expect((await save(editor, 'stories')).status).toBe(200)
    expect(await bodyOf(page.url())).toContain('\\n\\t从前')
    expect(errors).toEqual([])
  })

  it('of a whole book keeps nobody else waiting', async () => {
    const chosen = await aDocument(150)
    const file = { name: '书.docx', mimeType: 'application/octet-stream', buffer: chosen }
    let isRead = false
    const begin = performance.now()
    const read = editor.page.request
      .post(`${running.editorial}/api/import/textbooks/preview`, {
        headers: { origin: running.editorial },
        multipart: { file },
      })
      .finally(() => (isRead = true))
    const waits: number[] = []
    while (!isRead) {
      const asked = performance.now()
      expect((await fetch(`${running.editorial}/health`)).status).toBe(200)
      waits.push(performance.now() - asked)
    }
    expect((await read).status()).toBe(200)
    expect(Math.max(...waits)).toBeLessThan((performance.now() - begin) / 2)
  })

  it('that is refused says why and what to do, and stores nothing', async () => {
    const { page, errors } = editor
    const before = await documents('stories')
    await page.goto(new URL('/admin/import/stories', page.url()).href)
    await page.getByLabel('要导入的文件').setInputFiles({
      name: '旧稿.doc',
      mimeType: 'application/msword',
      buffer: Buffer.concat([
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.from('WordDocument', 'utf16le'),
      ]),
    })
    const alert = page.getByRole('alert').filter({ hasText: '没有导入' })
    expect(await alert.innerText()).toBe(
      '没有导入：这是旧格式的 Word 或 WPS 文件。请在 Word 或 WPS 里打开它，另存为 .docx，再导入。',
    )
    expect(await documents('stories')).toBe(before)
    // The browser itself reports an answer that is no success.
    expect(errors.filter((error) => !error.includes('422'))).toEqual([])
  })
})

describe('a page of Word pasted into the editor itself', () => {
  it('brings its words and marks, and neither styles nor what the site cannot show', async () => {
    const { page } = editor
    await editor.open('/admin/collections/stories/create')
    await page.getByRole('textbox', { name: '标题' }).first().fill(`粘贴${mark}`)
    await paste(
      editor,
      '.rich-text-lexical [contenteditable=true]',
      `<html><body lang=ZH-CN><!--StartFragment-->
      <p class=MsoNormal style='text-indent:32pt'><span style='font-family:仿宋;font-size:16pt;color:red'>\u3000\u3000头一段，<b>要紧的</b>话。<o:p></o:p></span></p>
      <p class=MsoNormal><o:p>&nbsp;</o:p></p>
      <p class=MsoNormal style='text-align:center'><span style='font-family:黑体;font-size:16pt'>第二段话${mark}。</span></p>
      <!--EndFragment--></body></html>`,
    )
    await page.getByText(`第二段话${mark}。`).first().waitFor()
    const { id, status } = await save(editor, 'stories')
    expect(status).toBe(201)
    const state = await editor.send('GET', `/api/workflow/story/${id}`)
    const { problems } = (await state.json()) as { problems: { code: string }[] }
    expect(problems.filter(({ code }) => code.startsWith('TEXT_'))).toEqual([])
    const saved = await editor.send('GET', `/api/stories/${id}?depth=0`)
    const { body } = (await saved.json()) as { body: { root: { children: object[] } } }
    expect(JSON.stringify(body)).not.toMatch(/仿宋|font|color|MsoNormal/)
    expect(JSON.stringify(body)).toContain('要紧的')
  })
})

describe('a table', () => {
  const table = (level: string) => ({
    name: '队伍.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`队伍名称,级别\n小分队${mark},${level}`),
  })

  it('shows what to put right by its cell, and is taken once it is right', async () => {
    const { page, errors } = editor
    await page.goto(new URL('/admin/collections/teams', page.url()).href)
    await page.getByRole('link', { name: '导入' }).click()
    const chosen = page.getByLabel('要导入的文件')
    await chosen.setInputFiles(table('分队'))
    await page.getByRole('row', { name: 'B2 级别 只能填写“骨干宣讲队”或“宣讲小分队”。' }).waitFor()
    await page.getByRole('button', { name: '改好了，再选一次' }).click()
    await chosen.setInputFiles(table('宣讲小分队'))
    await page.getByText('将新增 1 个，更新 0 个').waitFor()
    await page.getByRole('button', { name: '确认导入' }).click()
    await page.waitForURL('**/admin/collections/teams')
    await page.getByText(`小分队${mark}`).first().waitFor()
    expect(errors.filter((error) => !error.includes('422'))).toEqual([])
  })
})

async function documents(collection: string): Promise<number> {
  const answer = await editor.send('GET', `/api/${collection}?limit=1&depth=0`)
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}
