/**
 * Loads the sample content on the first start. Begun and not ended (a power cut), it is
 * begun again: loading skips what is there. Removed by the office, it does not come back.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure.js'
import { runCommand } from '../run/command.js'
import { root } from '../settings.js'

export const sampleAccounts = (dataDir) => join(dataDir, 'sample-accounts.txt')

export function mustLoadSample({ dataDir, wantsSample }) {
  const state = stateIn(dataDir)
  if (state !== undefined) return state === 'loading'
  return wantsSample && !existsSync(join(dataDir, 'cms', 'cms.sqlite'))
}

export async function loadSample({ dataDir }, env, note) {
  writeState(dataDir, 'loading')
  const file = join(root, 'cms', 'sample', 'load.ts')
  const words = ['--disable-warning=ExperimentalWarning', file]
  // Its log, in JSON, is for technicians: it is shown where loading fails.
  const onLine = (line) => line.startsWith('{') || note(line)
  const { code, output } = await runCommand(process.execPath, words, { env, onLine })
  if (code === 0) return writeState(dataDir, 'loaded')
  throw new Failure({
    code: 'SAMPLE_NOT_LOADED',
    what: '没有启动：示例内容没有装完。',
    why: 'cms/sample/load.ts 报告了错误。',
    todo: `再次运行会接着装；设置 SAMPLE_CONTENT=off 则不装。请把下面的内容交给技术人员：\n${output.trim().split('\n').slice(-12).join('\n')}`,
  })
}

const statePath = (dataDir) => join(dataDir, 'cms', 'sample-state')

function stateIn(dataDir) {
  try {
    return readFileSync(statePath(dataDir), 'utf8').trim()
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

function writeState(dataDir, state) {
  mkdirSync(join(dataDir, 'cms'), { recursive: true })
  writeFileSync(statePath(dataDir), `${state}\n`)
}
