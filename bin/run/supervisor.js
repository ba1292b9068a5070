/**
 * Keeps the processes running. One that cannot start stops all; one that dies later is
 * started again, each time a little later. All end with their parent: by signal when it
 * stops, and by their closed channel when it is killed.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure } from '../failure.js'
import { root } from '../settings.js'
import { keepLog, openLog } from './log.js'

const nodeOptions = [
  '--disable-warning=ExperimentalWarning',
  '--import',
  pathToFileURL(join(root, 'bin', 'run', 'leash.js')).href,
]
const stopSeconds = 10
const longestWaitSeconds = 30
/** After a minute of health a death counts as the first again. */
const healthySeconds = 60

export function createSupervisor({ dataDir, say = (line) => process.stdout.write(`${line}\n`) }) {
  const services = []
  let isStopping = false

  /** Starts a process and waits until it is ready. */
  async function start({ name, title, file, args = [], env }) {
    const service = { name, title, deaths: 0, log: openLog(dataDir, name) }
    services.push(service)
    const launch = () => launchOnce(service, { file, args, env })
    service.relaunch = () => relaunchLater(service, launch)
    await launch()
  }

  function launchOnce(service, { file, args, env }) {
    if (isStopping) return Promise.resolve()
    const child = spawn(process.execPath, [...nodeOptions, file, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    service.child = child
    service.since = Date.now()
    service.isReady = false
    keepLog(child, service)
    return readiness(service, child)
  }

  function readiness(service, child) {
    return new Promise((resolve, reject) => {
      child.on('message', (message) => {
        if (message?.ready) {
          service.isReady = true
          resolve(message)
        } else if (message?.failed) reject(saidFailure(message.failed))
      })
      child.once('error', reject)
      child.once('exit', (code, signal) => {
        service.child = undefined
        if (isStopping) resolve(undefined)
        else if (service.isReady) service.relaunch()
        else reject(diedEarly(service, code, signal, dataDir))
      })
    })
  }

  function relaunchLater(service, launch) {
    const lived = (Date.now() - service.since) / 1000
    service.deaths = lived > healthySeconds ? 1 : service.deaths + 1
    const wait = Math.min(2 ** (service.deaths - 1), longestWaitSeconds)
    say(`! ${service.title}意外停止，${wait} 秒后重新启动。其余部分不受影响。`)
    service.timer = setTimeout(async () => {
      try {
        await launch()
        if (!isStopping) say(`✓ ${service.title}已重新启动。`)
      } catch (error) {
        if (!(error instanceof Failure)) throw error
        say(`! ${error.message}`)
        service.since = Date.now()
        relaunchLater(service, launch)
      }
    }, wait * 1000)
  }

  /** Ends all, the last started first, each with time to finish what it does. */
  async function stop() {
    isStopping = true
    for (const service of services.toReversed()) {
      clearTimeout(service.timer)
      await stopOne(service)
      service.log.end()
    }
  }

  function kill() {
    isStopping = true
    for (const { child } of services) child?.kill('SIGKILL')
  }

  return { start, stop, kill }
}

function stopOne({ child }) {
  if (!child || child.exitCode !== null || child.signalCode !== null) return undefined
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill('SIGTERM')
  })
}

const saidFailure = ({ what, why, todo }) =>
  new Failure({ code: 'SERVICE_FAILED', what: what ?? '', why: why ?? '', todo: todo ?? '' })

const diedEarly = ({ name, title }, code, signal, dataDir) =>
  new Failure({
    code: 'SERVICE_DIED',
    what: `${title}没有启动。`,
    why: `它在准备好之前就结束了（${signal ?? `代码 ${code}`}）。`,
    todo: `原因记录在 ${dataDir}/logs/${name}.log 的末尾，请交给技术人员。`,
  })
