/**
 * The database of the office: SQLite by default, MongoDB where DATABASE_URL
 * says so, both through Payload's own adapters.
 */
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Config, Migration } from 'payload'
import type { Environment } from './environment.ts'
import { migrations } from './migrations/index.ts'
import { indexListsByOwner } from './sqlite-indexes.ts'
import { openOneWriter, type OneWriter, type WriterTransaction } from './sqlite-writer.ts'

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
    afterSchemaInit: [indexListsByOwner],
    // Turns transactions on; SQLite itself knows only one level.
    transactionOptions: {},
  })
  return {
    ...adapter,
    init: (args) => {
      const database = adapter.init(args) as SQLiteAdapter
      const connect = database.connect?.bind(database)
      database.connect = async (options) => {
        const writer = openOneWriter(path)
        database.client = writer.client
        tellOfFailedCommits(database, writer)
        await connect?.(options)
        if (process.env.PAYLOAD_MIGRATING !== 'true')
          await database.migrate({ migrations: migrations as Migration[] })
      }
      return database as never
    },
  }
}

/** Payload's adapter keeps to itself that a commit has failed, say because the disk is full. */
function tellOfFailedCommits(database: SQLiteAdapter, writer: OneWriter): void {
  const open = new Map<number | string, WriterTransaction>()
  const begin = database.beginTransaction.bind(database)
  const commit = database.commitTransaction.bind(database)
  const rollback = database.rollbackTransaction.bind(database)
  database.beginTransaction = async (options) => {
    const id = await begin(options)
    // No other can have begun: this one has not ended.
    const transaction = writer.current()
    if (id !== null && transaction) open.set(id, transaction)
    return id
  }
  database.commitTransaction = async (given) => {
    const id = await given
    const transaction = open.get(id)
    open.delete(id)
    await commit(id)
    if (transaction?.failure !== undefined) throw transaction.failure
  }
  database.rollbackTransaction = async (given) => {
    const id = await given
    open.delete(id)
    await rollback(id)
  }
}
