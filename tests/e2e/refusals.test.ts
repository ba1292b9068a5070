import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { signIn, type Desk } from '../support/running/office.ts'
import { processErrors } from '../support/running/product.ts'

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

const countStories = async (): Promise<number> => {
  const answer = await editor.send('GET', '/api/stories?limit=1&depth=0')
  return ((await answer.json()) as { totalDocs: number }).totalDocs
}

describe('the office', () => {
  it.each([
    ['an empty title', { title: '' }, '这一项必须填写'],
    ['a title of punctuation', { title: '……！？' }, '标题里没有文字'],
    ['an over-long title', { title: '长'.repeat(500) }, '最多 120 个字'],
    ['a day that does not exist', { title: randomUUID(), on: '2025-02-30' }, '日期不存在'],
    ['an unknown field', { title: randomUUID(), secret: 1 }, '没有这一项'],
  ])('refuses %s in Chinese and writes nothing', async (_what, data, message) => {
    const before = await countStories()
    const answer = await editor.send('POST', '/api/stories', data)
    expect(answer.status()).toBe(400)
    expect(await answer.text()).toContain(message)
    expect(await countStories()).toBe(before)
  })
})
