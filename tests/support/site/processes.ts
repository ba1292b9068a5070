/** The publisher and the public server as they are started for real: on a folder, following a feed. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { testOrigin } from './a-site.ts'

const root = join(import.meta.dirname, '../../..')

/** Where a process keeps its data, and whom it follows. */
export interface Place {
  folder: string
  feed: { origin: string; secret: string }
}

export interface Started {
  child: ChildProcess
  /** What the process told its parent first; empty where it ended before. */
  told: { ready?: true; address?: string; failed?: { what: string; why: string; todo: string } }
}

export interface StartChanges {
  env?: Record<string, string>
  /** Node's own, such as a file to import first. */
  execArgv?: string[]
  /** Told of the process at once: it may have to be ended before it says a word. */
  onFork?: (child: ChildProcess) => void
}

export const startPublisher = (place: Place, changes?: StartChanges) =>
  start('site/publisher/main.ts', place, changes)

export const startServer = (place: Place, changes?: StartChanges) =>
  start('site/server/main.ts', place, changes)

async function start(
  path: string,
  { folder, feed }: Place,
  { env = {}, execArgv = [], onFork }: StartChanges = {},
): Promise<Started> {
  const child = fork(join(root, path), [], {
    env: {
      NODE_ENV: 'production',
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      CMS_ORIGIN: feed.origin,
      FEED_SECRET: feed.secret,
      SITE_PORT: '0',
      PUBLIC_ORIGIN: testOrigin,
      LOG_LEVEL: 'silent',
      ...env,
    },
    execArgv,
    stdio: ['ignore', 'inherit', 'ignore', 'ipc'],
  })
  onFork?.(child)
  const told = once(child, 'message').then(([message]) => message as Started['told'])
  return { child, told: await Promise.race([told, once(child, 'exit').then(() => ({}))]) }
}

/** Ends a process and answers its exit code; null where a signal ended it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = once(child, 'exit')
  child.kill(signal)
  const [code] = (await ended) as [number | null]
  return code
}
