/** `npm run ledger -- verify | export FILE | import FILE`. */
import { getPayload, type Payload } from 'payload'
import type { LedgerErrorCode } from '../../ledger/index.ts'
import { commandActor, recordDeed } from '../audit/index.ts'
import { makeDataFolders, readEnvironment } from '../environment.ts'
import { announceFailure } from '../process.ts'
import { isLedgerError } from './public-documents.ts'
import { exportLedger, importLedger, verifyLedger } from './whole-ledger.ts'

const usage =
  '用法：\n  npm run ledger -- verify        检查台账是否完整\n' +
  '  npm run ledger -- export 文件    写出整个台账\n' +
  '  npm run ledger -- import 文件    读入整个台账（只限空的台账）\n'

/** By the ledger's code; what the ledger itself says follows in brackets. */
const sentences: Partial<Record<LedgerErrorCode, string>> = {
  ENTRY_OUT_OF_ORDER: '条目不连续，或本系统的台账不是空的。请只在空的台账上读入完整的文件。',
  ENTRY_INVALID: '文件里有读不懂的条目。请用相同版本的程序重新导出。',
  CHAIN_BROKEN: '条目被改动过。请从备份恢复。',
}

await run(process.argv.slice(2))

async function run([command, path]: string[]): Promise<void> {
  const work = workOf(command, path)
  if (!work) {
    process.stderr.write(usage)
    process.exit(1)
  }
  try {
    makeDataFolders(readEnvironment())
    const { default: config } = await import('../payload.config.ts')
    process.stdout.write(`${await work(await getPayload({ config }))}\n`)
    process.exit(0)
  } catch (error) {
    if (!isLedgerError(error)) announceFailure(error)
    process.stderr.write(
      `没有办成：${sentences[error.code] ?? '台账有误。请从备份恢复。'}（${error.message}）\n`,
    )
    process.exit(1)
  }
}

function workOf(command = '', path?: string): ((payload: Payload) => Promise<string>) | undefined {
  if (command === 'verify')
    return async (payload) => {
      const { number, hash } = await verifyLedger(payload)
      return `台账完整：共 ${number} 条，末条指纹 ${hash}。`
    }
  if (command === 'export' && path)
    return async (payload) => {
      const count = await recorded(payload, 'ledger-exported', exportLedger(payload, path))
      return `已写出 ${count} 条：${path}`
    }
  if (command === 'import' && path)
    return async (payload) => {
      const count = await recorded(payload, 'ledger-imported', importLedger(payload, path))
      return `已读入 ${count} 条。`
    }
  return undefined
}

async function recorded(
  payload: Payload,
  action: 'ledger-exported' | 'ledger-imported',
  work: Promise<number>,
): Promise<number> {
  const count = await work
  const details = { count }
  await recordDeed(payload, { action, outcome: 'done', actor: commandActor, details })
  return count
}
