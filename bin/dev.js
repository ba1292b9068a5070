/**
 * `npm run dev`: both sides, reloading as files are edited. The office runs Next's
 * development server; the pages run under `astro dev` on a ledger file that follows the feed.
 */
import { join } from 'node:path'
import { endWith } from './failure.js'
import { makeReady } from './prepare/ready.js'
import { loadSample, mustLoadSample, sampleAccounts } from './prepare/sample.js'
import { endCommands } from './run/command.js'
import { addressesOf, environmentOf, feedOrigin } from './run/environment.js'
import { followIntoFile } from './run/ledger-file.js'
import { stopWhenAsked } from './run/stopping.js'
import { createSupervisor } from './run/supervisor.js'

const say = (line) => process.stdout.write(`${line}\n`)

async function develop({ settings, step }) {
  supervisor = createSupervisor({ dataDir: settings.dataDir, say })
  const env = environmentOf(settings, 'development')
  await step('准备内容', (note) =>
    mustLoadSample(settings) ? loadSample(settings, env, note) : '已有内容',
  )
  await step('启动采编系统', () =>
    supervisor.start({ name: 'cms-dev', title: '采编系统', file: 'cms/server.ts', env }),
  )
  await step('启动公众网站', () => startPages(settings, env))
  const { editorial, public: site } = addressesOf(settings)
  say(`\n✓ 已就绪，修改文件后自动刷新\n  公众网站  ${site}/\n  采编系统  ${editorial}/admin`)
  say(`  示例账号和密码在 ${sampleAccounts(settings.dataDir)}`)
}

async function startPages({ dataDir, site }, env) {
  const path = join(dataDir, 'dev', 'ledger.jsonl')
  await followIntoFile({ origin: feedOrigin(env), secret: env.FEED_SECRET, path, isStopping })
  const place = ['--host', site.host, '--port', String(site.port)]
  await supervisor.start({
    name: 'site-dev',
    title: '公众网站',
    file: 'node_modules/astro/bin/astro.mjs',
    args: ['dev', '--root', 'site', ...place],
    env: { ...env, LEDGER_FILE: path, ASTRO_TELEMETRY_DISABLED: '1' },
    answersAt: `http://${site.host}:${site.port}/`,
  })
}

let supervisor
const { isStopping } = stopWhenAsked({ supervisor: () => supervisor, say })
try {
  const ready = await makeReady({ furtherSteps: 3 })
  if (ready) await develop(ready)
} catch (error) {
  if (!isStopping()) {
    endCommands()
    await supervisor?.stop()
    endWith(error)
    process.exit()
  }
}
