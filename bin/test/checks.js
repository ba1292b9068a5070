/** The checks that read the sources: each counts as one test, and says how to mend. */
import { availableParallelism, devNull } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run/command.js'
import { root } from '../settings.js'
import { emptyTally } from './tally.js'

const checks = [
  { name: 'types', words: ['tsc', '--noEmit'], mend: 'Mend the types named above.' },
  {
    name: 'lint',
    words: ['eslint', '.', '--max-warnings=0'],
    mend: 'Run npx eslint . --fix, then mend what it names.',
  },
  {
    name: 'pages',
    words: ['astro', 'check', '--root', 'site'],
    mend: 'Mend the pages named above.',
  },
  { name: 'format', words: ['prettier', '--check', '.'], mend: 'Run npx prettier --write .' },
  {
    name: 'unused code',
    words: ['knip'],
    mend: 'Remove what nothing uses, or the export word before it.',
  },
]

/** The pages are checked on an empty ledger. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0' }

export async function runChecks() {
  const waiting = [...checks]
  const tally = emptyTally()
  const worker = async () => {
    for (let each = waiting.shift(); each; each = waiting.shift()) await runCheck(each, tally)
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return tally
}

async function runCheck({ name, words, mend }, tally) {
  const began = Date.now()
  const [command, ...rest] = words
  const file = join(root, 'node_modules', '.bin', command)
  const env = { ...process.env, ...quiet, LEDGER_FILE: devNull }
  const { code, output } = await runCommand(file, rest, { env })
  const seconds = Math.round((Date.now() - began) / 1000)
  if (code === 0) {
    tally.passed += 1
    process.stdout.write(`✓ check: ${name} (${seconds} s)\n`)
  } else {
    tally.failed += 1
    process.stdout.write(`${output.trim()}\n✗ check: ${name} (${seconds} s). ${mend}\n`)
  }
}
