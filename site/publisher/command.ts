/** `npm run publish -- verify | rebuild | diff N M | status | look N DIR`. Exit codes: 0 right, 1 wrong, 2 misused. */
import { rm } from 'node:fs/promises'
import type { Entry, Kind } from '../../ledger/index.ts'
import { openMediaStore } from '../../media/index.ts'
import { readEnvironment, type SiteEnvironment } from '../environment.ts'
import { failToStart } from '../process.ts'
import { openStoreForReading, replaceStore, type SiteReader } from '../store/index.ts'
import { openDrawingThreads } from './drawing-threads.ts'
import { answersOf, differenceOf, fillStore, withRelease } from './former-release.ts'
import { readNote, type Failed } from './held-notes.ts'
import { writeFormerState } from './look.ts'
import { titleOf } from './media-routes.ts'
import { nameOf } from './messages.ts'
import type { Renderer } from './renderer.ts'
import { faultsOf, faultyBlobs, heldIn } from './verify-store.ts'

const usage = `用法：
  npm run publish -- status        网站现在是哪个发布版本，最近发布过什么
  npm run publish -- verify        检查网站库：条目、网页、图片、指纹、发布版本
  npm run publish -- rebuild       按网站库里的条目重建网站库（请先停止发布程序）
  npm run publish -- diff N M      第 N 号条目之后与第 M 号条目之后，哪些网页不同
  npm run publish -- look N 文件夹  把第 N 号条目之后的网站写成文件，只供查看
`

const [command = '', ...words] = process.argv.slice(2)
const misused = (): never => {
  process.stderr.write(usage)
  return process.exit(2)
}
try {
  const environment = readEnvironment()
  process.exitCode = await run(environment)
} catch (error) {
  await failToStart(error)
}

async function run(environment: SiteEnvironment): Promise<number> {
  const { storePath } = environment
  if (command === 'rebuild' && words.length === 0) return rebuild(environment)
  const tasks: Record<string, [words: number, (store: SiteReader) => Promise<number>]> = {
    status: [0, status],
    verify: [0, (store) => verify(store, environment)],
    diff: [2, diff],
    look: [2, (store) => look(store, environment)],
  }
  const [expected, task] = tasks[command] ?? misused()
  if (words.length !== expected) misused()
  const store = openStoreForReading(storePath)
  try {
    return await store.snapshotAsync(() => task(store))
  } finally {
    store.close()
  }
}

async function status(store: SiteReader): Promise<number> {
  const head = store.head()
  if (!head) return say('网站还没有发布过。', 1)
  say(`发布版本 ${head.release}\n到第 ${head.number} 号条目，${timeOf(head.at)}（北京时间）`)
  say('最近的发布：')
  for (const one of store.releases(10))
    say(
      `  第 ${one.number} 号条目  ${timeOf(one.at)}  更新 ${one.routesChanged} 个地址  ${one.milliseconds} 毫秒  ${one.release.slice(0, 12)}`,
    )
  const held = readNote(heldIn(store), store.entries())
  if (held.length > 0) say('没有上线的稿件（公众看到的是以前的一稿，或者没有）：')
  for (const { kind, latest } of held) say(`  ${heldWords(kind, latest)}`)
  return 0
}

/** 第 7 号条目  新闻故事《…》  找不到 /stories/nowhere/ */
function heldWords(kind: Kind, { version: { number, holder }, missing }: Failed): string {
  const name = nameOf(kind, titleOf(holder.document))
  return `第 ${number} 号条目  ${name}  ${missing === undefined ? '网页画不出来' : `找不到 ${missing}`}`
}

/** By the clock of the office. */
function timeOf(instant: string): string {
  const form = { dateStyle: 'medium', timeStyle: 'medium', hour12: false } as const
  return new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', ...form })
}

