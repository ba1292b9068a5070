/**
 * `npm start`: from a bare clone to the running product, and from Ctrl-C to no process
 * left. Runs on the machine's own Node until the right one is installed, so this file and
 * what it imports use nothing but Node's built-in modules.
 */
import { existsSync } from 'node:fs'
import { endWith } from './failure.js'
import { build } from './prepare/build.js'
import { makeReady } from './prepare/ready.js'
import { loadSample, mustLoadSample, sampleAccounts } from './prepare/sample.js'
import { endCommands } from './run/command.js'
import { addressesOf, environmentOf } from './run/environment.js'
import { awaitFirstRelease } from './run/first-release.js'
import { services } from './run/services.js'
import { stopWhenAsked } from './run/stopping.js'
import { createSupervisor } from './run/supervisor.js'

const say = (line) => process.stdout.write(`${line}\n`)
// A closed terminal must not keep the processes from being stopped in order.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

async function giveUp(error) {
  endCommands()
  await supervisor?.stop()
  endWith(error)
  process.exit()
}

async function start({ settings, step }) {
  supervisor = createSupervisor({ dataDir: settings.dataDir, say })
  const env = environmentOf(settings)
  await step('编译程序，准备内容', (note) => prepare(settings, env, note))
  await step('启动服务', (note) => startServices(settings, env, note))
  if (isStopping()) return
  const addresses = addressesOf(settings)
  sayAddresses(settings, addresses)
  process.send?.({ ready: true, ...addresses })
}

/** Next's build uses one core for a minute; the site and the samples fit beside it. */
async function prepare(settings, env, note) {
  const isFirst = mustLoadSample(settings)
  const loadAfterCompile = async () => {
    await build('site', note)
    if (isFirst) await loadSample(settings, env, (line) => note(`示例内容：${line.slice(0, 60)}`))
    note('采编系统')
  }
  await Promise.all([build('admin', note), loadAfterCompile()])
  return isFirst ? '完成，已装入示例内容' : '完成'
}

async function startServices({ dataDir }, env, note) {
  for (const service of services) {
    note(service.title)
    await supervisor.start({ ...service, env: { ...env, ...service.settings?.(env) } })
  }
  note('公众网站的第一个版本')
  const warning = await awaitFirstRelease(env, { dataDir, isStopping })
  if (warning) say(`! ${warning}`)
}

function sayAddresses({ dataDir }, addresses) {
  say('\n✓ 已就绪')
  say(`  公众网站  ${addresses.public}/`)
  say(`  采编系统  ${addresses.editorial}/admin`)
  const accounts = sampleAccounts(dataDir)
  if (existsSync(accounts)) say(`  示例账号和密码在 ${accounts}（只有启动程序的用户能读）`)
  say(`  运行记录在 ${dataDir}/logs/，按 Ctrl-C 停止`)
}

let supervisor
const { isStopping } = stopWhenAsked({ supervisor: () => supervisor, say })
try {
  const ready = await makeReady({ furtherSteps: 2 })
  if (ready) await start(ready)
} catch (error) {
  if (!isStopping()) await giveUp(error)
}
