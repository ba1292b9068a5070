/** What must hold before anything is begun: Node, ports, a writable data folder, disk space. */
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { Failure } from '../failure.js'
import { root } from '../settings.js'

const oldestNode = 20
const gigabyte = 1024 ** 3
export const installBytes = 3 * gigabyte
const runningBytes = gigabyte / 2

export function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestNode) return
  throw new Failure({
    code: 'NODE_TOO_OLD',
    what: '没有启动：',
    why: `这台机器的 Node.js 是 ${process.versions.node}，需要 ${oldestNode} 或更新的版本。`,
    todo: '请从 nodejs.org 安装新版本后再试。',
  })
}

export async function requireFreePorts({ cms, site }) {
  await requireFreePort({ ...cms, service: '采编系统', setting: 'CMS_PORT' })
  await requireFreePort({ ...site, service: '公众网站', setting: 'SITE_PORT' })
}

async function requireFreePort({ host, port, service, setting }) {
  const code = await listenOnce(host, port)
  if (code === undefined) return
  const reasons = {
    EADDRINUSE: `${service}要用的端口 ${port} 已被别的程序占用。`,
    EACCES: `没有使用端口 ${port} 的权限。`,
  }
  throw new Failure({
    code: 'PORT_TAKEN',
    what: '没有启动：',
    why: reasons[code] ?? `${service}不能在 ${host}:${port} 上监听（${code}）。`,
    todo: `请关闭占用它的程序，或换一个端口，例如：${setting}=${port < 1024 ? 8080 : port + 1} npm start。`,
  })
}

const listenOnce = (host, port) =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve(error.code))
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)))
  })

export function requireWritable(folder) {
  const trial = join(folder, `.write-trial-${randomUUID()}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o750 })
    writeFileSync(trial, '')
    rmSync(trial)
  } catch (error) {
    if (!error.code) throw error
    const reasons = { ENOSPC: '磁盘已满。', EROFS: '它所在的磁盘是只读的。' }
    throw new Failure({
      code: 'FOLDER_NOT_WRITABLE',
      what: `没有启动：不能写入文件夹 ${folder}。`,
      why: reasons[error.code] ?? `当前用户没有权限，或路径不可用（${error.code}）。`,
      todo: '请修改它的权限，或用 DATA_DIR 指定另一个文件夹。',
    })
  }
}

/** Room for an installation in the project, or for running in the data folder. */
export function requireDiskSpace(dataDir, mustInstall) {
  if (mustInstall) requireFree(root, installBytes)
  requireFree(dataDir, runningBytes)
}

function requireFree(folder, bytes) {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize >= bytes) return
  const inGigabytes = (count) => (count / gigabyte).toFixed(1)
  throw new Failure({
    code: 'DISK_FULL',
    what: '没有启动：磁盘空间不够。',
    why: `${folder} 所在的磁盘只剩 ${inGigabytes(bavail * bsize)} GB，需要 ${inGigabytes(bytes)} GB。`,
    todo: '请清理磁盘后再试。',
  })
}

/** One data folder serves one start at a time: two would write the same databases. */
export function holdDataFolder(dataDir) {
  const path = join(dataDir, 'running.pid')
  const holder = runningHolder(path)
  if (holder !== undefined) {
    throw new Failure({
      code: 'ALREADY_RUNNING',
      what: '没有启动：',
      why: `同一个数据文件夹 ${dirname(path)} 已有一个程序在使用（进程 ${holder}）。`,
      todo: '请先停止它，或用 DATA_DIR 指定另一个文件夹。',
    })
  }
  writeFileSync(path, `${process.pid}\n`)
  chmodSync(path, 0o640)
  process.once('exit', () => rmSync(path, { force: true }))
}

function runningHolder(path) {
  try {
    const pid = Number(readFileSync(path, 'utf8'))
    if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return undefined
    process.kill(pid, 0)
    return isOurs(pid) ? pid : undefined
  } catch (error) {
    if (error.code === 'EPERM') return '由另一个用户启动'
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
    throw error
  }
}

/** After a power cut the number may belong to any program. */
function isOurs(pid) {
  try {
    return /bin\/(?:start|dev)\.js/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return process.platform !== 'linux'
    throw error
  }
}
