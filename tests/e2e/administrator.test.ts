/** What only an administrator does: an account for a colleague, and a look at who did what. */
import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { save, signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'

const mark = randomUUID().slice(0, 8)
const name = `新来的编辑${mark}`
const account = { email: `bianji-${mark}@sample.example`, password: `long-enough-${mark}` }
let browser: Browser
let administrator: Desk

beforeAll(async () => {
  browser = await openBrowser()
  administrator = await signIn(browser, 'administrator')
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

it('makes an account with which a colleague signs in', async () => {
  const { page, errors } = administrator
  await administrator.open('/admin/collections/users/create')
  await page.locator('#field-name').fill(name)
  await page.locator('#field-email').fill(account.email)
  await page.locator('#field-password').fill(account.password)
  await page.locator('#field-confirm-password').fill(account.password)
  expect((await save(administrator, 'users')).status).toBe(201)
  const colleague = await signIn(browser, account)
  await colleague.page.getByRole('heading', { name: '我的待办' }).waitFor()
  expect([...errors, ...colleague.errors]).toEqual([])
  await colleague.close()
})

it('finds in the audit page who made it, and that it was used', async () => {
  const { page, errors } = administrator
  await page.goto(new URL('/admin/audit', page.url()).href)
  await page.getByRole('heading', { name: '操作记录' }).waitFor()
  await page.getByLabel('稿件、图片或账号的名称').fill(name)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('示例管理员').first().waitFor()
  await page.getByLabel('稿件、图片或账号的名称').fill('')
  await page.getByLabel('人员').fill(name)
  await page.locator('select[name=action]').selectOption({ label: '登录' })
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('共 1 条。').waitFor()
  expect(errors).toEqual([])
})

it('shows the audit page to nobody else', async () => {
  const author = await signIn(browser, 'author')
  expect(await author.page.getByRole('link', { name: '操作记录' }).count()).toBe(0)
  await author.page.goto(new URL('/admin/audit', author.page.url()).href)
  await author.page
    .getByText(/管理员/)
    .first()
    .waitFor()
  expect(await author.page.getByText(/共 \d+ 条/).count()).toBe(0)
})
