/**
 * Many stories that want only their final approval, copied as rows from one
 * that was written and signed through the office's routes: each has an id, an
 * address, a title, a day and a content hash of its own, as if it had come the
 * same way. A thousand of them take a second instead of minutes.
 */
import { randomUUID } from 'node:crypto'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { hashOf } from '../../ledger/index.ts'
import type { Awaiting } from './desk-work.ts'

type Row = Record<string, SQLInputValue>

/** Where a story stands: its rows by the column that names it, and what hangs on those. */
const tables: [table: string, column: string][] = [
  ['stories', 'id'],
  ['_stories_v', 'parent_id'],
  ['submissions', 'document'],
  ['contributions', 'document'],
]

export interface Copy {
  slug: string
  on: string
}

/** `story` is on the day `on`, and its slug is found nowhere but in what is its own. */
export function copyStory(
  databasePath: string,
  story: Awaiting & { slug: string; on: string },
  copies: readonly Copy[],
): Awaiting[] {
  const database = new DatabaseSync(databasePath, { timeout: 10_000 })
  try {
    database.exec('PRAGMA foreign_keys = ON; BEGIN IMMEDIATE')
    const { snapshot, content_hash: hash } = requireSubmission(database, story.id)
    const made = copies.map(({ slug, on }) => {
      const id = randomUUID()
      const change = changing([
        [story.id, id],
        [story.slug, slug],
        [story.on, on],
      ])
      const { document } = JSON.parse(String(change(snapshot))) as { document: unknown }
      const changeAll = (value: SQLInputValue) =>
        value === hash ? hashOf(document) : change(value)
      for (const [table, column] of tables)
        copyRows(database, { table, column, from: story.id, to: id }, changeAll)
      return { id, title: story.title.replace(story.slug, slug), address: `/stories/${slug}/` }
    })
    database.exec('COMMIT')
    return made
  } finally {
    database.close()
  }
}

function requireSubmission(database: DatabaseSync, story: string): Row {
  const found = database.prepare('SELECT * FROM submissions WHERE document = ?').all(story)
  if (found.length !== 1) throw new Error(`Story ${story} has ${found.length} submissions.`)
  return found[0] as Row
}

const changing =
  (pairs: [from: string, to: string][]) =>
  (value: SQLInputValue | undefined): SQLInputValue =>
    typeof value === 'string'
      ? pairs.reduce((text, [from, to]) => text.replaceAll(from, to), value)
      : (value ?? null)

/** The rows that name `from`, as rows that name `to`, with the rows of other tables that belong to them. */
function copyRows(
  database: DatabaseSync,
  { table, column, from, to }: { table: string; column: string; from: string; to: string },
  change: (value: SQLInputValue) => SQLInputValue,
): void {
  const rows = database.prepare(`SELECT * FROM "${table}" WHERE "${column}" = ?`).all(from) as Row[]
  for (const row of rows) {
    const id = column === 'id' ? to : idLike(row['id'])
    const names = Object.keys(row)
    const values = names.map((name) =>
      name === 'id' ? id : name === column ? to : change(row[name] ?? null),
    )
    database
      .prepare(
        `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...values)
    if (typeof id !== 'string') continue
    for (const [part, parent] of partsOf(database, table))
      copyRows(database, { table: part, column: parent, from: String(row['id']), to: id }, change)
  }
}

/** A row whose number the database gives has none until then. */
const idLike = (id: SQLInputValue | undefined): string | null =>
  typeof id === 'string' ? randomUUID() : null

/** Tables of lists and blocks inside a document. */
function partsOf(database: DatabaseSync, table: string): [table: string, column: string][] {
  return database
    .prepare(
      `SELECT tables.name AS part, keys."from" AS parent
        FROM sqlite_master AS tables, pragma_foreign_key_list(tables.name) AS keys
        WHERE tables.type = 'table' AND keys."table" = ? AND keys."from" IN ('_parent_id', 'parent_id')
          AND tables.name NOT IN ('_stories_v', 'stories')`,
    )
    .all(table)
    .map(({ part, parent }) => [String(part), String(parent)])
}
