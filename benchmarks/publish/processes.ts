/** Starts the product's processes as the product does, and other programs to be timed. */
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { services } from '../../bin/run/services.js'
import { feedSecret } from './feed.ts'

export const root = join(import.meta.dirname, '..', '..')
export const publicOrigin = 'http://127.0.0.1:8080'
/** As bin/run/environment.js has it. */
const compiledCode = join(root, 'node_modules', '.cache', 'code')

export interface Started {
  process: ChildProcess
  /** Where it answers, if it listens. */
  address: string
  stop(): Promise<void>
}

/** The publisher or the public server on a data folder. Resolves when it says that it is ready. */
export function startService(
  file: 'site/publisher/main.ts' | 'site/server/main.ts',
  { dataFolder, feedOrigin }: { dataFolder: string; feedOrigin: string },
): Promise<Started> {
  const log = openSync(join(dataFolder, `${file.split('/')[1]}.log`), 'a')
  const child = fork(join(root, file), {
    cwd: root,
    execArgv: services.find((service) => service.file === file)?.options ?? [],
    stdio: ['ignore', log, log, 'ipc'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: compiledCode,
      DATA_DIR: dataFolder,
      CMS_ORIGIN: feedOrigin,
      FEED_SECRET: feedSecret,
      PUBLIC_ORIGIN: publicOrigin,
      SITE_PORT: '0',
      LOG_LEVEL: 'warn',
    },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`${file} ended with ${code} before it was ready.`)),
    )
    child.on('message', (message: { ready?: true; address?: string; failed?: object }) => {
      if (message.failed) reject(new Error(`${file}: ${JSON.stringify(message.failed)}`))
      else if (message.ready)
        resolve({ process: child, address: message.address ?? '', stop: () => stop(child) })
    })
  })
}

export async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

export interface Timed {
  seconds: number
  peakMegabytes: number
}

/** Runs a program to its end. Throws with what it said where it fails. */
export async function time(
  command: string,
  words: string[],
  { env = {}, cwd = root }: { env?: Record<string, string>; cwd?: string } = {},
): Promise<Timed> {
  const began = performance.now()
  const child = spawn(command, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4_000)
    })
  let peakMegabytes = 0
  const watch = setInterval(() => {
    peakMegabytes = Math.max(peakMegabytes, peakOf(child.pid))
  }, 50)
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  }).finally(() => clearInterval(watch))
  if (code !== 0) throw new Error(`${command} ${words.join(' ')} ended with ${code}:\n${said}`)
  return { seconds: (performance.now() - began) / 1_000, peakMegabytes }
}

/** The most memory that a living process has held, in megabytes; 0 where it is gone or unknown. */
export function peakOf(pid: number | undefined): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) / 1024
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as { code?: string }).code ?? '')) return 0
    throw error
  }
}
