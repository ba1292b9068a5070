import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { requireFreePorts, requireWritable } from '../../../bin/prepare/checks.js'
import { loadSample, mustLoadSample } from '../../../bin/prepare/sample.js'
import { readSecrets } from '../../../bin/prepare/secrets.js'
import { errorIn } from '../../../bin/run/log.js'
import { readSettings } from '../../../bin/settings.js'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prepare-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('readSettings', () => {
  it('needs none', () => {
    expect(readSettings({})).toMatchObject({
      cms: { host: '127.0.0.1', port: 3000 },
      site: { host: '127.0.0.1', port: 8080 },
    })
  })

  it.each([
    [
      { CMS_PORT: '70000' },
      '没有启动：设置 CMS_PORT 不可用。“70000”不是端口号。请设置为 1 到 65535 之间的整数，或不设置。',
    ],
    [
      { CMS_PORT: '8080' },
      '没有启动：设置 SITE_PORT 不可用。它与 CMS_PORT 相同。请给两个服务设置不同的端口。',
    ],
    [
      { DATABASE_URL: 'postgres://x' },
      '没有启动：设置 DATABASE_URL 不可用。它不是 MongoDB 的地址。请以 mongodb:// 开头；不设置则使用自带的 SQLite。',
    ],
    [
      { FEED_SECRET: 'short' },
      '没有启动：设置 FEED_SECRET 不可用。它不足 32 个字符。请换一个更长的随机密钥，或不设置，由程序自动生成。',
    ],
    [
      { PUBLIC_ORIGIN: 'example.cn' },
      '没有启动：设置 PUBLIC_ORIGIN 不可用。“example.cn”不是网址。请设置为 https://www.example.cn 这样的网址。',
    ],
  ])('refuses %j in one sentence', (source, sentence) => {
    expect(() => readSettings(source as Record<string, string>)).toThrow(sentence)
  })
})

describe('checks', () => {
  it('names a port in use and another to try', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const ports = {
      cms: { host: '127.0.0.1', port },
      site: { host: '127.0.0.1', port: 0 },
    }
    await expect(requireFreePorts(ports)).rejects.toThrow(
      `没有启动：采编系统要用的端口 ${port} 已被别的程序占用。请关闭占用它的程序，或换一个端口，例如：CMS_PORT=${port + 1} npm start。`,
    )
    server.close()
  })

  it('names a folder that cannot be written', async () => {
    const path = join(folder, 'a-file')
    await writeFile(path, '')
    expect(() => requireWritable(path)).toThrow(`不能写入文件夹 ${path}`)
  })
})

describe('readSecrets', () => {
  it('makes them once, for the eyes of their owner', async () => {
    const first = readSecrets(folder, {})
    expect(readSecrets(folder, {})).toEqual(first)
    expect(first.PAYLOAD_SECRET).not.toBe(first.FEED_SECRET)
    const { mode } = await stat(join(folder, 'keys', 'payload-secret'))
    expect(mode & 0o777).toBe(0o600)
    expect(await readFile(join(folder, 'keys', 'feed-secret'), 'utf8')).toBe(
      `${first.FEED_SECRET}\n`,
    )
  })

  it('puts a setting before a file', () => {
    expect(readSecrets(folder, { FEED_SECRET: 'set by hand' }).FEED_SECRET).toBe('set by hand')
  })
})

describe('mustLoadSample', () => {
  it('loads on the first start alone, unless it is unwanted', async () => {
    expect(mustLoadSample({ dataDir: folder, wantsSample: true })).toBe(true)
    expect(mustLoadSample({ dataDir: folder, wantsSample: false })).toBe(false)
  })

  it('goes on after a load that was cut off', async () => {
    const env = { ...process.env, DATABASE_URL: 'nonsense' }
    await expect(loadSample({ dataDir: folder }, env, () => {})).rejects.toThrow(/示例内容没有装完/)
    expect(mustLoadSample({ dataDir: folder, wantsSample: true })).toBe(true)
  })
})

describe('errorIn', () => {
  it('shows errors in one line and leaves the rest to the log', () => {
    const line = (level: number) =>
      JSON.stringify({ level, msg: '写入失败', err: { message: 'x\ny' } })
    expect(errorIn(line(50), false)).toBe('写入失败 — x y')
    const notice = { what: '未上线。', why: '链接没有去处。', todo: '请改正。' }
    const told = JSON.stringify({ level: 50, msg: 'held back', err: { message: 'x', notice } })
    expect(errorIn(told, false)).toBe('未上线。链接没有去处。请改正。')
    expect(errorIn(line(30), false)).toBeUndefined()
    expect(errorIn('plain words', false)).toBeUndefined()
    expect(errorIn('Error: broken', true)).toBe('Error: broken')
    expect(errorIn('    at file.js:1', true)).toBeUndefined()
  })
})
