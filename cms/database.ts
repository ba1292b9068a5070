/**
 * The database of the office: SQLite by default, MongoDB where DATABASE_URL
 * says so, both through Payload's own adapters.
 *
 * SQLite takes one writer. Payload opens a connection for each transaction, so
 * of many at once all but one would fail with SQLITE_BUSY. Here all writing
 * goes through one connection, in turn: a transaction waits for its turn and
 * gives it back when it ends, in whatever way. A single write outside a
 * transaction takes a turn too. Reading outside a transaction goes through a
 * second connection and sees what is committed.
 */
import { createClient, type Client, type InStatement, type Transaction } from '@libsql/client'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Config, Migration } from 'payload'
import type { Environment } from './environment.ts'
import { migrations } from './migrations/index.ts'
import { Turns } from './turns.ts'

const migrationDir = join(dirname(fileURLToPath(import.meta.url)), 'migrations')

export function databaseOf(environment: Environment): Config['db'] {
  return environment.databaseUrl
    ? mongodb(environment.databaseUrl, environment.hasTransactions)
    : sqlite(environment.sqlitePath)
}

/** A server without transactions (FerretDB, say) also lacks $lookup and index hints. */
function mongodb(url: string, hasTransactions: boolean): Config['db'] {
  if (hasTransactions) return mongooseAdapter({ url })
  return mongooseAdapter({
    url,
    transactionOptions: false,
    useJoinAggregations: false,
    usePipelineInSortLookup: false,
    disableIndexHints: true,
  })
}

function sqlite(path: string): Config['db'] {
  const url = pathToFileURL(path).href
  const adapter = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    migrationDir,
    push: false,
    // Turns transactions on; SQLite itself knows only one level.
    transactionOptions: {},
  })
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as SQLiteAdapter
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        database.client = await openOneWriter(url)
        await connect?.(options)
        if (process.env.PAYLOAD_MIGRATING !== 'true')
          await database.migrate({ migrations: migrations as Migration[] })
      }
      return database as never
    },
  }
}

/** A libSQL client with one connection for writing and one for reading. */
async function openOneWriter(url: string): Promise<Client> {
  const writer = await connection(url)
  const reader = await connection(url)
  const turns = new Turns()
  const inTurn = <T>(work: () => Promise<T>) => turns.take(work)
  return {
    protocol: 'file',
    get closed() {
      return writer.closed
    },
    execute: (statement: InStatement) =>
      isReading(statement) ? reader.execute(statement) : inTurn(() => writer.execute(statement)),
    batch: (statements, mode) => inTurn(() => writer.batch(statements, mode)),
    migrate: (statements) => inTurn(() => writer.migrate(statements)),
    executeMultiple: (sql) => inTurn(() => writer.executeMultiple(sql)),
    transaction: async () => transactionOn(writer, await turns.wait()),
    sync: () => writer.sync(),
    reconnect: () => undefined,
    close: () => {
      reader.close()
      writer.close()
    },
  } as Client
}

async function connection(url: string): Promise<Client> {
  const client = createClient({ url })
  // Another process, say one that adds a user, may hold the lock for a moment.
  await client.execute('PRAGMA busy_timeout = 5000')
  await client.execute('PRAGMA journal_mode = WAL')
  await client.execute('PRAGMA journal_size_limit = 67108864')
  await client.execute('PRAGMA synchronous = FULL')
  await client.execute('PRAGMA foreign_keys = ON')
  return client
}

async function transactionOn(writer: Client, giveBack: () => void): Promise<Transaction> {
  let isOpen = true
  const end = async (statement: 'COMMIT' | 'ROLLBACK') => {
    if (!isOpen) return
    isOpen = false
    try {
      await writer.execute(statement)
    } catch (error) {
      if (statement === 'COMMIT') await writer.execute('ROLLBACK')
      throw error
    } finally {
      giveBack()
    }
  }
  try {
    await writer.execute('BEGIN IMMEDIATE')
  } catch (error) {
    giveBack()
    throw error
  }
  const requireOpen = () => {
    if (!isOpen) throw new Error('The transaction has ended.')
  }
  return {
    get closed() {
      return !isOpen
    },
    execute: async (statement) => (requireOpen(), writer.execute(statement)),
    batch: async (statements) => {
      requireOpen()
      const results = []
      for (const statement of statements) results.push(await writer.execute(statement))
      return results
    },
    executeMultiple: async (sql) => (requireOpen(), writer.executeMultiple(sql)),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => void end('ROLLBACK'),
  }
}

const isReading = (statement: InStatement): boolean =>
  /^\s*(select|explain|pragma\s+\w+\s*;?\s*$)/i.test(
    typeof statement === 'string' ? statement : statement.sql,
  )
