/**
 * The real editorial office on the ledger under measurement: cms/server.ts as
 * it runs in production, with accounts that write, review and finally approve.
 * What was published before is put into its database as rows, not typed in.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { openSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { lineOf, readLedgerFile, subjectOf, type Entry } from '../../ledger/index.ts'
import { openMediaStore } from '../../media/index.ts'
import { randomBlobs } from '../../tests/support/random-ledger.ts'
import { freePorts } from '../../tests/support/product.ts'
import { feedSecret } from './feed.ts'
import { peakOf, publicOrigin, root, stop, time } from './processes.ts'
import { people, type Person } from './people.ts'
import type { Site } from './site.ts'

export interface Office {
  origin: string
  databasePath: string
  process: ChildProcess
  as(person: Person): Desk
  /** The entry with a number, as the feed gives it. */
  entry(number: number): Promise<Entry>
  peakMegabytes(): number
  stop(): Promise<void>
}

export interface Desk {
  /** Throws where the office refuses. */
  call(method: 'GET' | 'POST', path: string, body?: object): Promise<Said>
}

/** What the office answers, as far as benchmarks look. */
export interface Said {
  code?: string
  doc?: { id: string }
  publication?: { number?: number }
  submission?: { waitsFor?: string; steps: { isNext: boolean }[] }
  site?: { is: string; number: number }
  state?: Omit<Said, 'state' | 'code' | 'doc'>
}

export async function openOffice({ folder, content }: Site): Promise<Office> {
  const dataFolder = join(folder, 'office')
  await rm(dataFolder, { recursive: true, force: true })
  await mkdir(dataFolder, { recursive: true })
  const [port = 0] = await freePorts(1)
  const origin = `http://127.0.0.1:${port}`
  const env = environmentOf(dataFolder, origin, port)
  // Next's build is kept where its sources have not changed.
  await time(process.execPath, ['cms/build.ts'])
  await time(process.execPath, ['benchmarks/publish/prepare-office.ts'], { env })
  const databasePath = join(dataFolder, 'cms', 'cms.sqlite')
  await fillLedger(databasePath, content.path)
  const media = openMediaStore(join(dataFolder, 'media'))
  for (const [hash, bytes] of randomBlobs) await media.put(hash, bytes)
  const child = await startOffice(dataFolder, env)
  const tokens = new Map<Person, string>()
  for (const person of people) tokens.set(person, await signIn(origin, person, env))
  return {
    origin,
    databasePath,
    process: child,
    as: (person) => ({ call: (...asked) => call(origin, tokens.get(person) ?? '', ...asked) }),
    entry: (number) => entryOf(origin, number),
    peakMegabytes: () => peakOf(child.pid),
    stop: () => stop(child),
  }
}

const environmentOf = (
  dataFolder: string,
  origin: string,
  port: number,
): Record<string, string> => ({
  NODE_ENV: 'production',
  DATA_DIR: dataFolder,
  DATABASE_URL: '',
  CMS_PORT: String(port),
  CMS_ORIGIN: origin,
  PUBLIC_ORIGIN: publicOrigin,
  PAYLOAD_SECRET: 'a secret for benchmarks, not for use',
  FEED_SECRET: feedSecret,
  BENCHMARK_PASSWORD: 'for benchmarks only, not for use',
})

/** Through Payload, an entry takes milliseconds; a province has 100,000. */
async function fillLedger(databasePath: string, ledgerPath: string): Promise<void> {
  const database = new DatabaseSync(databasePath)
  const put = database.prepare(
    'INSERT INTO ledger_entries (id, number, submission, type, kind, document, at, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  database.exec('BEGIN')
  for await (const entry of readLedgerFile(ledgerPath)) {
    const { number, submission, type, at } = entry
    const { kind, id } = subjectOf(entry)
    put.run(crypto.randomUUID(), number, submission, type, kind, id, at, lineOf(entry).trimEnd())
  }
  database.exec('COMMIT')
  database.close()
}

function startOffice(dataFolder: string, env: Record<string, string>): Promise<ChildProcess> {
  const log = openSync(join(dataFolder, 'office.log'), 'a')
  const child = fork(join(root, 'cms/server.ts'), {
    cwd: root,
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`cms/server.ts ended with ${code}.`)))
    child.on('message', (message: { ready?: true; failed?: object }) => {
      if (message.failed) reject(new Error(`cms/server.ts: ${JSON.stringify(message.failed)}`))
      else if (message.ready) resolve(child)
    })
  })
}

async function signIn(
  origin: string,
  person: Person,
  env: Record<string, string>,
): Promise<string> {
  const { token } = (await call(origin, '', 'POST', '/users/login', {
    email: `${person}@example.cn`,
    password: env['BENCHMARK_PASSWORD'],
  })) as { token?: string }
  if (!token) throw new Error(`${person} could not sign in.`)
  return token
}

async function call(
  origin: string,
  token: string,
  method: 'GET' | 'POST',
  path: string,
  body?: object,
): Promise<Said> {
  const response = await fetch(`${origin}/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(token === '' ? {} : { authorization: `JWT ${token}` }),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`)
  return JSON.parse(text) as Said
}

async function entryOf(origin: string, number: number): Promise<Entry> {
  const response = await fetch(`${origin}/ledger?after=${number - 1}&wait=0`, {
    headers: { authorization: `Bearer ${feedSecret}` },
  })
  return JSON.parse((await response.text()).split('\n')[0] ?? '') as Entry
}
