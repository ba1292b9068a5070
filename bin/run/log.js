/** What a process says goes into data/logs/; its errors also onto the console, one line each. */
import { createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const largestBytes = 10 * 1024 * 1024
const errorLevel = 50

export function openLog(dataDir, name) {
  const folder = join(dataDir, 'logs')
  mkdirSync(folder, { recursive: true, mode: 0o750 })
  const path = join(folder, `${name}.log`)
  if (sizeOf(path) > largestBytes) renameSync(path, `${path}.1`)
  return createWriteStream(path, { flags: 'a', mode: 0o640 })
}

function sizeOf(path) {
  try {
    return statSync(path).size
  } catch (error) {
    if (error.code === 'ENOENT') return 0
    throw error
  }
}

/** Until a process is ready its errors are one sentence, which the supervisor says. */
export function keepLog(child, service) {
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      service.log.write(`${line}\n`)
      const words = errorIn(line, stream === child.stderr)
      if (words && service.isReady) process.stderr.write(`! ${service.title}：${words}\n`)
    })
  }
}

/** The words of an error: of a pino line its notice in Chinese, or else its message; of stderr any line that is no stack. */
export function errorIn(line, isStderr) {
  try {
    const { level, msg, err, notice } = JSON.parse(line)
    if (!(level >= errorLevel)) return undefined
    const { what, why, todo } = notice ?? err?.notice ?? {}
    const told = [what, why, todo].filter(Boolean).join('')
    const words = told || [msg, err?.message].filter(Boolean).join(' — ')
    return words.replaceAll('\n', ' ').slice(0, 300)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const isStack = /^\s+at |^\s*$|^\s/.test(line)
    return isStderr && !isStack ? line.slice(0, 300) : undefined
  }
}
