/** The databases an office can stand on, each fresh. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongodb } from '../../support/mongodb/index.ts'
import type { OfficeSettings } from '../../support/office/index.ts'

export interface Database {
  /** What a test runs on, or why it does not. */
  name: string
  isMissing: boolean
  fresh: () => OfficeSettings
  stop: () => Promise<void>
}

const folder = () => mkdtempSync(join(tmpdir(), 'office-'))

export const sqlite: Database = {
  name: 'SQLite',
  isMissing: false,
  fresh: () => ({ dataDir: folder() }),
  stop: async () => {},
}

export async function mongodb(): Promise<Database> {
  const server = await startMongodb()
  if ('missing' in server) return { ...sqlite, name: server.missing, isMissing: true }
  return {
    name: server.name,
    isMissing: false,
    fresh: () => ({
      dataDir: folder(),
      databaseUrl: `${server.url}/office_${randomBytes(6).toString('hex')}`,
      hasTransactions: server.hasTransactions,
    }),
    stop: server.stop,
  }
}
