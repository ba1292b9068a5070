/** `npm run audit -- verify | export FILE [--from DAY] [--to DAY]`. */
import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import { makeDataFolders, readEnvironment } from '../environment.ts'
import { announceFailure } from '../process.ts'
import { recordDeed } from './append.ts'
import { commandActor } from './whose.ts'
import { exportTrail, verifyTrail, type Days } from './whole-trail.ts'

const usage =
  '用法：\n  npm run audit -- verify                                    检查操作记录是否完整\n' +
  '  npm run audit -- export 文件 [--from 年-月-日] [--to 年-月-日]  写出操作记录\n'

const isDay = (text: string | undefined): boolean =>
  text === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))

await run()

async function run(): Promise<void> {
  const work = workOf()
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
    if (!(error instanceof Error && error.name === 'AuditError')) announceFailure(error)
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

function workOf(): ((payload: Payload) => Promise<string>) | undefined {
  const options = { from: { type: 'string' }, to: { type: 'string' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true, strict: false })
  const days = values as Days
  const [verb, path] = positionals
  if (!isDay(days.from) || !isDay(days.to)) return undefined
  if (verb === 'verify') return verify
  return verb === 'export' && path ? (payload) => write(payload, path, days) : undefined
}

async function verify(payload: Payload): Promise<string> {
  const { number, hash } = await verifyTrail(payload)
  return `操作记录完整：共 ${number} 条，末条指纹 ${hash}。`
}

async function write(payload: Payload, path: string, days: Days): Promise<string> {
  const count = await exportTrail(payload, path, days)
  const details = { count, ...days } as Record<string, string | number>
  await recordDeed(payload, {
    action: 'trail-exported',
    outcome: 'done',
    actor: commandActor,
    details,
  })
  return `已写出 ${count} 条：${path}`
}
