/**
 * A reader in a process of its own: asks the public server for one address
 * again and again until it shows what was approved, then at once for all the
 * others, each until it does, and says when. Whoever asks for everything all
 * the time, or for one after another, would measure himself: he takes a core
 * from the product, or sees late what was there before. So he asks as a browser
 * that has the page: for another one than it has.
 */
import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Expectation, Seen } from './watching.ts'

const agent = new Agent({ keepAlive: true })
const pauseMilliseconds = 1

process.on('message', (expectation: Expectation) => void watch(expectation))
process.once('disconnect', () => process.exit(0))

async function watch({ origin, paths, text, isShown, goneAt }: Expectation): Promise<void> {
  const seen: Seen = {}
  const see = async (path: string) => {
    let etag: string | undefined
    await until(async () => {
      const { status, body, ...had } = await ask(origin + path, etag)
      etag = had.etag
      return path === goneAt ? status === 410 : status === 200 && body.includes(text) === isShown
    })
    seen[path] = String(process.hrtime.bigint())
  }
  const [first = '', ...others] = goneAt === undefined ? paths : [goneAt, ...paths]
  await see(first)
  await Promise.all(others.map(see))
  process.send?.(seen)
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(pauseMilliseconds)
}

interface Answer {
  status: number
  body: string
  etag: string | undefined
}

/** `etag`: of the page that he has; the answer is 304 while it is the same. */
function ask(url: string, etag: string | undefined): Promise<Answer> {
  const headers = etag === undefined ? {} : { 'if-none-match': etag }
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (body += text))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body, etag: response.headers.etag }),
      )
    }).on('error', reject)
  })
}
