/** What a press asks of SQLite is answered by indexes: it costs the same in an office of ten years. */
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { formerPublications } from '../../../cms/publication/index.ts'
import { SqliteConnection } from '../../../cms/sqlite-connection.ts'
import { findDocumentState } from '../../../cms/workflow/document-state.ts'
import { takeAction, type Action } from '../../../cms/workflow/index.ts'
import { openOffice, type Office } from '../../support/office.ts'
import { lexicalOf } from '../../support/running/working-copies.ts'

/** Of these there are one row, or a few dozen people. */
const small = ['review_levels', 'working_calendar', 'users', 'wordings']

let office: Office
beforeAll(async () => (office = await openOffice()))
afterAll(() => office.close())

it('goes through no table that grows', async () => {
  const { payload } = office
  const author = await office.person('author')
  const data = { title: '按下去', summary: '摘要', on: '2026-01-01T04:00:00.000Z' }
  const body = lexicalOf('正文') as never
  const { id } = await payload.create({
    collection: 'stories',
    data: { ...data, body },
    user: author,
  })
  const presses: [Action, typeof author][] = [
    ['submit', author],
    ['approve', await office.person('reviewer')],
    ['proof', await office.person('reviewer')],
    ['approve', await office.person('final-reviewer')],
    ['withdraw', await office.person('reviewer')],
  ]
  const asked = await listening(async () => {
    for (const [action, user] of presses) {
      const subject = { payload, kind: 'story', id } as const
      expect(await takeAction({ ...subject, action, user, comment: '原因' })).toMatchObject({
        ok: true,
      })
      await findDocumentState({ ...subject, user, publicOrigin: '' })
    }
    expect((await formerPublications(payload, { kind: 'story', id })).latest).toHaveLength(1)
  })
  expect(asked.size).toBeGreaterThan(20)
  expect(scansIn(asked)).toEqual([])
})

/** Every statement that is carried out meanwhile. */
async function listening(work: () => Promise<void>): Promise<Set<string>> {
  const asked = new Set<string>()
  const execute = SqliteConnection.prototype.execute
  SqliteConnection.prototype.execute = function (statement) {
    asked.add(typeof statement === 'string' ? statement : statement.sql)
    return execute.call(this, statement)
  }
  try {
    await work()
  } finally {
    SqliteConnection.prototype.execute = execute
  }
  return asked
}

function scansIn(asked: Set<string>): string[] {
  const database = new SqliteConnection(join(office.dataDir, 'cms', 'cms.sqlite'))
  try {
    return [...asked]
      .filter((sql) => /^(select|update|delete)/i.test(sql) && !isTheLastOf(sql))
      .flatMap((sql) => {
        const args = Array.from(sql.matchAll(/\?/g), () => 1)
        const { rows } = database.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args })
        return tablesGoneThrough(rows.map(({ detail }) => String(detail)))
      })
      .filter((table) => !small.includes(table))
  } finally {
    database.close()
  }
}

/** The end of an index, however long it is. */
const isTheLastOf = (sql: string): boolean => !/ where /.test(sql) && / limit \?$/.test(sql)

/** A list inside a row is gone through once it has been found. */
function tablesGoneThrough(plan: string[]): string[] {
  const found = plan.flatMap((step) => /^CO-ROUTINE (\S+)/.exec(step)?.[1] ?? [])
  return plan
    .flatMap((step) => /^SCAN (\S+)/.exec(step)?.[1] ?? [])
    .filter((table) => !found.includes(table))
}
