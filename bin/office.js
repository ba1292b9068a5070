/**
 * Runs one command of the office, such as `npm run ledger`, with the secrets that `npm start`
 * made: whoever administers the office has them in no setting of his own.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { endWith, Failure } from './failure.js'
import { readSecrets } from './prepare/secrets.js'
import { readSettings, root } from './settings.js'

function runOffice([file, ...words]) {
  if (!existsSync(join(root, 'node_modules', 'payload'))) {
    throw new Failure({
      code: 'NOT_INSTALLED',
      what: '没有办成：',
      why: '程序包还没有安装。',
      todo: '请先运行一次 npm start。',
    })
  }
  const { dataDir } = readSettings()
  const env = { ...process.env, DATA_DIR: dataDir, ...readSecrets(dataDir) }
  const args = ['--disable-warning=ExperimentalWarning', join(root, file), ...words]
  const { status, error } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  if (error) throw error
  process.exitCode = status ?? 1
}

try {
  runOffice(process.argv.slice(2))
} catch (error) {
  endWith(error)
}
