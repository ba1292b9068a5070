/** What an editor does in a form besides typing: uploads, and blocks in a long text. */
import type { Locator } from 'playwright-core'
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

/** Adds a picture below the long text, as the editor's slash menu does; answers its id. */
export async function addPictureBlock(desk: Desk, described: NewPicture): Promise<string> {
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
  return addPicture(desk, block, described)
}
