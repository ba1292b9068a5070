/** The product that runs for the browser tests, and what its processes have complained of. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { errorIn } from '../../../bin/run/log.js'

declare module 'vitest' {
  interface ProvidedContext {
    product: { editorial: string; public: string; dataDir: string }
  }
}

export const running = inject('product')

const answerMilliseconds = 5_000
const pauseMilliseconds = 50

export interface PublicAnswer {
  status: number
  body: string
  location: string | null
}

/** What the public server answers, redirects not followed. */
export async function askPublic(path: string): Promise<PublicAnswer> {
  const response = await fetch(new URL(path, running.public), { redirect: 'manual' })
  const body = await response.text()
  return { status: response.status, body, location: response.headers.get('location') }
}

/** Asks again until the answer is the awaited one; fails after five seconds, which is what is promised. */
export async function publicAnswer(
  path: string,
  isAwaited: (answer: PublicAnswer) => boolean,
): Promise<PublicAnswer> {
  const end = performance.now() + answerMilliseconds
  for (;;) {
    const answer = await askPublic(path)
    if (isAwaited(answer)) return answer
    if (performance.now() > end)
      throw new Error(`${path} still answers ${answer.status} after five seconds.`)
    await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds))
  }
}

/** The errors in the logs of the three processes, so far. */
export function processErrors(): string[] {
  const folder = join(running.dataDir, 'logs')
  return readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line) => {
        // A log keeps both streams of a process: what is no JSON is an error if it says so.
        const words = errorIn(line, /⨯|\b\w*Error\b/.test(line))
        return words ? [`${name}: ${words}`] : []
      }),
  )
}
