/**
 * The settings of the publisher and the public server: the only place in
 * site/ that reads process.env. What is missing or wrong is said in a sentence
 * with what to set.
 */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

const port = z.coerce.number().int().min(0).max(65_535)
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)

const schema = z
  .object({
    DATA_DIR: z.string().min(1).default('data'),
    CMS_PORT: port.default(3000),
    CMS_ORIGIN: origin.optional(),
    SITE_HOST: z.string().min(1).default('127.0.0.1'),
    SITE_PORT: port.default(8080),
    SITE_PROXIES: z.coerce.number().int().min(0).max(10).optional(),
    PUBLIC_ORIGIN: origin.optional(),
    FEED_SECRET: z.string().min(16).optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .transform((values) => ({
    dataFolder: resolve(root, values.DATA_DIR),
    storePath: resolve(root, values.DATA_DIR, 'site', 'store.sqlite'),
    mediaFolder: resolve(root, values.DATA_DIR, 'site', 'media'),
    host: values.SITE_HOST,
    port: values.SITE_PORT,
    /** How many reverse proxies stand before the public site, where that was said. */
    proxies: values.SITE_PROXIES,
    /** Where the feed is. */
    editorialOrigin: values.CMS_ORIGIN ?? `http://localhost:${values.CMS_PORT}`,
    /** The origin in absolute addresses: sitemap, RSS, canonical links. */
    publicOrigin: values.PUBLIC_ORIGIN ?? `http://localhost:${values.SITE_PORT}`,
    feedSecret: values.FEED_SECRET,
    logLevel: values.LOG_LEVEL,
  }))

export type SiteEnvironment = z.infer<typeof schema>

const build = z.object({
  LEDGER_FILE: z.string().min(1),
  PUBLIC_ORIGIN: origin.default('http://localhost:8080'),
})

const advice: Record<string, string> = {
  DATA_DIR: '存放数据的文件夹，例如 /srv/xuanjiang/data',
  CMS_PORT: '编辑后台的端口，0 到 65535 的整数，例如 3000',
  CMS_ORIGIN: '编辑后台的网址，例如 http://localhost:3000',
  SITE_HOST: '公众网站监听的地址，例如 127.0.0.1 或 0.0.0.0',
  SITE_PORT: '公众网站的端口，0 到 65535 的整数，例如 8080',
  SITE_PROXIES: '公众网站前面有几层反向代理，例如 1',
  PUBLIC_ORIGIN: '公众访问的网址，例如 https://xuanjiang.example.cn',
  FEED_SECRET: '发布口令，至少 16 个字符，编辑后台与发布程序须相同',
  LEDGER_FILE: '发布台账文件的路径',
  LOG_LEVEL: 'fatal、error、warn、info、debug、silent 之一',
}

export class EnvironmentError extends Error {
  override name = 'EnvironmentError'
  chinese: { what: string; why: string; todo: string }

  constructor(names: string[]) {
    const chinese = {
      what: '程序没有启动。',
      why: `设置有误：${names.join('、')}。`,
      todo: `请设置 ${names.map((name) => `${name}（${advice[name] ?? '见 README'}）`).join('；')}，然后重新启动。`,
    }
    super(`${chinese.what}${chinese.why}${chinese.todo}`)
    this.chinese = chinese
  }
}

/** Reads and checks the settings. Throws EnvironmentError. An empty value counts as unset. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): SiteEnvironment {
  return parseSettings(schema, source)
}

/** What `astro dev` and `astro build` need. Throws EnvironmentError. */
export const readBuildEnvironment = (
  source: NodeJS.ProcessEnv = process.env,
): z.infer<typeof build> => parseSettings(build, source)

/** The secret of the feed, which only the publisher needs. Throws EnvironmentError. */
export function requireFeedSecret({ feedSecret }: SiteEnvironment): string {
  if (feedSecret === undefined) throw new EnvironmentError(['FEED_SECRET'])
  return feedSecret
}

function parseSettings<T extends z.ZodType>(settings: T, source: NodeJS.ProcessEnv): z.infer<T> {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(set)
  if (parsed.success) return parsed.data
  throw new EnvironmentError([
    ...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? 'DATA_DIR'))),
  ])
}
