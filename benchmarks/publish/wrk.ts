/** Loads a server with wrk for a few seconds and reads what it measured. */
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Site } from './site.ts'

export interface Load {
  requestsPerSecond: number
  p99Milliseconds: number
  bytesPerRequest: number
}

const run = promisify(execFile)
const script = join(import.meta.dirname, 'random-paths.lua')

/** The addresses that are asked for, one a line. */
export async function writePaths({ folder, content }: Site): Promise<string> {
  const path = join(folder, 'paths.txt')
  const numbers = Array.from({ length: content.stories }, (_, index) => index + 1)
  const stories = numbers.map((number) => `/stories/gushi-${number}/`)
  await writeFile(path, ['/', '/stories/', ...stories].join('\n'))
  return path
}

/** `paths`: a file of addresses, one a line. Throws where an answer was not right. */
export async function runWrk(origin: string, paths: string): Promise<Load> {
  const words = ['-t1', '-c64', '-d4s', '--latency', '-s', script, origin, '--', paths]
  const { stdout } = await run('wrk', words)
  const broken = /Non-2xx or 3xx responses: (\d+)|Socket errors: (.*)/.exec(stdout)
  if (broken) throw new Error(`${origin} was loaded with errors: ${broken[0]}`)
  const [, amount, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const requests = /Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]
  const [, total, bytes] = /(\d+) requests in [\d.]+m?s, ([\d.]+[KMG]?B) read/.exec(stdout) ?? []
  const milliseconds = { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's']
  return {
    requestsPerSecond: Number(requests),
    p99Milliseconds: Number(amount) * milliseconds,
    bytesPerRequest: bytesIn(bytes ?? '') / Number(total),
  }
}

const bytesIn = (text: string): number =>
  Number.parseFloat(text) * { B: 1, K: 2 ** 10, M: 2 ** 20, G: 2 ** 30 }[unitOf(text)]

const unitOf = (text: string) => (/[KMG]/.exec(text)?.[0] ?? 'B') as 'B' | 'K' | 'M' | 'G'
