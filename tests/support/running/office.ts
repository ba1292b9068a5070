/** A person at the editorial office, in a browser context of his own. */
import type { APIResponse, Browser, Page } from 'playwright-core'
import { openPage } from '../browser.ts'
import { accountOf, type Person } from './accounts.ts'
import { running } from './product.ts'

export interface Desk {
  page: Page
  /** Console errors of the page, so far. */
  errors: string[]
  open(path: string): Promise<void>
  /** A request with the person's session, as the admin itself sends it. */
  send(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    data?: object,
  ): Promise<APIResponse>
  close(): Promise<void>
}

export async function signIn(
  browser: Browser,
  account: Person | { email: string; password: string },
): Promise<Desk> {
  const { email, password } = typeof account === 'string' ? accountOf(account) : account
  const { page, errors } = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(20_000)
  const desk: Desk = {
    page,
    errors,
    open: (path) => openForm(page, path),
    send: (method, path, data) =>
      page.request.fetch(`${running.editorial}${path}`, {
        method,
        headers: { origin: running.editorial, 'accept-language': 'zh' },
        ...(data ? { data } : {}),
      }),
    close: () => page.context().close(),
  }
  await page.goto(`${running.editorial}/admin/login`)
  await page.getByRole('textbox', { name: '邮箱' }).fill(email)
  await page.getByRole('textbox', { name: '密码' }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('heading', { name: '我的待办' }).waitFor()
  return desk
}

/** A form is ready when its button is: before that the admin would lose what is typed. */
async function openForm(page: Page, path: string): Promise<void> {
  await page.goto(`${running.editorial}${path}`)
  await page.getByRole('button', { name: '保存' }).first().waitFor()
  await page.waitForLoadState('networkidle')
}

export interface Saved {
  status: number
  id: string
  /** What the server refused, by field. */
  errors: { path: string; message: string }[]
}

/** Presses 保存 and waits for what the server answers; `into` is the collection it goes to. */
export async function save({ page }: Desk, into: string): Promise<Saved> {
  const answered = page.waitForResponse(
    (response) =>
      new URL(response.url()).pathname.startsWith(`/api/${into}`) &&
      ['POST', 'PATCH'].includes(response.request().method()) &&
      !response.url().includes('/access/'),
  )
  await page.getByRole('button', { name: '保存' }).last().click()
  const response = await answered
  const { doc, errors } = (await response.json()) as {
    doc?: { id: string }
    errors?: { data?: { errors?: Saved['errors'] } }[]
  }
  if (response.ok()) await page.getByText(/成功/).first().waitFor()
  return {
    status: response.status(),
    id: doc?.id ?? '',
    errors: (errors ?? []).flatMap(({ data }) => data?.errors ?? []),
  }
}

/** Presses a button of the publication panel and waits for the sentence that answers. */
export async function press(desk: Desk, button: string, answer: string): Promise<void> {
  await desk.page.getByRole('button', { name: button, exact: true }).click()
  await desk.page.getByText(answer).first().waitFor()
}

/** A story takes two: each proofs it and reviews it in one press, and the second makes it public. */
export async function approveStory(reviewer: Desk, finalReviewer: Desk, form: string) {
  await reviewer.open(form)
  await press(reviewer, '校对并审核', '已签字')
  await finalReviewer.open(form)
  await press(finalReviewer, '校对并终审', '已通过并发布')
}

/** Puts text into a field as the clipboard would. */
export async function paste(desk: Desk, field: string, html: string): Promise<void> {
  const box = desk.page.locator(field)
  await box.click()
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    clipboardData.setData('text/plain', text.replace(/<[^>]+>/g, ''))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)
}
