/**
 * Runs the same command again on the Node that came with the packages, where the machine's
 * own is older. The first process stays as a relay: signals and messages pass through it,
 * and when it dies the second sees its channel close.
 */
import { spawn } from 'node:child_process'
import { leaveSignals } from '../run/stopping.js'
import { bundledNode, hasFittingNode } from './packages.js'

/** Answers whether the command was handed over; the caller then has nothing left to do. */
export async function handedToFittingNode() {
  if (hasFittingNode()) return false
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  const child = spawn(bundledNode, process.argv.slice(1), { stdio })
  leaveSignals()
  child.on('message', (message) => process.send?.(message))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  if (process.send) process.once('disconnect', () => child.disconnect())
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (...ended) => resolve(ended))
  })
  process.exitCode = signal ? 1 : code
  if (process.connected) process.disconnect()
  return true
}
