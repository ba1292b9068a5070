/** A Word file brought in by the button 导入, and how many presses of the mouse that took. */
import type { Desk } from './office.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** From the list of a collection to what was read from the file. */
export async function chooseWordFile(desk: Desk, name: string, buffer: Buffer): Promise<void> {
  const { page } = desk
  await page.getByRole('link', { name: '导入' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '选择文件' }).click()
  await (await chooser).setFiles({ name, mimeType: wordType, buffer })
  await page.getByRole('heading', { name: '标题和小标题' }).waitFor()
}

/** In the window of the system that chooses a file, which no page can count. */
export const clicksToPickFile = 2

/** Counts what the browser itself takes for a press of the mouse, on every page of the desk. */
export async function countClicks({ page }: Desk): Promise<() => number> {
  let clicks = 0
  await page.exposeFunction('countClick', () => {
    clicks += 1
  })
  const listen = () =>
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (event.isTrusted) (window as unknown as { countClick(): void }).countClick()
      },
      true,
    )
  await page.addInitScript(listen)
  await page.evaluate(listen)
  return () => clicks
}
