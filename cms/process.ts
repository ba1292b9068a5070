/** How this process speaks to its parent, and how it ends. */
import { log } from './log.ts'

interface Failure {
  what: string
  why: string
  todo: string
}

export function announceReady(address: string): void {
  process.send?.({ ready: true, address })
}

/** Says why the office cannot start, to the parent and on standard error, and ends with code 1. */
export function announceFailure(error: unknown): never {
  const failure = failureOf(error)
  log.fatal({ err: error }, 'cannot start')
  process.stderr.write(`${failure.what}${failure.why}${failure.todo}\n`)
  process.send?.({ failed: failure })
  process.exit(1)
}

/** Runs the steps once, in order, when told to stop or when the parent is gone. */
export function stopOnSignal(steps: (() => Promise<unknown>)[]): void {
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    for (const step of steps) await step()
    process.exit(0)
  }
  for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => void stop())
}

const causes: Record<string, [why: string, todo: string]> = {
  EADDRINUSE: ['端口已被占用。', '请停掉占用它的程序，或设置 CMS_PORT 换一个端口。'],
  EACCES: ['没有权限。', '请检查数据文件夹的权限，或换一个大于 1024 的端口。'],
  EPERM: ['没有权限。', '请检查数据文件夹的权限。'],
  EROFS: ['数据文件夹不能写入。', '请把 DATA_DIR 设为可以写入的文件夹。'],
  ENOSPC: ['磁盘已满。', '请腾出空间后再启动。'],
  SQLITE_FULL: ['磁盘已满。', '请腾出空间后再启动。'],
  SQLITE_CANTOPEN: ['数据库文件打不开。', '请检查 DATA_DIR 的权限。'],
  SQLITE_READONLY: ['数据库文件不能写入。', '请检查 DATA_DIR 的权限。'],
  SQLITE_CORRUPT: ['数据库文件已损坏。', '请停止使用并从备份恢复。'],
  SQLITE_NOTADB: ['数据库文件已损坏。', '请停止使用并从备份恢复。'],
}

function failureOf(error: unknown): Failure {
  if (isFailure(error)) return { what: error.what, why: error.why, todo: error.todo }
  const text = `${codeOf(error)} ${error instanceof Error ? error.message : String(error)}`
  const known = Object.keys(causes).find((code) => text.includes(code))
  const [why, todo] = (known && causes[known]) || ['原因见日志。', '请把日志交给管理员。']
  return { what: '采编系统没有启动：', why, todo }
}

const isFailure = (error: unknown): error is Failure & Error =>
  error instanceof Error && 'what' in error && 'why' in error && 'todo' in error

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
