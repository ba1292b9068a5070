/**
 * Whether a store holds what it should: an unbroken chain of entries, bodies,
 * their compressed variants and media that are what their names say, a search
 * index of just that, a release named by its rows, and the very answers that
 * the entries add up to.
 */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { LedgerError, LedgerView, type Entry } from '../../ledger/index.ts'
import type { MediaStore } from '../../media/index.ts'
import { searchHash, tokensOf } from '../search/index.ts'
import { bodyHash, type SiteReader } from '../store/index.ts'
import { answersOf, differenceOf, withRelease } from './former-release.ts'
import type { Renderer } from './renderer.ts'

interface Verified {
  store: SiteReader
  media: MediaStore
  renderer: Renderer
}

/** Chinese sentences, one a fault; none where the store is right. */
export async function faultsOf({ store, media, renderer }: Verified): Promise<string[]> {
  const head = store.head()
  if (!head) return ['网站还没有发布过。']
  const faults = [
    ...faultsOfBodies(store),
    ...faultsOfSearch(store),
    ...(await faultsOfMedia(store, media)),
  ]
  if (store.computeRelease() !== head.release)
    faults.push(`发布版本的指纹不符：记为 ${head.release}，按内容是 ${store.computeRelease()}。`)
  const entries = entriesOf(store)
  if (typeof entries === 'string') return [...faults, entries]
  const last = entries.at(-1)
  if (last?.number !== head.number)
    faults.push(`条目停在第 ${last?.number ?? 0} 号，发布版本却是第 ${head.number} 号。`)
  if (faults.length > 0 || store.findMeta('bundle') !== renderer.bundle) return faults
  // What was withdrawn early is in no release of these entries yet.
  if (store.withdrawnEarly().length > 0) return faults
  const making = { renderer, origin: store.findMeta('origin') ?? '', held: heldIn(store) }
  return withRelease(entries, making, (made) => compare(store, made))
}

/** Which documents a store holds back, for a site that is to be the same. */
export const heldIn = (store: SiteReader): string => store.findMeta('held') ?? '[]'

/** The entries with their chain checked, or what is wrong with it. */
function entriesOf(store: SiteReader): Entry[] | string {
  const view = new LedgerView()
  const entries: Entry[] = []
  try {
    for (const entry of store.entries()) {
      view.apply(entry)
      entries.push(entry)
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return `第 ${view.head.number + 1} 号条目接不上台账（${error.code}）。`
  }
  return view.head.hash === store.head()?.hash ? entries : '末条的指纹与发布版本所记的不同。'
}

function* faultsOfBodies(store: SiteReader): Generator<string> {
  const checked = new Set<string>()
  const paths = [...store.routes(), ...store.gone()].map(({ path }) => path)
  for (const path of paths) {
    const answer = store.findAnswer(path)
    if (!answer || !('body' in answer) || checked.has(answer.body)) continue
    checked.add(answer.body)
    const stored = store.readBody(answer.body)
    if (!stored || bodyHash(stored.identity) !== answer.body)
      yield `网页 ${path} 的内容与它的指纹不符。`
    if (!stored) continue
    const { identity, gzip, brotli } = stored
    if (gzip && !isPacked(gunzipSync, gzip, identity))
      yield `网页 ${path} 的 gzip 压缩与它的内容不符。`
    if (brotli && !isPacked(brotliDecompressSync, brotli, identity))
      yield `网页 ${path} 的 brotli 压缩与它的内容不符。`
  }
}

function isPacked(
  unpack: (packed: Uint8Array) => Buffer,
  packed: Uint8Array,
  identity: Uint8Array,
): boolean {
  try {
    return unpack(packed).equals(identity)
  } catch (error) {
    // zlib's errors have codes of their own: what was stored is no compressed text.
    if (!/^(?:Z_|ERR_)/.test((error as { code?: string }).code ?? '')) throw error
    return false
  }
}

/** What is searched is what its hash says, and the index has the tokens of just that. */
function* faultsOfSearch(store: SiteReader): Generator<string> {
  const counts = new Map<string, number>()
  for (const { path, hash, ...page } of store.searchPages()) {
    if (searchHash(page) !== hash) yield `检索内容 ${path} 与它的指纹不符。`
    for (const token of new Set(tokensOf(page).split(' ')))
      counts.set(token, (counts.get(token) ?? 0) + 1)
  }
  const indexed = store.searchTokenCounts()
  const differing = [...new Set([...counts.keys(), ...indexed.keys()])].filter(
    (token) => counts.get(token) !== indexed.get(token),
  )
  if (differing.length > 0) yield `检索索引有 ${differing.length} 个词与检索内容不符。`
}

async function faultsOfMedia(store: SiteReader, media: MediaStore): Promise<string[]> {
  const faulty = new Set(await faultyBlobs(store, media))
  return store
    .media()
    .filter(({ hash }) => faulty.has(hash))
    .map(({ path }) => `图片或文件 ${path} 没有了，或者内容与它的指纹不符。`)
}

/** Hashes of the pictures and files that the site shows and the disk does not have as they were. */
export async function faultyBlobs(store: SiteReader, media: MediaStore): Promise<string[]> {
  const faulty: string[] = []
  for (const hash of new Set(store.media().map((route) => route.hash)))
    if (!(await media.isSound(hash))) faulty.push(hash)
  return faulty
}

function compare(store: SiteReader, made: SiteReader): string[] {
  const { added, changed, removed } = differenceOf(answersOf(store), answersOf(made))
  const [searched, drawn] = [searchedIn(store), searchedIn(made)]
  const paths = new Set([...searched.keys(), ...drawn.keys()])
  return [
    ...added.map((path) => `缺少网页 ${path}。`),
    ...changed.map((path) => `网页 ${path} 与按台账生成的不同。`),
    ...removed.map((path) => `多出网页 ${path}。`),
    ...[...paths]
      .filter((path) => searched.get(path) !== drawn.get(path))
      .map((path) => `检索内容 ${path} 与按台账生成的不同。`),
  ]
}

const searchedIn = (store: SiteReader): Map<string, string> =>
  new Map(store.searchPages().map(({ path, hash }) => [path, hash]))
