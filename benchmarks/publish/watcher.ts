/**
 * A reader in a process of its own: asks the public server for some addresses
 * again and again until each shows what was approved, and says when.
 */
import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import type { Expectation, Seen } from './watching.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const pauseMilliseconds = 1

process.on('message', (expectation: Expectation) => void watch(expectation))
process.once('disconnect', () => process.exit(0))

async function watch({ origin, paths, text, isShown, goneAt }: Expectation): Promise<void> {
  const seen: Seen = {}
  if (goneAt !== undefined) await until(async () => (await ask(origin + goneAt)).status === 410)
  if (goneAt !== undefined) seen[goneAt] = String(process.hrtime.bigint())
  for (const path of paths) {
    await until(async () => {
      const { status, body } = await ask(origin + path)
      return status === 200 && body.includes(text) === isShown
    })
    seen[path] = String(process.hrtime.bigint())
  }
  process.send?.(seen)
}

async function until(isTrue: () => Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await setTimeout(pauseMilliseconds)
}

function ask(url: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (text: string) => (body += text))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }))
    }).on('error', reject)
  })
}
