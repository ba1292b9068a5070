/** `npm run publish` on the sample ledger, as the process it is. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../site/render.ts'
import { fillStore } from '../../../site/publisher/former-release.ts'
import { openStoreForReading, openStoreForWriting } from '../../../site/store/index.ts'
import { sampleLedger } from '../../support/sample-ledger.ts'

const root = join(import.meta.dirname, '../../..')
const origin = 'https://xuanjiang.example.com'
const entries = sampleLedger()
const last = entries.length
let folder: string
let storePath: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'command-'))
  storePath = join(folder, 'site', 'store.sqlite')
  const store = openStoreForWriting(storePath)
  await fillStore(store, entries, await loadRenderer({ origin }), origin)
  store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function publish(...words: string[]): Promise<{ code: number | null; said: string }> {
  const file = join(root, 'site/publisher/command.ts')
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, NODE_ENV: 'production' as const }
  const child = spawn(process.execPath, [file, ...words], { env, cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

const release = () => {
  const store = openStoreForReading(storePath)
  try {
    return store.head()?.release
  } finally {
    store.close()
  }
}

describe('npm run publish', () => {
  it('says which release the site has', async () => {
    const { code, said } = await publish('status')
    expect(said).toContain(`发布版本 ${release()}`)
    expect(said).toContain(`到第 ${last} 号条目`)
    expect(code).toBe(0)
  })

  it('finds a right store right', async () => {
    expect(await publish('verify')).toMatchObject({
      code: 0,
      said: expect.stringContaining('网站库正确：'),
    })
  })

  it('lists what differs between two entries', async () => {
    const { code, said } = await publish('diff', String(last - 1), String(last))
    expect(said).toMatch(/新增 \d+，修改 [1-9]\d*，删除 \d+。/)
    expect(code).toBe(0)
    expect((await publish('diff', '1', String(last + 1))).code).toBe(2)
  })

  it('writes a former state that says it is not for publication', async () => {
    const target = join(folder, 'former')
    expect(await publish('look', String(last), target)).toMatchObject({ code: 0 })
    expect(await readdir(target)).toContain('不得发布.txt')
    expect(await readFile(join(target, 'index.html'), 'utf8')).toContain('仅供内部查看，不得发布')
    expect(await readFile(join(target, 'robots.txt'), 'utf8')).toContain('Disallow: /')
  })

  it('finds a page that was tampered with, and makes the store right again', async () => {
    const before = release()
    const database = new DatabaseSync(storePath)
    database.exec(
      "UPDATE bodies SET identity = x'00' WHERE hash = (SELECT body FROM routes WHERE path = '/')",
    )
    database.close()
    const found = await publish('verify')
    expect(found.said).toContain('网页 / 的内容与它的指纹不符。')
    expect(found.code).toBe(1)
    expect(await publish('rebuild')).toMatchObject({ code: 0 })
    expect(release()).toBe(before)
    expect((await publish('verify')).code).toBe(0)
  })

  it('leaves the store alone while a publisher holds it', async () => {
    const held = openStoreForWriting(storePath)
    const { code, said } = await publish('rebuild')
    held.close()
    expect(said).toContain('另一个发布程序正在使用它。')
    expect(code).toBe(1)
    expect(existsSync(`${storePath}.new`)).toBe(false)
  })

  it('says how it is used', async () => {
    expect((await publish('undo')).code).toBe(2)
  })
})
