/**
 * Keeps the processes running. One that cannot start stops all; one that dies later is
 * started again. All end with their parent: by signal when it stops, and by their closed
 * channel when it is killed.
 */
import { createService, launch, stopService } from './service.js'

/** @param {{ dataDir: string, say?: (line: string) => void }} options */
export function createSupervisor({ dataDir, say = (line) => process.stdout.write(`${line}\n`) }) {
  const services = []
  let isStopping = false

  /** Starts a process and waits until it is ready. */
  async function start(description) {
    if (isStopping) return
    const service = createService(description, { dataDir, say })
    services.push(service)
    await launch(service)
  }

  /** Ends all, the last started first. */
  async function stop() {
    markStopping()
    for (const service of services.toReversed()) await stopService(service)
  }

  function kill() {
    markStopping()
    for (const { child } of services) child?.kill('SIGKILL')
  }

  function markStopping() {
    isStopping = true
    for (const service of services) service.isStopping = true
  }

  return { start, stop, kill }
}
