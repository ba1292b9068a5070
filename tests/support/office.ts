/** An office on a SQLite database of its own, for tests: Payload's local API without a server. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import type { Role } from '../../cms/access/index.ts'
import type { User } from '../../cms/payload-types.ts'

export interface Office {
  payload: Payload
  dataDir: string
  /** A signed-in person with these roles. */
  person(...roles: Role[]): Promise<User & { collection: 'users' }>
  close(): Promise<void>
}

/** One office a test file: the configuration reads its settings when it is first imported. */
export async function openOffice(): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'office-'))
  Object.assign(process.env, {
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    PAYLOAD_SECRET: 'a-secret-for-tests-only-'.repeat(2),
    FEED_SECRET: 'a-secret-for-tests-only-'.repeat(2),
  })
  const { makeDataFolders, readEnvironment } = await import('../../cms/environment.ts')
  makeDataFolders(readEnvironment())
  const { default: config } = await import('../../cms/payload.config.ts')
  const payload = await getPayload({ config })
  let people = 0
  return {
    payload,
    dataDir,
    async person(...roles) {
      people += 1
      const user = await payload.create({
        collection: 'users',
        data: {
          name: `同事${people}`,
          email: `person${people}@example.cn`,
          password: 'long-enough-password',
          roles,
        },
      })
      return { ...user, collection: 'users' }
    },
    async close() {
      await payload.destroy()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** The messages of a refusal, by path. Anything but a ValidationError is thrown on. */
export async function refusals(work: Promise<unknown>): Promise<Record<string, string>> {
  try {
    await work
    return {}
  } catch (error) {
    const errors = (error as { data?: { errors?: { path: string; message: string }[] } }).data
      ?.errors
    if (!errors) throw error
    return Object.fromEntries(errors.map(({ path, message }) => [path, message]))
  }
}
