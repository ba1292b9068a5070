/**
 * An author, two reviewers, a final reviewer and an administrator: as few people
 * as 三审三校 takes, and one for the accounts. Their passwords stand in one file that only
 * its owner can read. The file is written before the accounts, so that a start
 * cut off between the two leaves no account whose password nobody knows.
 */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Payload, TypedUser } from 'payload'
import { roleLabels, type Role } from '../access/index.ts'
import { generatePassword } from '../create-user.ts'
import type { User } from '../payload-types.ts'

type Part = Role | 'second-reviewer'

interface Account {
  part: Part
  role: Role
  name: string
  email: string
}

const accounts: Account[] = [
  { part: 'author', role: 'author', name: '示例编辑', email: 'bianji@sample.example' },
  { part: 'reviewer', role: 'reviewer', name: '示例审稿人', email: 'shengao@sample.example' },
  { part: 'second-reviewer', role: 'reviewer', name: '示例复审人', email: 'fushen@sample.example' },
  {
    part: 'final-reviewer',
    role: 'final-reviewer',
    name: '示例终审人',
    email: 'zhongshen@sample.example',
  },
  {
    part: 'administrator',
    role: 'administrator',
    name: '示例管理员',
    email: 'guanli@sample.example',
  },
]

export type SampleUsers = Record<Part, TypedUser>

/** The accounts, made where they are not there. Twice is as good as once. */
export async function sampleUsers(payload: Payload, dataDir: string): Promise<SampleUsers> {
  const written = readPasswords(dataDir)
  const passwords = accounts.map(({ email }) => written.get(email) ?? generatePassword())
  if (written.size < accounts.length) writePasswords(dataDir, accounts, passwords)
  const users: Partial<SampleUsers> = {}
  for (const [index, account] of accounts.entries()) {
    const isKnown = written.has(account.email)
    const user = await ensureAccount(payload, account, passwords[index] ?? '', isKnown)
    users[account.part] = { ...user, collection: 'users' } as TypedUser
  }
  return users as SampleUsers
}

/** The accounts as they are, passwords untouched; undefined where one is missing. */
export async function presentSampleUsers(payload: Payload): Promise<SampleUsers | undefined> {
  const users: Partial<SampleUsers> = {}
  for (const { part, email } of accounts) {
    const user = await findAccount(payload, email)
    if (!user) return undefined
    users[part] = { ...user, collection: 'users' } as TypedUser
  }
  return users as SampleUsers
}

/** Deletes the accounts; the last administrator of the office stays. Answers those that stayed. */
export async function removeSampleUsers(payload: Payload, dataDir: string): Promise<string[]> {
  const staying: Account[] = []
  for (const account of accounts) {
    const user = await findAccount(payload, account.email)
    if (!user) continue
    if (account.role === 'administrator' && !(await hasAnotherAdministrator(payload, user.id)))
      staying.push(account)
    else await payload.delete({ collection: 'users', id: user.id })
  }
  keepPasswordsOf(dataDir, staying)
  return staying.map(({ name }) => name)
}

async function ensureAccount(
  payload: Payload,
  { role, name, email }: Account,
  password: string,
  isPasswordKnown: boolean,
): Promise<User> {
  const user = await findAccount(payload, email)
  if (user && isPasswordKnown) return user
  if (user) return payload.update({ collection: 'users', id: user.id, data: { password } })
  return payload.create({ collection: 'users', data: { email, name, roles: [role], password } })
}

export async function findAccount(payload: Payload, email: string): Promise<User | undefined> {
  const where = { email: { equals: email } }
  const { docs } = await payload.find({ collection: 'users', where, depth: 0, limit: 1 })
  return docs[0]
}

async function hasAnotherAdministrator(payload: Payload, id: string): Promise<boolean> {
  const { totalDocs } = await payload.count({
    collection: 'users',
    where: { and: [{ roles: { contains: 'administrator' } }, { id: { not_equals: id } }] },
  })
  return totalDocs > 0
}

const pathOf = (dataDir: string): string => join(dataDir, 'sample-accounts.txt')

/** Passwords by e-mail address, as far as the file has them. */
function readPasswords(dataDir: string): Map<string, string> {
  try {
    const text = readFileSync(pathOf(dataDir), 'utf8')
    const found = text.matchAll(/^邮箱：(\S+)\n密码：(\S+)$/gm)
    return new Map(Array.from(found, ([, email, password]) => [String(email), String(password)]))
  } catch (error) {
    if (!isMissing(error)) throw error
    return new Map()
  }
}

function keepPasswordsOf(dataDir: string, staying: Account[]): void {
  const passwords = readPasswords(dataDir)
  if (staying.length === 0) return rmSync(pathOf(dataDir), { force: true })
  writePasswords(
    dataDir,
    staying,
    staying.map(({ email }) => passwords.get(email) ?? '（已改）'),
  )
}

/** Whole or not at all: a new file takes the place of the former one. */
function writePasswords(dataDir: string, whose: Account[], passwords: string[]): void {
  const entries = whose.map(
    ({ role, name, email }, index) =>
      `${name}（${roleLabels[role]}）\n邮箱：${email}\n密码：${passwords[index]}\n`,
  )
  const text = `示例账号。正式使用前请改密码，或运行 npm run sample:remove 清除。\n\n${entries.join('\n')}`
  const path = pathOf(dataDir)
  const draft = `${path}.part`
  rmSync(draft, { force: true })
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  chmodSync(draft, 0o600)
  renameSync(draft, path)
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
