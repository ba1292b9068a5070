/** Starts an office in a child process and speaks to it as its editors do, over HTTP. */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { hear, type Heard } from './hear.ts'
import type { Role } from '../../../cms/access/index.ts'

export interface OfficeSettings {
  dataDir: string
  databaseUrl?: string
  hasTransactions?: boolean
  fault?: 'after-last-signature'
}

export interface Answer {
  status: number
  // A test looks into whatever was answered.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
}

export interface Person {
  /** Of a page that shows this document, story:…, or none. */
  hear: (lastEventId?: string, shown?: string) => Promise<Heard>
  call: (method: string, path: string, body?: unknown) => Promise<Answer>
}

export interface Office {
  /** How many signed submissions it finished when it started. */
  finished: number
  signIn: (role: Role) => Promise<Person>
  /** The feed's lines after a number. */
  feed: (after: number, wait?: number) => Promise<{ entries: Entry[]; head: number }>
  feedStatus: (secret: string) => Promise<number>
  /** Asks for the stream of publications with these credentials. */
  hearAs: (authorization: string) => Promise<Heard>
  /** What the publisher says of entries, told at once. Answers the status. */
  report: (...statuses: object[]) => Promise<number>
  /** Resolves when the process has died by itself. */
  died: Promise<unknown>
  /** As by a power cut. */
  kill: () => void
  stop: () => Promise<void>
}

interface Entry {
  number: number
  type: string
  document?: { title?: string; name?: string; slug?: string }
  reason?: string
}

const password = 'for-tests-only-2fd8'
const feedSecret = 'feed-secret-for-tests-'.repeat(2)

export async function startOffice(settings: OfficeSettings): Promise<Office> {
  const port = await freePort()
  const child = fork(join(import.meta.dirname, 'process.ts'), {
    env: { ...process.env, ...environmentOf(settings, port) },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  })
  const { finished } = await readiness(child)
  const origin = `http://127.0.0.1:${port}`
  const withSecret = (secret: string) => ({ authorization: `Bearer ${secret}` })
  return {
    finished,
    signIn: (role) => signIn(origin, role),
    async feed(after, wait = 0) {
      const url = `${origin}/ledger?after=${after}&wait=${wait}`
      const response = await fetch(url, { headers: withSecret(feedSecret) })
      const lines = (await response.text()).split('\n').filter(Boolean)
      return {
        entries: lines.map((line) => JSON.parse(line) as Entry),
        head: Number(response.headers.get('ledger-head')),
      }
    },
    feedStatus: async (secret) =>
      (await fetch(`${origin}/ledger?after=0`, { headers: withSecret(secret) })).status,
    hearAs: (authorization) => hear(`${origin}/api/publication/events`, { authorization }),
    async report(...statuses) {
      const response = await fetch(`${origin}/ledger/status`, {
        method: 'POST',
        headers: { ...withSecret(feedSecret), 'content-type': 'application/json' },
        body: JSON.stringify(statuses),
      })
      return response.status
    },
    died: once(child, 'exit'),
    kill: () => void child.kill('SIGKILL'),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** The settings of an office as its environment. */
export function environmentOf(settings: OfficeSettings, port: number): NodeJS.ProcessEnv {
  return {
    NODE_ENV: 'test',
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl ?? '',
    DATABASE_TRANSACTIONS: settings.hasTransactions === false ? 'off' : 'on',
    CMS_PORT: String(port),
    CMS_ORIGIN: `http://127.0.0.1:${port}`,
    PUBLIC_ORIGIN: 'http://localhost:8080',
    PAYLOAD_SECRET: 'payload-secret-for-tests-'.repeat(2),
    FEED_SECRET: feedSecret,
    TEST_PASSWORD: password,
    TEST_FAULT: settings.fault ?? '',
  }
}

async function readiness(child: ChildProcess): Promise<{ finished: number }> {
  let said = ''
  child.stderr
    ?.setEncoding('utf8')
    .on('data', (text: string) => (said = (said + text).slice(-4000)))
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { finished: number }))
    child.once('exit', (code) => reject(new Error(`The office did not start (${code}): ${said}`)))
  })
}

async function signIn(origin: string, role: Role): Promise<Person> {
  const response = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${role}@example.cn`, password }),
  })
  const { token } = (await response.json()) as { token?: string }
  if (!token) throw new Error(`${role} could not sign in: ${response.status}`)
  return {
    hear: (lastEventId, shown) =>
      hear(`${origin}/api/publication/events${shown ? `?open=${shown}` : ''}`, {
        authorization: `JWT ${token}`,
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      }),
    async call(method, path, body) {
      const answer = await fetch(`${origin}/api${path}`, {
        method,
        headers: { authorization: `JWT ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await answer.text()
      return { status: answer.status, body: text ? JSON.parse(text) : undefined }
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
