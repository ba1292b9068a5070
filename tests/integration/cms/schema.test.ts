import { createRequire } from 'node:module'
import { readdir, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openOffice, type Office } from '../../support/office.ts'

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

it('has a migration for every table: run npm run cms:generate after a change of fields', async () => {
  const folder = new URL('../../../cms/migrations/', import.meta.url)
  const latest = (await readdir(folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const snapshot = JSON.parse(await readFile(new URL(latest!, folder), 'utf8'))
  const { generateSQLiteDrizzleJson, generateSQLiteMigration } = createRequire(import.meta.url)(
    'drizzle-kit/api',
  )
  const { schema } = office.payload.db as unknown as { schema: object }
  const now = await generateSQLiteDrizzleJson(schema)
  expect(await generateSQLiteMigration(snapshot, now)).toEqual([])
})
