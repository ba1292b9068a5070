/** Loading and removing the samples as commands, on a real database, killed on the way. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, describe, expect, it } from 'vitest'
import { drawingNames, sampleDocuments } from '../../../cms/sample/index.ts'

const root = resolve(import.meta.dirname, '../../..')
const dataDir = mkdtempSync(join(tmpdir(), 'sample-'))
const minutes = 60_000

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('the sample content', () => {
  it(
    'is loaded once, whenever it was cut off',
    async () => {
      expect(await run('load', { killAt: '示例账号已备好' })).toBe('killed')
      const accounts = readFileSync(accountsFile, 'utf8')
      expect(await run('load', { killAt: '已发布 40 ' })).toBe('killed')
      expect(await run('load')).toBe(0)
      expect(await run('load')).toBe(0)

      expect(rows('ledger_entries')).toBe(sampleDocuments.length)
      expect(rows('submissions')).toBe(sampleDocuments.length)
      expect(rows('media')).toBe(drawingNames.length)
      expect(rows('users')).toBe(5)
      expect(readFileSync(accountsFile, 'utf8')).toBe(accounts)
      expect(statSync(accountsFile).mode & 0o777).toBe(0o600)
    },
    5 * minutes,
  )

  it(
    'is withdrawn and deleted by one command, but for the only administrator',
    async () => {
      expect(await run('remove', { killAt: '已撤下 40 ' })).toBe('killed')
      expect(await run('remove')).toBe(0)

      expect(rows('ledger_entries')).toBe(2 * sampleDocuments.length)
      for (const table of ['lectures', 'teams', 'chapters', 'stories', 'venues', 'media'])
        expect([table, rows(table)]).toEqual([table, 0])
      expect(rows('users')).toBe(1)
      expect(readFileSync(accountsFile, 'utf8')).not.toContain('示例编辑')
    },
    5 * minutes,
  )
})

const accountsFile = join(dataDir, 'sample-accounts.txt')

function rows(table: string): number {
  const database = new DatabaseSync(join(dataDir, 'cms', 'cms.sqlite'), { readOnly: true })
  try {
    return Number(database.prepare(`select count(*) as rows from ${table}`).get()?.rows)
  } finally {
    database.close()
  }
}

/** The exit code; 'killed' where it was ended with SIGKILL as it said `killAt`. */
function run(
  command: 'load' | 'remove',
  { killAt }: { killAt?: string } = {},
): Promise<number | 'killed'> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', `cms/sample/${command}.ts`],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: dataDir,
        DATABASE_URL: '',
        PAYLOAD_SECRET: 'a secret that only this test knows',
        FEED_SECRET: 'another secret that only this test knows',
      },
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (killAt && said.includes(killAt)) child.kill('SIGKILL')
    })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code, signal) => {
      if (signal === 'SIGKILL') done('killed')
      else if (code === 0) done(0)
      else fail(new Error(said))
    })
  })
}
