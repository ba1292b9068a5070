/** `npm run sample:remove`: withdraws and deletes the sample content, also while the product runs. */
import { join } from 'node:path'
import { endWith, Failure } from './failure.js'
import { makeReady } from './prepare/ready.js'
import { readSecrets } from './prepare/secrets.js'
import { runCommand } from './run/command.js'
import { root } from './settings.js'

async function removeSample() {
  const ready = await makeReady({ furtherSteps: 0, needsPorts: false, needsDataFolder: false })
  if (!ready) return
  const { dataDir } = ready.settings
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    ...readSecrets(dataDir),
  }
  const file = join(root, 'cms', 'sample', 'remove.ts')
  const words = ['--disable-warning=ExperimentalWarning', file]
  const { code } = await runCommand(process.execPath, words, { env, shows: true })
  if (code === 0) return
  throw new Failure({
    code: 'SAMPLE_NOT_REMOVED',
    what: '示例内容没有清除完。',
    why: 'cms/sample/remove.ts 报告了错误。',
    todo: '已经清除的不会回来；请再运行一次，仍不行就把上面的内容交给技术人员。',
  })
}

try {
  await removeSample()
} catch (error) {
  endWith(error)
}
