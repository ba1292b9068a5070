/** What keeps plain files from being written. `chinese`: for whoever runs the command. */
import { LedgerError } from '../../ledger/index.ts'
import type { Notice } from '../store/index.ts'

export class PlainFilesError extends Error {
  override name = 'PlainFilesError'
  chinese: Notice

  constructor(message: string, chinese: Notice) {
    super(message)
    this.chinese = chinese
  }
}

export const notYetPublished = (): PlainFilesError =>
  new PlainFilesError('There is no release yet.', {
    what: '没有写出网站。',
    why: '网站还没有发布过。',
    todo: '请先发布一篇稿件，再运行这个命令。',
  })

export const otherFilesIn = (folder: string): PlainFilesError =>
  new PlainFilesError(`${folder} has other files in it.`, {
    what: `没有写出网站：文件夹 ${folder} 没有改动。`,
    why: '里面有别的文件，写出网站会覆盖它们。',
    todo: '请另选一个空文件夹，或者以前用这个命令写过的文件夹。',
  })

const unusable: Record<string, string> = {
  ENOTDIR: '这个位置上是一个文件，不是文件夹。',
  EEXIST: '这个位置上是一个文件，不是文件夹。',
  EACCES: '没有写入的权限。',
  EPERM: '没有写入的权限。',
  EROFS: '那里是只读的。',
}

/** What the system says of a folder that cannot be written to, in other words; any other error as it is. */
export function asUnusable(folder: string, error: unknown): unknown {
  const why = unusable[(error as { code?: string }).code ?? '']
  if (!why) return error
  const told = new PlainFilesError(`${folder} cannot be written to.`, {
    what: `没有写出网站：不能使用文件夹 ${folder}。`,
    why,
    todo: '请另选一个文件夹，或者改好它的权限，再运行这个命令。',
  })
  return Object.assign(told, { cause: error })
}

const unreadable: Record<string, string> = {
  ENOENT: '没有这个文件。',
  EACCES: '没有读取的权限。',
  EISDIR: '它是一个文件夹。',
}

/** A ledger file that is not there, or is none; any other error as it is. */
export function asUnreadable(file: string, error: unknown): unknown {
  const { code = '', path = file } = error as { code?: string; path?: string }
  const why = error instanceof LedgerError ? unfollowed(error) : unreadable[code]
  if (!why || path !== file) return error
  const told = new PlainFilesError(`${file} is no ledger that can be read.`, {
    what: `没有写出网站：读不了台账文件 ${file}。`,
    why,
    todo: '请用 npm run ledger -- export 另写一个台账文件，再运行这个命令。',
  })
  return Object.assign(told, { cause: error })
}

const unfollowed = ({ code }: LedgerError): string =>
  code === 'ENTRY_UNKNOWN'
    ? '里面有这个版本的程序不认识的条目。'
    : `它不是台账，或者不完整、被改动过（${code}）。`

export const isMirrored = (folder: string): PlainFilesError =>
  new PlainFilesError(`${folder} is kept up to date by mirror:site.`, {
    what: `没有写出网站：文件夹 ${folder} 没有改动。`,
    why: '这个文件夹由 npm run mirror:site 保持最新。',
    todo: '请另选一个空文件夹，或者继续用 mirror:site 更新它。',
  })

export const otherMirrorAt = (folder: string, cause: unknown): PlainFilesError =>
  Object.assign(
    new PlainFilesError(`Another process mirrors to ${folder}.`, {
      what: `没有更新文件夹 ${folder}。`,
      why: '另一个 mirror:site 正在更新它。',
      todo: '请先停止那一个，再运行这个命令。',
    }),
    { cause },
  )

export const foreignFileAt = (file: string): PlainFilesError =>
  new PlainFilesError(`${file} is not of this mirror.`, {
    what: '网站没有更新到最新版本。',
    why: `要写的位置上已经有别的文件：${file}。`,
    todo: '请把这个文件移走，再运行一次 npm run mirror:site。',
  })
