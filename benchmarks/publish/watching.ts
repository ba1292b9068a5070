/** Asks the watcher's process when readers see a change. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { stop } from './processes.ts'

/** `text` is to be shown, or no longer shown, at all paths. The first of them is asked for until it is. */
export interface Expectation {
  origin: string
  paths: string[]
  text: string
  isShown: boolean
  /** An address that is to answer 410 first. */
  goneAt?: string
}

/** When each path was first seen right: nanoseconds of the machine's clock, which all processes share. */
export type Seen = Record<string, string>

export interface Watcher {
  /** Milliseconds from a moment until all was seen. */
  millisecondsFrom(begin: bigint, expectation: Expectation): Promise<number>
  stop(): Promise<void>
}

export function startWatcher(): Watcher {
  const child = fork(join(import.meta.dirname, 'watcher.ts'))
  return {
    millisecondsFrom: async (begin, expectation) => {
      child.send(expectation)
      const [seen] = (await once(child, 'message')) as [Seen]
      const last = Object.values(seen)
        .map(BigInt)
        .reduce((left, right) => (left > right ? left : right))
      return Number(last - begin) / 1e6
    },
    stop: () => stop(child),
  }
}
