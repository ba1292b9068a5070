/** The audit trail on every database the office can stand on, in a process that can be killed. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  environmentOf,
  startOffice,
  type Office,
  type OfficeSettings,
} from '../../support/office/index.ts'
import { mongodb, sqlite } from '../publication/databases.ts'

const databases = [sqlite, await mongodb()]
afterAll(async () => {
  for (const database of databases) await database.stop()
})

/** As `npm run audit -- …`, beside the running office. */
async function command(settings: OfficeSettings, ...words: string[]): Promise<string> {
  const file = join(import.meta.dirname, '../../../cms/audit/command.ts')
  const env = { ...process.env, ...environmentOf(settings, 3000) }
  const { stdout } = await promisify(execFile)(process.execPath, [file, ...words], { env })
  return stdout
}

const recordsIn = (said: string): number => Number(/共 (\d+) 条/.exec(said)?.[1])

describe.each(databases)('the audit trail on $name', (database) => {
  let settings: OfficeSettings
  let office: Office

  beforeAll(async () => {
    if (database.isMissing) return
    settings = database.fresh()
    office = await startOffice(settings)
  })
  afterAll(() => office?.stop())

  it.skipIf(database.isMissing)('is one chain, whoever writes at once', async () => {
    const administrator = await office.signIn('administrator')
    const file = join(await mkdtemp(join(tmpdir(), 'trail-')), 'trail.jsonl')
    const made = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        administrator.call('POST', '/stories', { title: `并发${at}` }),
      ),
    )
    const [, ...gone] = await Promise.all([
      command(settings, 'export', file),
      ...made.map(({ body }) => administrator.call('DELETE', `/stories/${body.doc.id}`)),
    ])
    expect(gone.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200))
    // The accounts of the four roles, the sign-in, the deletions and the export.
    expect(recordsIn(await command(settings, 'verify'))).toBe(4 + 1 + 40 + 1)
    const lines = (await readFile(file, 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).number)).toEqual(lines.map((_, at) => at + 1))
  })

  it.skipIf(database.isMissing)('is whole after the process was killed amid writing', async () => {
    const administrator = await office.signIn('administrator')
    const before = 4 + 1 + 40 + 1 + 1
    const acting = Array.from({ length: 30 }, async (_, at) => {
      const { body } = await administrator.call('POST', '/stories', { title: `断电${at}` })
      return administrator.call('DELETE', `/stories/${body.doc.id}`)
    })
    const answers = Promise.allSettled(acting)
    await Promise.any(acting)
    office.kill()
    const acknowledged = (await answers).filter(({ status }) => status === 'fulfilled').length
    office = await startOffice(settings)
    await office.signIn('administrator')
    const kept = recordsIn(await command(settings, 'verify'))
    expect(kept).toBeGreaterThanOrEqual(before + acknowledged + 1)
  })
})
