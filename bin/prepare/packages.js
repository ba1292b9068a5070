/**
 * Installs what package-lock.json names, exactly, where it is not there already.
 * npm keeps a list of what it put into node_modules; the two lists are compared.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.js'
import { root } from '../settings.js'
import { runCommand } from '../run/command.js'

export const bundledNode = join(root, 'node_modules', '.bin', 'node')
const neededNode = 24

export function mustInstall() {
  if (!hasFittingNode() && !existsSync(bundledNode)) return true
  const installed = readLock('node_modules/.package-lock.json')
  if (!installed) return true
  return Object.entries(readLock('package-lock.json') ?? {}).some(([path, wanted]) => {
    if (path === '' || wanted.link) return false
    const found = installed[path]
    return found ? found.version !== wanted.version : !wanted.optional
  })
}

function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

export const hasFittingNode = () => Number(process.versions.node.split('.')[0]) >= neededNode

export async function installPackages(note) {
  const npm = process.env.npm_execpath
  const words = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']
  const [file, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []]
  note('约需一分钟')
  const { code, output } = await runCommand(file, [...first, ...words])
  if (code !== 0) throw notInstalled(output)
  if (!hasFittingNode() && !existsSync(bundledNode)) throw noNode()
}

function notInstalled(output) {
  const isOffline = /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|network/i.test(output)
  const last = output.trim().split('\n').slice(-8).join('\n')
  return new Failure({
    code: 'NOT_INSTALLED',
    what: '没有启动：程序包没有装好。',
    why: isOffline ? '连接不上程序包的下载服务器。' : 'npm ci 报告了错误。',
    todo: `请检查网络和磁盘后重新运行；已有的内容没有受影响。npm 的说明：\n${last}`,
  })
}

const noNode = () =>
  new Failure({
    code: 'NODE_NOT_BUNDLED',
    what: '没有启动：',
    why: `需要 Node.js ${neededNode}，而随附的版本不适用于这台机器（${process.platform} ${process.arch}）。`,
    todo: `请从 nodejs.org 安装 Node.js ${neededNode} 后再试。`,
  })
