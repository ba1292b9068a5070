/**
 * Stops once, however it is asked to: Ctrl-C, a signal, or the end of the process that
 * started this one. A second Ctrl-C kills. npm passes on a Ctrl-C that the terminal has
 * already sent to every process, so two within a second are one.
 */
import { endCommands } from './command.js'

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
const sameMilliseconds = 1000

/** `supervisor` answers the running one, once there is one. */
export function stopWhenAsked({ supervisor, say }) {
  let first
  const onSignal = async () => {
    if (first === undefined) {
      first = Date.now()
      say('\n正在停止……（再按一次 Ctrl-C 立即结束）')
      endCommands()
      await supervisor()?.stop()
      say('已停止。')
      process.exit(0)
    } else if (Date.now() - first > sameMilliseconds) {
      supervisor()?.kill()
      process.exit(130)
    }
  }
  for (const signal of signals) process.on(signal, onSignal)
  if (process.send) process.once('disconnect', onSignal)
  return { isStopping: () => first !== undefined }
}

/** Leaves the signals to another process, to which the caller passes them on. */
export function leaveSignals() {
  for (const signal of signals) process.removeAllListeners(signal)
  process.removeAllListeners('disconnect')
}
