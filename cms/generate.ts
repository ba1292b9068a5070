/**
 * Writes what Payload makes from the configuration: types, the admin's import
 * map and, where tables have changed, a SQLite migration; and from the policy the
 * page of who may do what. Run it after every change of a collection or of the policy: `npm run cms:generate`. With `--initial` the first
 * migration is made anew, as long as no office has one.
 */
import { globSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
const migrationFolder = join(folder, 'migrations')

const scratch = await mkdtemp(join(tmpdir(), 'cms-generate-'))
Object.assign(process.env, {
  PAYLOAD_MIGRATING: 'true',
  DATA_DIR: scratch,
  DATABASE_URL: '',
  NODE_ENV: 'test',
  PAYLOAD_SECRET: 'only-while-generating-'.repeat(2),
  FEED_SECRET: 'only-while-generating-'.repeat(2),
})
if (process.argv.includes('--initial')) await forgetMigrations()
await generate()
await writeFile(join(folder, '../docs/权限矩阵.md'), await matrixAsFormatted())
await rm(scratch, { recursive: true, force: true })
process.exit(0)

async function forgetMigrations(): Promise<void> {
  for (const name of globSync('*.{ts,json}', { cwd: migrationFolder }))
    await rm(join(migrationFolder, name))
  await writeFile(join(migrationFolder, 'index.ts'), 'export const migrations = []\n')
}

async function generate(): Promise<void> {
  const { makeDataFolders, readEnvironment } = await import('./environment.ts')
  makeDataFolders(readEnvironment())
  const { generateImportMap, getPayload } = await import('payload')
  const { generateTypes } = await import('payload/node')
  const { default: config } = await import('./payload.config.ts')
  await generateTypes(await config, { log: false })
  await generateImportMap(await config, { force: true, log: false })
  const payload = await getPayload({ config })
  await payload.db.createMigration({
    payload,
    migrationName: process.argv.includes('--initial') ? 'initial' : 'change',
    skipEmpty: true,
  })
  await makeMigrationsRunnable()
}

/** Who may do what, as the policy has it. */
async function matrixAsFormatted(): Promise<string> {
  const { matrixPage } = await import('./workflow/index.ts')
  return matrixPage()
}

/** Payload writes imports for a bundler; Node wants file endings and marked types. */
async function makeMigrationsRunnable(): Promise<void> {
  for (const name of globSync('*.ts', { cwd: migrationFolder })) {
    const path = join(migrationFolder, name)
    const text = await readFile(path, 'utf8')
    const runnable = text
      .replace(
        /import \{ MigrateUpArgs, MigrateDownArgs, sql \}/,
        'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
      )
      .replace(/from '(\.\/[^']+?)(?:\.ts)?'/g, "from '$1.ts'")
    if (runnable !== text) await writeFile(path, runnable)
  }
}
