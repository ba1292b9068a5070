/** What the preview sends over HTTP beside the pages: pictures and files out of the media store. */
import express from 'express'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerFault } from '../../../cms/faults.ts'
import { messages } from '../../../cms/messages.ts'
import { previews, type Previews } from '../../../cms/preview/routes.ts'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
let preview: Previews
let server: Server
let token: string

beforeAll(async () => {
  office = await openOffice()
  const { email } = await office.person('author')
  const data = { email, password: 'long-enough-password' }
  token = (await office.payload.login({ collection: 'users', data })).token ?? ''
  const mediaDir = join(office.dataDir, 'media')
  const { payload } = office
  preview = previews({ payload, publicOrigin: 'http://localhost', mediaDir })
  const app = express().use('/preview', preview.routes).use(answerFault(payload.logger))
  server = createServer(app).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  await preview.close()
  await office.close()
})

function ask(path: string, body?: string): Promise<Response> {
  const { port } = server.address() as { port: number }
  const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
  const asked = { headers, ...(body ? { method: 'POST', body } : {}) }
  return fetch(`http://127.0.0.1:${port}/preview/story/none/site${path}`, asked)
}

async function upload(bytes: Buffer): Promise<string> {
  const file = { data: bytes, name: '课件.pdf', mimetype: 'application/pdf', size: bytes.length }
  const data = { title: '课件' } as never
  const { hash } = await office.payload.create({ collection: 'files', data, file })
  return String(hash)
}

it('never sends a file as a page, whose scripts would run in the office', async () => {
  const page = '<script>approveEverything()</script>'
  const hash = await upload(Buffer.from(`%PDF-1.4\n${page}\nstartxref\n9\n%%EOF\n`))
  for (const extension of ['html', 'svg', 'xml', 'xhtml', 'js']) {
    const answer = await ask(`/media/${hash}.${extension}`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toContain(page)
  }
  const file = await ask(`/files/${hash}/a.html`)
  expect(file.status).toBe(200)
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
})

it('says in Chinese what is wrong with a form that cannot be read', async () => {
  const tooLarge = await ask('/', JSON.stringify({ values: { title: '长'.repeat(2_000_000) } }))
  expect(tooLarge.status).toBe(413)
  expect(await tooLarge.text()).toBe(messages.REQUEST_TOO_LARGE)
  const broken = await ask('/', '{"values":')
  expect(broken.status).toBe(400)
  expect(await broken.text()).toBe(messages.REQUEST_NOT_READ)
})
