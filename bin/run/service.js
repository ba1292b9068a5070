/**
 * One of the processes: launched, and launched again each time a little later when it dies
 * after it was ready. One that dies before it was ever ready is the caller's to judge.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
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

export function createService(
  { name, title, file, options = [], args = [], env, answersAt },
  { dataDir, say },
) {
  const service = {
    name,
    title,
    answersAt,
    deaths: 0,
    log: openLog(dataDir, name),
    isStopping: false,
    say,
  }
  service.logPath = join(dataDir, 'logs', `${name}.log`)
  service.spawn = () =>
    spawn(process.execPath, [...nodeOptions, ...options, file, ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
  return service
}

/** Resolves when it is ready. Throws a Failure when it cannot be. */
export function launch(service) {
  if (service.isStopping) return Promise.resolve()
  const child = service.spawn()
  Object.assign(service, { child, since: Date.now(), isReady: false })
  keepLog(child, service)
  return new Promise((resolve, reject) => {
    const beReady = () => {
      service.isReady = true
      resolve()
    }
    child.on('message', (message) => {
      if (message?.failed) reject(saidFailure(message.failed))
      if (message?.ready) beReady()
    })
    if (service.answersAt) whenAnswering(service, child).then(beReady, reject)
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      service.child = undefined
      if (service.isStopping) resolve()
      else if (service.isReady) launchLater(service)
      else reject(diedEarly(service, signal ?? `代码 ${code}`))
    })
  })
}

/** For a program that is not ours and says nothing over its channel. */
async function whenAnswering(service, child) {
  while (service.child === child && !service.isStopping) {
    try {
      await fetch(service.answersAt)
      return
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await setTimeoutPromise(300)
    }
  }
}

function launchLater(service) {
  const livedSeconds = service.isReady ? (Date.now() - service.since) / 1000 : 0
  service.deaths = livedSeconds > healthySeconds ? 1 : service.deaths + 1
  const wait = Math.min(2 ** (service.deaths - 1), longestWaitSeconds)
  service.say(`! ${service.title}意外停止，${wait} 秒后重新启动。其余部分不受影响。`)
  service.timer = setTimeout(() => launchAgain(service), wait * 1000)
}

async function launchAgain(service) {
  try {
    await launch(service)
    if (!service.isStopping) service.say(`✓ ${service.title}已重新启动。`)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    service.say(`! ${error.message}`)
    launchLater(service)
  }
}

/** Asks it to end, gives it time to finish what it does, then ends it. */
export async function stopService(service) {
  clearTimeout(service.timer)
  const { child } = service
  if (child) {
    await new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), stopSeconds * 1000)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.kill('SIGTERM')
    })
  }
  service.log.end()
}

const saidFailure = ({ what, why, todo }) =>
  new Failure({ code: 'SERVICE_FAILED', what: what ?? '', why: why ?? '', todo: todo ?? '' })

const diedEarly = ({ title, logPath }, how) =>
  new Failure({
    code: 'SERVICE_DIED',
    what: `${title}没有启动。`,
    why: `它在准备好之前就结束了（${how}）。`,
    todo: `原因记录在 ${logPath} 的末尾，请交给技术人员。`,
  })
