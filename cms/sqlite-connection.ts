/**
 * One connection to an SQLite file, by Node's own driver, answering as a libSQL
 * client does: that is the form in which Payload's adapter asks. A statement is
 * compiled once and kept, since the office asks the same few hundred again and
 * again: libSQL's own client compiles each anew, which took longer than
 * carrying it out.
 */
import {
  LibsqlError,
  type InStatement,
  type InValue,
  type ResultSet,
  type Row,
  type Value,
} from '@libsql/client'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

interface Compiled {
  statement: StatementSync
  columns: string[]
  types: string[]
  names: [name: string, index: number][]
}

/** One with a list of values is another for each length of it: the least used are let go. */
const mostCompiled = 500
/** Another process, say one that adds a user, may hold the lock for a moment. */
const busyMilliseconds = 5_000
/** What it answers with changes as the table does. */
const namesNoColumns = /^\s*select\s+\*|returning\s+\*/i

export class SqliteConnection {
  readonly #database: DatabaseSync
  readonly #compiled = new Map<string, Compiled>()

  constructor(path: string) {
    this.#database = failing(() => new DatabaseSync(path, { timeout: busyMilliseconds }))
    this.run(`
      PRAGMA journal_mode = WAL;
      PRAGMA journal_size_limit = 67108864;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON`)
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction
  }

  /** Carries out one statement. Throws LibsqlError. */
  execute(given: InStatement): ResultSet {
    const { sql, args } = typeof given === 'string' ? { sql: given, args: [] } : given
    const values = (args as InValue[] | undefined)?.map(valueOf) ?? []
    return failing(() => {
      const compiled = this.#compile(sql)
      if (compiled.columns.length > 0) return answerOf(compiled, values)
      const { changes, lastInsertRowid } = compiled.statement.run(...values)
      return nothing(Number(changes), BigInt(lastInsertRowid))
    })
  }

  /** Carries out several statements that ask for nothing. They may change tables. */
  run(sql: string): void {
    this.#compiled.clear()
    failing(() => this.#database.exec(sql))
  }

  close(): void {
    this.#compiled.clear()
    if (this.#database.isOpen) this.#database.close()
  }

  #compile(sql: string): Compiled {
    const known = this.#compiled.get(sql)
    const compiled = known ?? compile(this.#database, sql)
    if (namesNoColumns.test(sql)) return compiled
    if (known) this.#compiled.delete(sql)
    else if (this.#compiled.size >= mostCompiled)
      this.#compiled.delete(this.#compiled.keys().next().value ?? '')
    // The last in the map is the one that was used last.
    this.#compiled.set(sql, compiled)
    return compiled
  }
}

function compile(database: DatabaseSync, sql: string): Compiled {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  const found = statement.columns()
  const columns = found.map(({ name }) => name)
  return {
    statement,
    columns,
    types: found.map(({ type }) => type ?? ''),
    names: namesOf(columns),
  }
}

function answerOf({ statement, columns, types, names }: Compiled, values: SQLInputValue[]) {
  const found = statement.all(...values) as unknown as unknown[][]
  const rows = found.map((values) => rowOf(values, names))
  return resultOf({ columns, columnTypes: types, rows, rowsAffected: 0 })
}

/** Its values by number and by name. */
function rowOf(values: unknown[], names: Compiled['names']): Row {
  const row = values as unknown as Row
  for (const [name, index] of names) row[name] = values[index] as Value
  return row
}

/** Of columns that are called alike the first has the name. */
const namesOf = (columns: string[]): Compiled['names'] =>
  columns
    .map((name, index): [string, number] => [name, index])
    .filter(([name, index]) => columns.indexOf(name) === index && !(name in []))

const nothing = (rowsAffected: number, lastInsertRowid: bigint): ResultSet =>
  resultOf({ columns: [], columnTypes: [], rows: [], rowsAffected, lastInsertRowid })

const resultOf = (
  result: Omit<ResultSet, 'toJSON' | 'lastInsertRowid'> & { lastInsertRowid?: bigint },
) => ({
  lastInsertRowid: undefined,
  ...result,
  toJSON: () => result,
})

function valueOf(value: InValue): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return value.valueOf()
  if (value instanceof ArrayBuffer) return new Uint8Array(value)
  if (value === undefined) throw new TypeError('undefined cannot be given to the database.')
  return value as SQLInputValue
}

/** SQLite's numbers for what went wrong, as far as anybody looks. https://sqlite.org/rescode.html */
const names: Record<number, string> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  11: 'SQLITE_CORRUPT',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  19: 'SQLITE_CONSTRAINT',
  26: 'SQLITE_NOTADB',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1299: 'SQLITE_CONSTRAINT_NOTNULL',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
}

function failing<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Error) || !('errcode' in error)) throw error
    const number = Number(error.errcode)
    const code = names[number] ?? names[number & 0xff] ?? 'SQLITE_ERROR'
    throw new LibsqlError(error.message, code, number, error)
  }
}
