/** Runs Vitest, and reads what its reporter counted. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../run/command.js'
import { root } from '../settings.js'
import { emptyTally } from './tally.js'

export async function runSuites(paths, { config = 'vitest.config.ts', env = {} } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'))
  const tallyFile = join(folder, 'tally.json')
  try {
    const words = [
      join(root, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--config=${config}`,
      '--reporter=default',
      '--reporter=./tests/support/tally-reporter.ts',
      ...paths,
    ]
    const { code } = await runCommand(process.execPath, words, {
      env: { ...process.env, ...env, TALLY_FILE: tallyFile },
      shows: true,
    })
    return completed(readTally(tallyFile), code)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Vitest that ended badly with no test to blame is itself a failure. */
const completed = (tally, code) =>
  code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally

function readTally(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    return emptyTally()
  }
}
