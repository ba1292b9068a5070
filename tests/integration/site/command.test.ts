/** `npm run publish` on the sample ledger, as the process it is. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { DatabaseSync } from 'node:sqlite'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadRenderer } from '../../../site/render.ts'
import { fillStore } from '../../../site/publisher/former-release.ts'
import {
  openStoreForReading,
  openStoreForWriting,
  type SiteReader,
} from '../../../site/store/index.ts'
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
  await fillStore(store, entries, { renderer: await loadRenderer({ origin }), origin })
  store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

interface Ran {
  code: number | null
  said: string
}

const publish = (...words: string[]) => run('site/publisher/command.ts', ...words)

async function run(command: string, ...words: string[]): Promise<Ran> {
  const file = join(root, command)
  const env = { PATH: process.env['PATH'], DATA_DIR: folder, NODE_ENV: 'production' as const }
  const child = spawn(process.execPath, [file, ...words], { env, cwd: root })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, said }
}

function read<T>(reading: (store: SiteReader) => T): T {
  const store = openStoreForReading(storePath)
  try {
    return reading(store)
  } finally {
    store.close()
  }
}

const release = () => read((store) => store.head()?.release)
const releases = () => read((store) => store.releases(100))

describe('npm run publish', () => {
  it('says which release the site has', async () => {
    const { code, said } = await publish('status')
    expect(said).toContain(`发布版本 ${release()}`)
    expect(said).toContain(`到第 ${last} 号条目`)
    expect(said).toMatch(/\d+年\d+月\d+日 \d\d:\d\d:\d\d（北京时间）/)
    expect(said).not.toContain('没有上线的稿件')
    expect(code).toBe(0)
  })

  it('says which documents are held back, and what they miss', async () => {
    const story = entries.findLast(
      (entry) => entry.type === 'published' && entry.document.kind === 'story',
    )
    if (story?.type !== 'published' || story.document.kind !== 'story') throw new Error('No story.')
    const { number, document } = story
    const note = [{ kind: 'story', id: document.id, number, missing: '/nowhere/' }]
    const noteIn = (held: object[]) => {
      const database = new DatabaseSync(storePath)
      database
        .prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('held', ?)")
        .run(JSON.stringify(held))
      database.close()
    }
    noteIn(note)
    const { said } = await publish('status')
    noteIn([])
    expect(said).toContain(`第 ${number} 号条目  新闻故事《${document.title}》  找不到 /nowhere/`)
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

  it('finds pages that were tampered with, and makes the store right again, its history kept', async () => {
    const [before, history] = [release(), releases()]
    const database = new DatabaseSync(storePath)
    const tamper = (column: string, path: string) =>
      database
        .prepare(
          `UPDATE bodies SET ${column} = x'00' WHERE hash = (SELECT body FROM routes WHERE path = ?)`,
        )
        .run(path)
    tamper('identity', '/')
    tamper('gzip', '/stories/')
    tamper('brotli', '/figures/')
    database.exec("UPDATE search SET title = '另一个标题' WHERE id = (SELECT max(id) FROM search)")
    database.close()
    const found = await publish('verify')
    expect(found.said).toContain('网页 / 的内容与它的指纹不符。')
    expect(found.said).toContain('网页 /stories/ 的 gzip 压缩与它的内容不符。')
    expect(found.said).toContain('网页 /figures/ 的 brotli 压缩与它的内容不符。')
    expect(found.said).toMatch(
      /检索内容 \/\S+ 与它的指纹不符。\n检索索引有 \d+ 个词与检索内容不符。/,
    )
    expect(found.code).toBe(1)
    expect(await publish('rebuild')).toMatchObject({ code: 0 })
    expect(release()).toBe(before)
    expect(releases().slice(-history.length)).toEqual(history)
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

describe('a command that writes the site into a folder', () => {
  const commands = ['site/publisher/build-site.ts', 'site/plain-files/mirror-site.ts']
  const lookAt = (target: string) => publish('look', '1', target)

  it.each(commands)('says how it is used where it does not know the words: %s', async (command) => {
    for (const words of [[], ['--often', 'x'], ['one', 'two']]) {
      const { code, said } = await run(command, ...words)
      expect(said).toContain('要写明一个文件夹；别的写法不认识。请这样运行：npm run ')
      expect(code).toBe(1)
    }
  })

  it('says that a file is in the place, or on the way to it', async () => {
    const file = join(folder, 'a-file')
    await writeFile(file, '别人的')
    const writing = [lookAt, ...commands.map((command) => (target: string) => run(command, target))]
    for (const write of writing)
      for (const target of [file, join(file, 'inside')]) {
        const { code, said } = await write(target)
        expect(said).toContain(
          `没有写出网站：不能使用文件夹 ${target}。这个位置上是一个文件，不是文件夹。`,
        )
        expect(code).toBe(1)
      }
    expect(await readFile(file, 'utf8')).toBe('别人的')
  })

  it('says that a ledger file is not there, or is none', async () => {
    const target = join(folder, 'from-ledger')
    const other = join(folder, 'other.jsonl')
    await writeFile(other, '不是台账\n')
    for (const [file, why] of [
      [join(folder, 'nowhere.jsonl'), '没有这个文件。'],
      [other, '它不是台账，或者不完整、被改动过（ENTRY_INVALID）。'],
    ] as const) {
      const { code, said } = await run('site/publisher/build-site.ts', target, '--ledger', file)
      expect(said).toContain(`没有写出网站：读不了台账文件 ${file}。${why}`)
      expect(code).toBe(1)
      expect(existsSync(target)).toBe(false)
    }
  })

  it('leaves a folder alone that has other files in it', async () => {
    const other = join(folder, 'other')
    await mkdir(other)
    await writeFile(join(other, '别人的.txt'), '')
    for (const { code, said } of [await lookAt(other), await run(commands[0] ?? '', other)]) {
      expect(said).toContain('里面有别的文件，写出网站会覆盖它们。')
      expect(code).toBe(1)
    }
    expect(await readdir(other)).toEqual(['别人的.txt'])
  })
})
