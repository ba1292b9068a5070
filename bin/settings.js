/**
 * The settings that concern all processes, read before anything is installed.
 * What concerns one process alone is checked by its own environment.ts.
 */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.js'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** @param {Record<string, string | undefined>} source */
export function readSettings(source = process.env) {
  const settings = {
    dataDir: resolve(root, source.DATA_DIR || 'data'),
    cms: { host: source.CMS_HOST || '127.0.0.1', port: port('CMS_PORT', 3000, source) },
    site: { host: source.SITE_HOST || '127.0.0.1', port: port('SITE_PORT', 8080, source) },
    wantsSample: choice('SAMPLE_CONTENT', ['on', 'off'], source) === 'on',
  }
  if (settings.cms.port === settings.site.port) {
    throw wrong('SITE_PORT', '它与 CMS_PORT 相同。', '请给两个服务设置不同的端口。')
  }
  requireDatabase(source.DATABASE_URL)
  requireOrigin('CMS_ORIGIN', source)
  requireOrigin('PUBLIC_ORIGIN', source)
  requireSecret('PAYLOAD_SECRET', source)
  requireSecret('FEED_SECRET', source)
  return settings
}

function port(name, usual, source) {
  if (!source[name]) return usual
  const number = Number(source[name])
  if (Number.isInteger(number) && number >= 1 && number <= 65535) return number
  throw wrong(name, `“${source[name]}”不是端口号。`, '请设置为 1 到 65535 之间的整数，或不设置。')
}

function choice(name, choices, source) {
  const value = source[name] || choices[0]
  if (choices.includes(value)) return value
  throw wrong(name, `“${value}”不是可选的值。`, `请设置为 ${choices.join(' 或 ')}。`)
}

function requireDatabase(url) {
  if (!url || /^mongodb(\+srv)?:\/\/\S+$/.test(url)) return
  throw wrong(
    'DATABASE_URL',
    '它不是 MongoDB 的地址。',
    '请以 mongodb:// 开头；不设置则使用自带的 SQLite。',
  )
}

function requireOrigin(name, source) {
  if (!source[name] || /^https?:\/\/[^\s/]+\/?$/.test(source[name])) return
  throw wrong(name, `“${source[name]}”不是网址。`, '请设置为 https://www.example.cn 这样的网址。')
}

function requireSecret(name, source) {
  if (!source[name] || source[name].length >= 32) return
  throw wrong(name, '它不足 32 个字符。', '请换一个更长的随机密钥，或不设置，由程序自动生成。')
}

const wrong = (name, why, todo) =>
  new Failure({ code: 'SETTING_WRONG', what: `没有启动：设置 ${name} 不可用。`, why, todo })
