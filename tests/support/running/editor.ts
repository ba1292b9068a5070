/** What an editor does in a form besides typing: uploads, and blocks in a long text. */
import type { Locator, Page, Request } from 'playwright-core'
import { aPicture } from '../../unit/media/pictures.ts'
import type { Desk } from './office.ts'

interface NewPicture {
  alt: string
  /** Keeps the bytes of several apart. */
  width: number
}

/** Uploads a picture from inside a form, in the drawer that the form opens. */
export async function addPicture(desk: Desk, field: Locator, picture: NewPicture): Promise<string> {
  await field.getByRole('button', { name: '新建', exact: true }).click()
  const drawer = desk.page.getByRole('dialog').last()
  const buffer = await aPicture({ width: picture.width })
  const file = { name: '现场.jpg', mimeType: 'image/jpeg', buffer }
  await drawer.locator('input[type=file]').setInputFiles(file)
  // Labels in a drawer are not tied to their boxes.
  await drawer.locator('[name=alt]').fill(picture.alt)
  const stored = desk.page.waitForResponse(
    (response) =>
      new URL(response.url()).pathname === '/api/media' && response.request().method() === 'POST',
  )
  await drawer.getByRole('button', { name: '保存' }).click()
  const { doc } = (await (await stored).json()) as { doc: { id: string } }
  await drawer.waitFor({ state: 'hidden' })
  await field.getByText('.jpg').first().waitFor()
  return doc.id
}

/** Adds a picture below the long text, as the editor's slash menu does. */
export async function addPictureBlock(desk: Desk, described: NewPicture): Promise<void> {
  const { page } = desk
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('/图片')
  await page
    .getByRole('option', { name: '图片' })
    .or(page.locator('.slash-menu-popup button'))
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  const block = page.locator('.rich-text-lexical').first().locator('.field-type.upload').last()
  await addPicture(desk, block, described)
  await settle(page)
}

const quietMilliseconds = 500

/**
 * The text takes over what was chosen in a block once the server has looked at it, a moment
 * after the choice shows: until the form has asked nothing for a while.
 */
async function settle(page: Page): Promise<void> {
  const open = new Set<Request>()
  let last = performance.now()
  const begin = (request: Request) => open.add(request)
  const end = (request: Request) => {
    if (open.delete(request)) last = performance.now()
  }
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end)
  while (open.size > 0 || performance.now() - last < quietMilliseconds)
    await new Promise((resolve) => setTimeout(resolve, 50))
  page.off('request', begin).off('requestfinished', end).off('requestfailed', end)
}
