import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openPage } from '../support/browser.ts'
import { askPublic, processErrors, running } from '../support/running/product.ts'
import { onePageOfEachType, type PageType } from '../support/running/site.ts'

const phone = { viewport: { width: 360, height: 740 } }
const withoutScripts = { ...phone, javaScriptEnabled: false }
const heaviestPage = 100 * 1024

let browser: Browser
let pages: [PageType, string][]

beforeAll(async () => {
  browser = await openBrowser()
  pages = await onePageOfEachType()
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

async function visit(path: string, options: BrowserContextOptions = {}) {
  const { page, errors } = await openPage(browser, options)
  await page.goto(new URL(path, running.public).href)
  return { page, errors, close: () => page.context().close() }
}

/** Runs in the page: what stands on its own and is too low. Radios are pressed by their labels. */
const tooLow = (elements: Element[]): string[] =>
  elements.flatMap((element) => {
    const { width, height } = element.getBoundingClientRect()
    const isPartOfText = getComputedStyle(element).display === 'inline'
    return isPartOfText || width <= 1 || height === 0 || height >= 43.9
      ? []
      : [`${element.textContent.trim()} ${height}`]
  })

const addressOfType = (type: PageType): string => pages.find(([one]) => one === type)?.[1] ?? '/'

describe('the public site', () => {
  it('fits a phone 360 pixels wide without sideways scrolling, on every type of page', async () => {
    const { page, errors, close } = await visit('/', phone)
    const tooWide: string[] = []
    for (const [type, path] of pages) {
      await page.goto(new URL(path, running.public).href)
      const width = await page.evaluate('document.documentElement.scrollWidth')
      if (Number(width) > 360) tooWide.push(`${type} ${path}: ${String(width)}`)
    }
    expect(tooWide).toEqual([])
    expect(errors).toEqual([])
    await close()
  })

  it('has nothing to press that is less than 44 pixels high on a phone, links within sentences aside', async () => {
    const { page, close } = await visit('/', phone)
    const tooSmall: string[] = []
    for (const [type, path] of pages) {
      await page.goto(new URL(path, running.public).href)
      const pressed = page.locator('header, main, footer').locator('a, button, summary, input')
      for (const name of await pressed.evaluateAll(tooLow))
        tooSmall.push(`${type} ${path}: ${name}`)
    }
    expect(tooSmall).toEqual([])
    await close()
  })

  it('has no type of page that weighs more than 100 KB besides its pictures, unpacked', async () => {
    const tooHeavy: string[] = []
    for (const [type, path] of pages) {
      const bytes = await weightOf(path)
      if (bytes > heaviestPage) tooHeavy.push(`${type} ${path}: ${bytes}`)
    }
    expect(tooHeavy).toEqual([])
  })

  it('has no fault that axe finds at WCAG 2 A and AA, on every type of page', async () => {
    const { page, close } = await visit('/', phone)
    const faults: string[] = []
    for (const [type, path] of pages) {
      await page.goto(new URL(path, running.public).href)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa'])
        .analyze()
      for (const { id, nodes } of violations)
        faults.push(`${type} ${path}: ${id} ${nodes[0]?.html.slice(0, 120)}`)
    }
    expect(faults).toEqual([])
    await close()
  })

  it('leads from the first Tab past the header to the text', async () => {
    const { page, errors, close } = await visit('/')
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: '跳到正文' })
    expect(await skip.evaluate((link) => link.matches(':focus'))).toBe(true)
    await page.keyboard.press('Enter')
    expect(await page.getByRole('main').evaluate((main) => main.matches(':focus'))).toBe(true)
    expect(errors).toEqual([])
    await close()
  })

  it.each(['story', 'chapter', 'pledge'] as const)(
    'lets a resident read a %s on a small phone without scripts',
    async (type) => {
      const { page, errors, close } = await visit(addressOfType(type), withoutScripts)
      expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
      const text = await page.getByRole('main').innerText()
      expect(text.length).toBeGreaterThan(200)
      const size = await page.getByRole('main').locator('p').last().evaluate(fontSize)
      expect(size).toBeGreaterThanOrEqual(16)
      expect(errors).toEqual([])
      await close()
    },
  )

  it('lets a resident search for 彩礼 on a phone without scripts', async () => {
    const options = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false }
    const { page, errors, close } = await visit('/', options)
    await page.getByRole('searchbox').fill('彩礼')
    await page.getByRole('button', { name: '搜索' }).click()
    const count = page.getByRole('heading', { level: 2, name: '的内容' })
    expect(await count.innerText()).toMatch(/^找到 \d+ 条有“彩礼”的内容$/)
    expect(await page.getByRole('searchbox').inputValue()).toBe('彩礼')
    await page.getByRole('link', { name: /^倡议书（\d+）$/ }).click()
    expect(await count.innerText()).toMatch(/^倡议书里找到 \d+ 条有“彩礼”的内容$/)
    await page
      .getByRole('main')
      .getByRole('listitem')
      .getByRole('heading')
      .getByRole('link')
      .first()
      .click()
    expect(await page.getByRole('main').innerText()).toContain('彩礼')
    expect(errors).toEqual([])
    await close()
  })

  it.each([
    ['with scripts', {}],
    ['without scripts', { javaScriptEnabled: false }],
  ])('narrows the menu of lectures by every filter %s', async (_how, options) => {
    const { page, errors, close } = await visit('/lectures/', options)
    const items = page.locator('.menu-list > li')
    const all = await items.filter({ visible: true }).count()
    for (const name of ['主题', '讲给谁听', '形式', '时长', '队伍']) {
      const group = page.locator('details', { has: page.locator('summary', { hasText: name }) })
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click()
      const value = group.locator('label[for^="slot-"]').first()
      const promised = Number(await value.locator('.count').innerText())
      await value.click()
      expect(await items.filter({ visible: true }).count(), name).toBe(promised)
      expect(promised, name).toBeLessThan(all)
      await group.getByText('不限').click()
      expect(await items.filter({ visible: true }).count(), name).toBe(all)
    }
    expect(errors).toEqual([])
    await close()
  })
})

/** The bytes of a page with its styles and scripts. */
async function weightOf(path: string): Promise<number> {
  const { body } = await askPublic(path)
  const parts = [...body.matchAll(/<(?:link[^>]+rel="stylesheet"[^>]*|script[^>]+src="[^"]+")/g)]
    .map(([tag]) => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? '')
    .map(async (address) => (await askPublic(address)).body)
  return Buffer.byteLength([body, ...(await Promise.all(parts))].join(''))
}

/** Runs in the page. */
const fontSize = (element: Element): number => parseFloat(getComputedStyle(element).fontSize)
