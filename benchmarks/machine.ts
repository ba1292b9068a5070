/** On what a benchmark ran: the machine, and the versions of all that took part. */
import { spawnSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

export const machine = (): string => {
  const processors = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}, ${gigabytes} GB, ${process.platform}`
}

/** The first version number that a command prints; undefined where there is no such command. */
export function versionOf(command: string, words: string[]): string | undefined {
  // wrk ends with 1 after saying its version, nginx says it on the error stream.
  const { stdout, stderr } = spawnSync(command, words, { encoding: 'utf8' })
  return /\d+\.\d+(?:\.\d+)?/.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[0]
}
