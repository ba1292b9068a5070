/** `npm run venues:import -- FILE`: loads the venues of a table, all or none. */
import { readFile } from 'node:fs/promises'
import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { commandActor, recordDeed } from '../audit/index.ts'
import { readTable } from './table.ts'
import { readVenues, type Fault } from './rows.ts'
import { writeVenues } from './write.ts'

interface Imported {
  created: number
  updated: number
  unchanged: number
  faults: []
}

export type ImportOutcome = Imported | { faults: [Fault, ...Fault[]] }

/** Loads a table. Where it has a fault, nothing is written and every fault is named. */
export async function importVenues(payload: Payload, bytes: Buffer): Promise<ImportOutcome> {
  const table = readTable(bytes)
  if ('message' in table) return { faults: [table] }
  const { venues, faults } = readVenues(table)
  const [first, ...rest] = faults
  if (first) return { faults: [first, ...rest] }
  const req = await createLocalReq({}, payload)
  const transactionID = await payload.db.beginTransaction()
  if (transactionID) req.transactionID = transactionID
  try {
    const outcome = await writeVenues(venues, req)
    if ('created' in outcome) await recordImport(outcome, req)
    if (transactionID)
      await (outcome.faults.length > 0
        ? payload.db.rollbackTransaction(transactionID)
        : payload.db.commitTransaction(transactionID))
    return outcome
  } catch (error) {
    if (transactionID) await payload.db.rollbackTransaction(transactionID)
    throw error
  }
}

const recordImport = ({ created, updated }: Imported, req: PayloadRequest): Promise<void> =>
  recordDeed(
    req.payload,
    {
      action: 'table-imported',
      outcome: 'done',
      actor: commandActor,
      details: { table: '文明实践阵地', created, updated },
    },
    req,
  )

/** What is printed for an outcome. */
export function report(outcome: ImportOutcome): string {
  if (outcome.faults.length === 0 && 'created' in outcome)
    return `导入完成：新增 ${outcome.created} 个，更新 ${outcome.updated} 个，没有变化 ${outcome.unchanged} 个。`
  const lines = outcome.faults.map(
    ({ row, column, message }) => `第 ${row} 行${column ? `“${column}”` : ''}：${message}`,
  )
  return [`没有导入：表格有 ${lines.length} 处要改正，数据没有变化。`, ...lines].join('\n')
}

if (process.argv[1] === import.meta.filename) await run(process.argv[2])

async function run(path: string | undefined): Promise<void> {
  if (!path) {
    process.stderr.write('用法：npm run venues:import -- 表格文件.csv\n')
    process.exit(1)
  }
  const { makeDataFolders, readEnvironment } = await import('../environment.ts')
  const { announceFailure } = await import('../process.ts')
  try {
    makeDataFolders(readEnvironment())
    const { default: config } = await import('../payload.config.ts')
    const outcome = await importVenues(await getPayload({ config }), await readFile(path))
    process.stdout.write(`${report(outcome)}\n`)
    process.exit(outcome.faults.length > 0 ? 1 : 0)
  } catch (error) {
    announceFailure(error)
  }
}
