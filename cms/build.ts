/**
 * Builds the admin with Next, unless what it is made from has not changed.
 * `npm run build` and `npm start` call it; run by itself it builds too.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const root = dirname(folder)
const stampPath = join(folder, '.next', 'sources-hash')

export class BuildError extends Error {
  override name = 'BuildError'
  code = 'BUILD_FAILED' as const
}

/** Builds if need be; answers whether it did. Throws BuildError with the end of Next's output. */
export async function buildAdmin(show: (line: string) => void = () => {}): Promise<boolean> {
  const hash = hashOfSources()
  if ((await formerHash()) === hash) return false
  await runNext(show)
  await writeFile(stampPath, hash)
  return true
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  const patterns = ['cms/**/*.{ts,tsx,scss,css,svg,json}', 'ledger/**/*.ts', 'media/**/*.ts']
  const files = patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root, exclude: isMade }))
    .concat('package-lock.json', 'tsconfig.json')
    .sort()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const isMade = (name: string): boolean => ['.next', 'node_modules', 'next-env.d.ts'].includes(name)

async function formerHash(): Promise<string | undefined> {
  try {
    return await readFile(stampPath, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function runNext(show: (line: string) => void): Promise<void> {
  const output: string[] = []
  const next = join(root, 'node_modules', 'next', 'dist', 'bin', 'next')
  const child = spawn(process.execPath, [next, 'build', relative(process.cwd(), folder) || '.'], {
    env: buildEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output.push(text)
      for (const line of text.split('\n')) if (line.trim()) show(line)
    })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new BuildError(output.join('').slice(-4000))
}

/** The configuration is read while building, but nothing of it stays in the build. */
const buildEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  DATABASE_URL: '',
  PAYLOAD_SECRET: 'only-while-building-'.repeat(2),
  FEED_SECRET: 'only-while-building-'.repeat(2),
})

if (process.argv[1] === fileURLToPath(import.meta.url))
  await buildAdmin((line) => process.stdout.write(`${line}\n`))
