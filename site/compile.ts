/**
 * Compiles the pages to a server bundle in site/dist/HASH, where HASH names the
 * sources. Nothing is done where that bundle is there; a finished bundle appears
 * in one rename, so any number of processes may ask at once.
 */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, glob, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const siteDir = dirname(fileURLToPath(import.meta.url))
const rootDir = dirname(siteDir)
const distDir = join(siteDir, 'dist')
const run = promisify(execFile)

/** What the bundle is made of. */
const sources = [
  'site/src/**/*',
  'site/*.{ts,mjs}',
  // Another way to search makes all that is searched anew.
  'site/reading/**/*.ts',
  'site/search/**/*.ts',
  'site/publisher/search-documents.ts',
  'site/store/search-rows.ts',
  'ledger/**/*.ts',
  'media/**/*.ts',
  'package-lock.json',
]

/** The folder of the compiled site, compiled first where the sources have changed. */
export async function compileSite(): Promise<string> {
  const target = join(distDir, await hashOfSources())
  if (existsSync(target)) return target
  const building = `${target}.${process.pid}`
  try {
    await astro(['build', '--outDir', building, '--bundle'], {})
    await moveInto(building, target)
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  await removeOldBundles(target)
  return target
}

/** Writes the whole site as plain files into `target`, from the ledger in a file. */
export async function buildPlainFiles(request: {
  target: string
  ledgerFile: string
  origin: string
}): Promise<void> {
  // Astro renames files while it builds: its output must lie on the project's file system.
  const building = join(distDir, `plain.${process.pid}.${Date.now()}`)
  const settings = { LEDGER_FILE: request.ledgerFile, PUBLIC_ORIGIN: request.origin }
  try {
    await astro(['build', '--outDir', building], settings)
    await cp(building, request.target, { recursive: true })
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

async function astro(args: string[], settings: Record<string, string>): Promise<void> {
  const command = join(rootDir, 'node_modules/astro/bin/astro.mjs')
  const all = [command, ...args, '--root', siteDir, '--silent']
  const env = {
    ...process.env,
    ...settings,
    NODE_ENV: 'production' as const,
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  try {
    await run(process.execPath, all, { cwd: rootDir, maxBuffer: 64 * 1024 * 1024, env })
  } catch (error) {
    const output = (error as { stderr?: string }).stderr?.trim()
    throw new Error(`The pages were not compiled. ${output || 'Astro gave no reason.'}`, {
      cause: error,
    })
  }
}

async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const files = (await sourcePaths()).map(async (path) => {
    const file = join(rootDir, path)
    return (await stat(file)).isFile() ? { path, bytes: await readFile(file) } : undefined
  })
  for (const file of await Promise.all(files))
    if (file) hash.update(`${file.path}\n`).update(file.bytes)
  return hash.digest('hex').slice(0, 16)
}

/** Files that name the bundle: where one of them changes, all is drawn and indexed anew. */
export async function sourcePaths(): Promise<string[]> {
  const paths: string[] = []
  for await (const path of glob(sources, { cwd: rootDir })) paths.push(path)
  return paths.toSorted()
}

/** Another process may have been faster: then its bundle stands. */
async function moveInto(building: string, target: string): Promise<void> {
  try {
    await rename(building, target)
  } catch (error) {
    if (!existsSync(target)) throw error
  }
}

/** Keeps the newest few: a running publisher may still read from the former one. */
async function removeOldBundles(newest: string): Promise<void> {
  const keep = 3
  const names = (await readdir(distDir)).filter((name) => /^[0-9a-f]{16}$/.test(name))
  const dated = await Promise.all(
    names.map(async (name) => ({
      path: join(distDir, name),
      at: (await stat(join(distDir, name))).mtimeMs,
    })),
  )
  const old = dated
    .filter(({ path }) => path !== newest)
    .toSorted((a, b) => b.at - a.at)
    .slice(keep - 1)
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })))
}

if (import.meta.main) await compileSite()
