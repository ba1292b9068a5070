/**
 * What the site's processes have in common: telling the parent that they are
 * ready or why they are not, and stopping in order when they are asked to or
 * the parent is gone.
 */
import type { Notice } from './store/index.ts'

/** Tells the parent, if there is one, where this process answers. */
export function tellReady(address?: string): void {
  if (process.send && process.connected) process.send({ ready: true, address })
}

/** Ends the process with a sentence that says what to do; the parent is told the same. */
export async function failToStart(error: unknown): Promise<never> {
  const failed = noticeOf(error)
  process.stderr.write(`${failed.what}${failed.why}${failed.todo}\n`)
  if (process.send && process.connected)
    await new Promise((resolve) => process.send?.({ failed }, resolve))
  return process.exit(1)
}

/** Runs once on SIGTERM, SIGINT or when the parent is gone, then ends the process. */
export function stopInOrder(stop: () => Promise<void>): void {
  let isStopping = false
  const end = () => {
    if (isStopping) return
    isStopping = true
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
  process.once('disconnect', end)
}

/** The sentence for whoever runs the site. */
export function noticeOf(error: unknown): Notice {
  const { chinese, notice } = (error ?? {}) as { chinese?: Notice; notice?: Notice }
  const known = chinese ?? notice
  if (known) return known
  const code = (error as { code?: string } | null)?.code ?? ''
  const why = reasons[code]
  return {
    what: '程序没有启动。',
    why: why?.why ?? `出现了没有预料到的错误：${String(error)}。`,
    todo: why?.todo ?? '请把这条消息交给管理员。',
  }
}

const reasons: Record<string, { why: string; todo: string }> = {
  EADDRINUSE: {
    why: '端口已被别的程序占用。',
    todo: '请停止那个程序，或者用 SITE_PORT 换一个端口，然后重新启动。',
  },
  EACCES: {
    why: '没有权限使用这个端口或文件夹。',
    todo: '请换 1024 以上的端口（SITE_PORT），或者检查 DATA_DIR 的权限，然后重新启动。',
  },
  EADDRNOTAVAIL: {
    why: '本机没有设置的监听地址。',
    todo: '请改正 SITE_HOST，例如 127.0.0.1 或 0.0.0.0，然后重新启动。',
  },
  ENOSPC: { why: '磁盘已满。', todo: '请清理磁盘后重新启动，数据没有损坏。' },
  EROFS: { why: '数据文件夹是只读的。', todo: '请检查 DATA_DIR 所在的磁盘，然后重新启动。' },
}
