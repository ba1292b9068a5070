/** `npm run user:create -- EMAIL NAME ROLE`: makes an account and prints its generated password. */
import { randomBytes } from 'node:crypto'
import { getPayload, ValidationError, type Payload } from 'payload'
import { roleLabels, roles, type Role } from './access/index.ts'
import { makeDataFolders, readEnvironment } from './environment.ts'
import { announceFailure } from './process.ts'

export interface NewUser {
  email: string
  name: string
  role: Role
}

/** Makes an account; answers its password, which is kept nowhere else. */
export async function createUser(
  payload: Payload,
  { email, name, role }: NewUser,
): Promise<string> {
  const password = generatePassword()
  await payload.create({ collection: 'users', data: { email, name, roles: [role], password } })
  return password
}

/** 96 random bits in letters that are told apart on paper. */
export function generatePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  return Array.from(randomBytes(20), (byte) => letters[byte % letters.length]).join('')
}

if (process.argv[1] === import.meta.filename) await run(process.argv.slice(2))

async function run([email, name, role]: string[]): Promise<void> {
  if (!email || !name || !roles.some((known) => known === role)) {
    const known = roles.map((key) => `${key}(${roleLabels[key]})`).join('、')
    process.stderr.write(`用法：npm run user:create -- 邮箱 姓名 角色\n角色可以是：${known}\n`)
    process.exit(1)
  }
  try {
    makeDataFolders(readEnvironment())
    const { default: config } = await import('./payload.config.ts')
    const payload = await getPayload({ config })
    const password = await createUser(payload, { email, name, role: role as Role })
    process.stdout.write(`账号：${email}\n密码：${password}\n`)
    process.exit(0)
  } catch (error) {
    if (!(error instanceof ValidationError)) announceFailure(error)
    const faults = error.data.errors.map(({ message }) => message).join('；')
    process.stderr.write(`没有建立账号：${faults}\n`)
    process.exit(1)
  }
}
