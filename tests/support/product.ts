/**
 * The product as a user starts it, for tests: bin/start.js on free ports, with a data folder
 * of its own. It ends with the test's process even when that is killed.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface ProductOptions {
  /** Load the sample content on the first start. */
  hasSample?: boolean
  /** A folder to start on again; it is then left in place. */
  dataDir?: string
  env?: NodeJS.ProcessEnv
}

export interface Product {
  /** Origins without a slash at the end. */
  editorial: string
  public: string
  dataDir: string
  /** What it has written to the console so far. */
  output(): string
  /** Ends it as `kill` does and removes its data folder, unless it was given one. */
  stop(): Promise<void>
}

const startFile = fileURLToPath(new URL('../../bin/start.js', import.meta.url))
const startSeconds = 600

export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'product-')))
  const child = spawn(process.execPath, [startFile], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...(await environmentOf(options)), DATA_DIR: dataDir, ...options.env },
  })
  const output = collected(child)
  const addresses = await readiness(child, output)
  return {
    ...addresses,
    dataDir,
    output,
    async stop() {
      await ended(child)
      if (!options.dataDir) await rm(dataDir, { recursive: true })
    },
  }
}

async function environmentOf({ hasSample = false }: ProductOptions) {
  const [cmsPort, sitePort] = await freePorts(2)
  return {
    CMS_PORT: String(cmsPort),
    SITE_PORT: String(sitePort),
    SAMPLE_CONTENT: hasSample ? 'on' : 'off',
  }
}

/** Ports that nobody listens on now; held together, so that they differ. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}

function collected(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (more: string) => {
      text += more
    })
  }
  return () => text
}

interface Addresses {
  editorial: string
  public: string
}

function readiness(child: ChildProcess, output: () => string): Promise<Addresses> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      reject(new Error(`The product was not ready in ${startSeconds} s:\n${output()}`))
    }, startSeconds * 1000)
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`The product ended with code ${code}:\n${output()}`))
    })
    child.on('message', (message: Addresses & { ready?: boolean }) => {
      if (!message.ready) return
      clearTimeout(timer)
      resolve({ editorial: message.editorial, public: message.public })
    })
  })
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => {
    child.once('exit', resolve)
    child.kill('SIGTERM')
  })
}
