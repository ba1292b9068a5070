/**
 * A server that speaks MongoDB's protocol: the one that MONGODB_URL names, or
 * FerretDB built from main.go, which needs Go 1.24. Where there is neither, says why.
 */
import { spawn, execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export interface MongodbServer {
  /** Without a database's name. */
  url: string
  /** For the report: what the tests ran on. */
  name: string
  hasTransactions: boolean
  stop: () => Promise<void>
}

const folder = dirname(fileURLToPath(import.meta.url))
const run = promisify(execFile)

/** The server, or why there is none. */
export async function startMongodb(): Promise<MongodbServer | { missing: string }> {
  const url = process.env.MONGODB_URL
  if (url) return given(url)
  const go = await findGo()
  if (go) return startFerret(await build(go))
  return { missing: 'Skipped on MongoDB: neither Go 1.24 or later nor MONGODB_URL is here.' }
}

/** Go as go.mod asks for it, on the path or where its own installer puts it. */
async function findGo(): Promise<string | undefined> {
  for (const program of ['go', '/usr/local/go/bin/go'])
    try {
      const { stdout } = await run(program, ['env', 'GOVERSION'])
      const [, minor = 0] = /^go1\.(\d+)/.exec(stdout.trim()) ?? []
      if (Number(minor) >= 24) return program
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  return undefined
}

const given = (url: string): MongodbServer => ({
  url: url.replace(/\/+$/, ''),
  name: 'the MongoDB server of MONGODB_URL',
  hasTransactions: process.env.MONGODB_TRANSACTIONS !== 'off',
  stop: async () => {},
})

/** Built once for each version of its sources. */
async function build(go: string): Promise<string> {
  const hash = createHash('sha256')
  for (const file of ['main.go', 'go.mod', 'go.sum']) hash.update(readFileSync(join(folder, file)))
  const cache = resolve(folder, '../../../node_modules/.cache/mongodb')
  const program = join(cache, hash.digest('hex').slice(0, 16))
  if (existsSync(program)) return program
  await mkdir(cache, { recursive: true })
  await run(go, ['build', '-o', program, '.'], { cwd: folder })
  return program
}

async function startFerret(program: string): Promise<MongodbServer> {
  const address = `127.0.0.1:${await freePort()}`
  const directory = mkdtempSync(join(tmpdir(), 'mongodb-'))
  const child = spawn(program, [address, directory], { stdio: ['pipe', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  return {
    url: `mongodb://${address}`,
    name: 'FerretDB 1.24.2 over SQLite',
    hasTransactions: false,
    stop: async () => {
      child.stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
      rmSync(directory, { recursive: true, force: true })
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
