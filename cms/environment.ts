/**
 * The only reader of process.env in cms/. A wrong setting stops the program
 * with a Chinese sentence that says which one and what to set.
 */
import { mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** Says which setting is wrong, why, and what to set. */
export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  code = 'SETTING_WRONG' as const
  what: string
  why: string
  todo: string

  constructor(setting: string, why: string, todo: string) {
    const what = `采编系统没有启动：设置 ${setting} 不可用。`
    super(`${what}${why}${todo}`)
    this.what = what
    this.why = why
    this.todo = todo
  }
}

const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)
const port = z.coerce.number().int().min(1).max(65_535)

const settings = {
  DATA_DIR: {
    schema: z
      .string()
      .default(join(root, 'data'))
      .transform((path) => resolve(root, path)),
    todo: '请填写一个可以写入的文件夹。',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\//)
      .optional(),
    todo: '不设置时使用自带的 SQLite；使用 MongoDB 时请以 mongodb:// 开头。',
  },
  DATABASE_TRANSACTIONS: {
    schema: z.enum(['on', 'off']).default('on'),
    todo: '请填写 on 或 off；只有不支持事务的 MongoDB 服务才填 off。',
  },
  CMS_HOST: { schema: z.string().min(1).default('127.0.0.1'), todo: '请填写监听的地址。' },
  CMS_PORT: { schema: port.default(3000), todo: '请填写 1 到 65535 之间的端口号。' },
  CMS_ORIGIN: {
    schema: origin.optional(),
    todo: '请填写编辑打开采编系统时用的网址，例如 https://cms.example.cn。',
  },
  PUBLIC_ORIGIN: {
    schema: origin.optional(),
    todo: '请填写公众网站的网址，例如 https://www.example.cn。',
  },
  SITE_PORT: { schema: port.default(8080), todo: '请填写 1 到 65535 之间的端口号。' },
  CMS_PROXIES: {
    schema: z.coerce.number().int().min(0).max(10).default(0),
    todo: '请填写采编系统前面有几层反向代理，没有就填 0。',
  },
  PAYLOAD_SECRET: {
    schema: z.string().min(32),
    todo: '请填写至少 32 个字符的随机密钥；用 npm start 启动时会自动生成。',
  },
  FEED_SECRET: {
    schema: z.string().min(32),
    todo: '请填写至少 32 个字符的随机密钥；用 npm start 启动时会自动生成。',
  },
  NODE_ENV: {
    schema: z.enum(['production', 'development', 'test']).default('production'),
    todo: '请填写 production、development 或 test。',
  },
} as const

type Name = keyof typeof settings

export type Environment = Readonly<{
  dataDir: string
  mediaDir: string
  sqlitePath: string
  databaseUrl: string | undefined
  hasTransactions: boolean
  host: string
  port: number
  origin: string
  publicOrigin: string
  /** How many reverse proxies stand before the office: whose word on addresses is taken. */
  proxies: number
  payloadSecret: string
  feedSecret: string
  isDevelopment: boolean
}>

/** Reads and checks every setting. Throws EnvironmentError at the first that is wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const dataDir = read('DATA_DIR', source)
  const cmsPort = read('CMS_PORT', source)
  return {
    dataDir,
    mediaDir: join(dataDir, 'media'),
    sqlitePath: join(dataDir, 'cms', 'cms.sqlite'),
    databaseUrl: read('DATABASE_URL', source),
    hasTransactions: read('DATABASE_TRANSACTIONS', source) === 'on',
    host: read('CMS_HOST', source),
    port: cmsPort,
    origin: read('CMS_ORIGIN', source) ?? `http://localhost:${cmsPort}`,
    publicOrigin: read('PUBLIC_ORIGIN', source) ?? `http://localhost:${read('SITE_PORT', source)}`,
    proxies: read('CMS_PROXIES', source),
    payloadSecret: read('PAYLOAD_SECRET', source),
    feedSecret: read('FEED_SECRET', source),
    isDevelopment: read('NODE_ENV', source) === 'development',
  }
}

/**
 * Makes the folders that the office writes to. Not done while Next builds:
 * a build must leave no data behind.
 */
export function makeDataFolders(environment: Environment): void {
  for (const folder of [dirname(environment.sqlitePath), environment.mediaDir])
    try {
      mkdirSync(folder, { recursive: true })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      throw new EnvironmentError(
        'DATA_DIR',
        `不能建立文件夹 ${folder}(${String(error.code)})。`,
        settings.DATA_DIR.todo,
      )
    }
}

function read<N extends Name>(
  name: N,
  source: NodeJS.ProcessEnv,
): z.infer<(typeof settings)[N]['schema']> {
  const value = source[name] === '' ? undefined : source[name]
  const parsed = settings[name].schema.safeParse(value)
  if (parsed.success) return parsed.data as z.infer<(typeof settings)[N]['schema']>
  const why = value === undefined ? '没有填写。' : '填写的内容不符合要求。'
  throw new EnvironmentError(name, why, settings[name].todo)
}
