/** Makes the office's database and its accounts, then ends. */
import { getPayload } from 'payload'
import { makeDataFolders, readEnvironment } from '../../cms/environment.ts'
import { people, rolesOf } from './people.ts'

makeDataFolders(readEnvironment())
const { default: config } = await import('../../cms/payload.config.ts')
const payload = await getPayload({ config })
const password = process.env['BENCHMARK_PASSWORD'] ?? ''
for (const person of people)
  await payload.create({
    collection: 'users',
    data: { email: `${person}@example.cn`, name: person, roles: [rolesOf[person]], password },
  })
await payload.destroy()
process.exit(0)
