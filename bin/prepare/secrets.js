/** The two secrets, made once, readable by their owner only. A setting goes before a file. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const files = { PAYLOAD_SECRET: 'payload-secret', FEED_SECRET: 'feed-secret' }

/**
 * @param {string} dataDir
 * @param {Record<string, string | undefined>} source
 * @returns {Record<string, string>}
 */
export function readSecrets(dataDir, source = process.env) {
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [
      name,
      source[name] || secretIn(join(folder, file)),
    ]),
  )
}

function secretIn(path) {
  try {
    writeFileSync(path, `${randomBytes(36).toString('base64url')}\n`, {
      mode: 0o600,
      flag: 'wx',
      flush: true,
    })
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  chmodSync(path, 0o600)
  return readFileSync(path, 'utf8').trim()
}
