/**
 * SQLite takes one writer. Payload opens a connection for each transaction, so
 * of many at once all but one would fail with SQLITE_BUSY. Here all writing
 * goes through one connection, in turn: a transaction waits for its turn and
 * gives it back when it ends, in whatever way. A single write outside a
 * transaction takes a turn too. Reading outside a transaction goes through a
 * second connection and sees what is committed.
 */
import type { Client, InStatement, Transaction } from '@libsql/client'
import { SqliteConnection } from './sqlite-connection.ts'
import { Turns } from './turns.ts'

export interface OneWriter {
  /** What of a libSQL client Payload's adapter asks for. */
  client: Client
  /** The transaction that is open, if one is. */
  current(): WriterTransaction | undefined
}

export interface WriterTransaction {
  /** Why it could not be committed; it was rolled back. */
  failure: unknown
}

export function openOneWriter(path: string): OneWriter {
  const writer = new SqliteConnection(path)
  const reader = new SqliteConnection(path)
  const turns = new Turns()
  let current: OpenTransaction | undefined
  const inTurn = <T>(work: () => T) => turns.take(async () => work())
  const client: Partial<Client> = {
    protocol: 'file',
    execute: async (statement: InStatement) =>
      isReading(statement) ? reader.execute(statement) : inTurn(() => writer.execute(statement)),
    executeMultiple: (sql) => inTurn(() => writer.run(sql)),
    async transaction() {
      const giveBack = await turns.wait()
      current = begin(writer, () => {
        current = undefined
        giveBack()
      })
      return current
    },
    close() {
      reader.close()
      writer.close()
    },
  }
  return { client: client as Client, current: () => current }
}

type OpenTransaction = Transaction & WriterTransaction

/** `onEnd` is called however it ends, also where it cannot begin. */
function begin(writer: SqliteConnection, onEnd: () => void): OpenTransaction {
  try {
    writer.execute('BEGIN IMMEDIATE')
  } catch (error) {
    onEnd()
    throw error
  }
  return new BegunTransaction(writer, onEnd) as unknown as OpenTransaction
}

class BegunTransaction implements WriterTransaction {
  readonly #writer: SqliteConnection
  readonly #onEnd: () => void
  closed = false
  failure: unknown

  constructor(writer: SqliteConnection, onEnd: () => void) {
    this.#writer = writer
    this.#onEnd = onEnd
  }

  async execute(statement: InStatement) {
    if (this.closed) throw new Error('The transaction has ended.')
    return this.#writer.execute(statement)
  }

  async commit(): Promise<void> {
    this.#end(() => {
      try {
        this.#writer.execute('COMMIT')
      } catch (error) {
        this.failure = error
        this.#rollback()
        throw error
      }
    })
  }

  async rollback(): Promise<void> {
    this.#end(() => this.#rollback())
  }

  close(): void {
    this.#end(() => this.#rollback())
  }

  /** Of some faults SQLite rolls back by itself. */
  #rollback(): void {
    if (this.#writer.isInTransaction) this.#writer.execute('ROLLBACK')
  }

  #end(work: () => void): void {
    if (this.closed) return
    this.closed = true
    try {
      work()
    } finally {
      this.#onEnd()
    }
  }
}

const isReading = (statement: InStatement): boolean =>
  /^\s*(select|explain|pragma\s+\w+\s*;?\s*$)/i.test(
    typeof statement === 'string' ? statement : statement.sql,
  )
