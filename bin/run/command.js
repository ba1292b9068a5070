/** Runs a command to its end, keeping what it said. */
import { spawn } from 'node:child_process'
import { root } from '../settings.js'
import { killWithDescendants } from './descendants.js'

const running = new Set()

/** Calls `onLine` with each line; answers the exit code and all output. */
export function runCommand(file, words, { env = process.env, onLine, shows = false } = {}) {
  const child = spawn(file, words, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
      if (shows) process.stdout.write(text)
      const line = text.trim().split('\n').pop()
      if (line) onLine?.(line)
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      resolve({ code: signal ? 1 : code, output })
    })
  })
}

/** Ends what is still running, with everything it started. */
export function endCommands() {
  for (const child of running) killWithDescendants(child.pid)
}
