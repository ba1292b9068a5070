/** 保存 takes everything that stands on the screen, however busy the browser is. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { minuteOf } from '../../cms/clock.ts'
import { openBrowser } from '../support/browser.ts'
import { addPictureBlock } from '../support/running/editor.ts'
import { save, signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'

const mark = randomUUID().slice(0, 8)
let browser: Browser
let editor: Desk

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

/** A browser on an old machine: it has never a moment to spare. */
const keepBusy = () =>
  editor.page.evaluate(() => {
    setInterval(() => {
      const end = performance.now() + 40
      while (performance.now() < end);
    }, 42)
  })

async function bodyOf(id: string): Promise<string> {
  const answer = await editor.send('GET', `/api/stories/${id}?depth=0`)
  return JSON.stringify(((await answer.json()) as { body?: object }).body ?? {})
}

it('saves the last word of a long text, pressed right after it was typed', async () => {
  const { page } = editor
  await editor.open('/admin/collections/stories/create')
  await page.getByRole('textbox', { name: '标题' }).first().fill(`最后一个字${mark}`)
  await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
  await keepBusy()
  await page.keyboard.type(`写到最后一个字${mark}`)
  const { status, id } = await save(editor, 'stories')
  expect(status).toBe(201)
  expect(await bodyOf(id)).toContain(`写到最后一个字${mark}`)
})

it('saves a picture in a block, pressed right after it was chosen', async () => {
  const { page } = editor
  await editor.open('/admin/collections/stories/create')
  await page.getByRole('textbox', { name: '标题' }).first().fill(`选好就存${mark}`)
  await page.locator('.rich-text-lexical [contenteditable=true]').first().click()
  await page.keyboard.type('先写一段。')
  const picture = await addPictureBlock(editor, { alt: '院子里围坐的人', width: 641 })
  const { status, id, errors } = await save(editor, 'stories')
  expect({ status, errors }).toEqual({ status: 201, errors: [] })
  expect(await bodyOf(id)).toContain(picture)
})

it('says when, by the clock of the office, wherever the browser is', async () => {
  const { page } = editor
  const answer = await editor.send('POST', '/api/stories', { title: `几点存的${mark}` })
  const { doc } = (await answer.json()) as { doc: { id: string; updatedAt: string } }
  const browserTime = await page.context().newCDPSession(page)
  await browserTime.send('Emulation.setTimezoneOverride', { timezoneId: 'America/New_York' })
  await editor.open(`/admin/collections/stories/${doc.id}`)
  await page.getByText(`最后修改：${minuteOf(doc.updatedAt)}`).waitFor()
  // Payload's own line, by the browser's clock, is not in sight.
  expect(await page.locator('.doc-controls__value-wrap').first().isVisible()).toBe(false)
})
