/** What is not approved is nowhere: not in the store, not in the plain files, not in an answer. */
import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { signIn, type Desk } from '../support/running/office.ts'
import { processErrors, publicAnswer, running } from '../support/running/product.ts'
import { crawl } from '../support/running/site.ts'
import {
  aStoryWith,
  oneOfEachKindWith,
  singleDocumentsWith,
} from '../support/running/working-copies.ts'

const secret = `weifabu${randomUUID().replaceAll('-', '')}`
const open = `gongkai${randomUUID().replaceAll('-', '').slice(0, 8)}`

let browser: Browser
let editor: Desk

beforeAll(async () => {
  browser = await openBrowser()
  editor = await signIn(browser, 'author')
  const reviewer = await signIn(browser, 'reviewer')
  const administrator = await signIn(browser, 'administrator')
  for (const [collection, data] of Object.entries(oneOfEachKindWith(secret)))
    await send('POST', `/api/${collection}`, data, administrator)
  for (const [kind, data] of Object.entries(singleDocumentsWith(secret)))
    await send('POST', `/api/globals/${kind}`, data, administrator)
  const published = await send('POST', '/api/stories', { ...aStoryWith(open), slug: open })
  const id = (JSON.parse(published) as { doc: { id: string } }).doc.id
  await send('POST', `/api/workflow/story/${id}/submit`, {})
  for (const desk of [reviewer, await signIn(browser, 'finalReviewer')]) {
    const approved = await desk.send('POST', `/api/workflow/story/${id}/approve`, {})
    expect(await approved.json()).toMatchObject({ ok: true })
  }
  await publicAnswer(`/stories/${open}/`, ({ status }) => status === 200)
  await send('PATCH', `/api/stories/${id}`, aStoryWith(`${secret}gai`))
})

afterAll(async () => {
  await browser.close()
  expect(processErrors()).toEqual([])
})

async function send(
  method: 'POST' | 'PATCH',
  path: string,
  data: object,
  desk = editor,
): Promise<string> {
  const answer = await desk.send(method, path, data)
  const text = await answer.text()
  expect(answer.ok(), `${path} ${text}`).toBe(true)
  return text
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

const withSecret = (paths: string[]) => paths.filter((path) => readFileSync(path).includes(secret))

describe('a draft of any kind', () => {
  it('is in no byte of the site store', () => {
    const files = filesUnder(join(running.dataDir, 'site'))
    expect(files.some((path) => readFileSync(path).includes(open))).toBe(true)
    expect(withSecret(files)).toEqual([])
  })

  it('is in no plain file that build:site writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'plain-site-'))
    try {
      execFileSync(process.execPath, ['site/publisher/build-site.ts', join(folder, 'site')], {
        env: { ...process.env, DATA_DIR: running.dataDir, PUBLIC_ORIGIN: running.public },
        stdio: 'pipe',
      })
      const files = filesUnder(folder)
      expect(files.length).toBeGreaterThan(100)
      expect(withSecret(files)).toEqual([])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('is in no answer of the public server', async () => {
    const answers = await crawl()
    expect(answers.size).toBeGreaterThan(100)
    const leaking = [...answers].filter(
      ([path, body]) => path.includes(secret) || body.includes(secret),
    )
    expect(leaking.map(([path]) => path)).toEqual([])
  })
})