async function verify(store: SiteReader, { mediaFolder }: SiteEnvironment): Promise<number> {
  const media = openMediaStore(mediaFolder)
  const { faults, isCompared } = await withRenderer(store, async (renderer) => ({
    faults: await faultsOf({ store, media, renderer }),
    isCompared: store.findMeta('bundle') === renderer.bundle,
  }))
  for (const fault of faults.slice(0, 50)) say(fault)
  if (faults.length > 0)
    return say(
      `发现 ${faults.length} 处错误。请停止发布程序，运行 npm run publish -- rebuild，再启动发布程序。`,
      1,
    )
  if (!isCompared) say('网页模板已经更新，没有逐页比较；发布程序启动时会全部重新生成。')
  return say(`网站库正确：${store.routes().length} 个网页，到第 ${store.head()?.number} 号条目。`)
}

/** The release history comes along; pictures that are damaged are fetched again by the publisher. */
async function rebuild({ storePath, mediaFolder }: SiteEnvironment): Promise<number> {
  const media = openMediaStore(mediaFolder)
  const { aside, made } = await replaceStore(storePath, async (former, fresh) => {
    const entries = [...former.entries()]
    const origin = former.findMeta('origin') ?? ''
    fresh.takeHistory(former)
    await withRenderer(
      former,
      (renderer) => fillStore(fresh, entries, { renderer, origin, held: heldIn(former) }),
      'server',
    )
    const faulty = await faultyBlobs(fresh, media)
    for (const hash of faulty) await rm(media.path(hash), { force: true })
    if (faulty.length > 0) fresh.requireWholeRelease()
    return { routes: fresh.routes().length, number: entries.length, faulty: faulty.length }
  })
  if (made.faulty > 0)
    say(`${made.faulty} 个图片或文件已经损坏：请启动发布程序，它会从编辑后台重新取来。`)
  return say(
    `已按 ${made.number} 条条目重建网站库，共 ${made.routes} 个网页。旧的另存为 ${aside}，确认无误后可以删除。`,
  )
}

async function diff(store: SiteReader): Promise<number> {
  const origin = store.findMeta('origin') ?? ''
  const [first, second] = [words[0], words[1]]
  const { added, changed, removed } = await withRenderer(store, async (renderer) => {
    const at = (word = '') => withRelease(entriesTo(store, word), { renderer, origin }, answersOf)
    return differenceOf(await at(first), await at(second))
  })
  say(`第 ${first} 号条目之后 → 第 ${second} 号条目之后（都按现在的模板生成）：`)
  for (const [name, paths] of [
    ['新增', added],
    ['修改', changed],
    ['删除', removed],
  ] as const)
    for (const path of paths) say(`  ${name}  ${path}`)
  return say(`新增 ${added.length}，修改 ${changed.length}，删除 ${removed.length}。`)
}

async function look(store: SiteReader, { mediaFolder }: SiteEnvironment): Promise<number> {
  const [number = '', target = ''] = words
  const entries = entriesTo(store, number)
  const media = openMediaStore(mediaFolder)
  const origin = store.findMeta('origin') ?? ''
  const { files } = await withRenderer(store, (renderer) =>
    writeFormerState(entries, renderer, origin, { media, target }),
  )
  return say(`已写出 ${files} 个文件到 ${target}。只供查看，不得发布。`)
}

/** The entries up to a number that was typed. */
function entriesTo(store: SiteReader, word: string): Entry[] {
  const number = Number(word)
  const head = store.head()?.number ?? 0
  if (/^\d+$/.test(word) && number >= 1 && number <= head)
    return [...store.entries()].slice(0, number)
  process.stderr.write(`没有第 ${word} 号条目：请填写 1 到 ${head} 之间的整数。\n`)
  return process.exit(2)
}

/** Draws with the present templates, in threads that are ended afterwards. Only a store that will be served needs all that they can make. */
async function withRenderer<T>(
  store: SiteReader,
  use: (renderer: Renderer) => Promise<T>,
  purpose: 'server' | 'files' = 'files',
): Promise<T> {
  const origin = store.findMeta('origin') ?? 'http://localhost:8080'
  const thread = await openDrawingThreads({ origin, purpose })
  try {
    return await use(thread)
  } finally {
    await thread.close()
  }
}

function say(sentence: string, code = 0): number {
  process.stdout.write(`${sentence}\n`)
  return code
}
