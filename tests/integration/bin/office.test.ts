/** The commands of the office work for whoever has started it: no secret need be set. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'

const dataDir = mkdtempSync(join(tmpdir(), 'office-command-'))
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('verifies the ledger with the secrets in the data folder', () => {
  const env = { ...process.env, DATA_DIR: dataDir, PAYLOAD_SECRET: '', FEED_SECRET: '' }
  const words = ['bin/office.js', 'cms/publication/command.ts', 'verify']
  const output = execFileSync(process.execPath, words, { env, encoding: 'utf8' })
  expect(output).toContain('台账完整：共 0 条')
}, 30_000)
