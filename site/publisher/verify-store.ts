/**
 * Whether a store holds what it should: an unbroken chain of entries, bodies
 * that are what their names say, a release named by its rows, and the very
 * answers that the entries add up to.
 */
import { LedgerError, LedgerView, type Entry } from '../../ledger/index.ts'
import { bodyHash, type SiteReader } from '../store/index.ts'
import { answersOf, differenceOf, withRelease } from './former-release.ts'
import type { Renderer } from './renderer.ts'

/** Chinese sentences, one a fault; none where the store is right. */
export async function faultsOf(store: SiteReader, renderer: Renderer): Promise<string[]> {
  const head = store.head()
  if (!head) return ['网站还没有发布过。']
  const faults = [...faultsOfBodies(store)]
  if (store.computeRelease() !== head.release)
    faults.push(`发布版本的指纹不符：记为 ${head.release}，按内容是 ${store.computeRelease()}。`)
  const entries = entriesOf(store)
  if (typeof entries === 'string') return [...faults, entries]
  const last = entries.at(-1)
  if (last?.number !== head.number)
    faults.push(`条目停在第 ${last?.number ?? 0} 号，发布版本却是第 ${head.number} 号。`)
  const origin = store.findMeta('origin') ?? ''
  if (faults.length === 0 && store.findMeta('bundle') === renderer.bundle)
    faults.push(...(await withRelease(entries, renderer, origin, (made) => compare(store, made))))
  return faults
}

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
    if (bodyHash(store.requireBody(answer.body).identity) !== answer.body)
      yield `网页 ${path} 的内容与它的指纹不符。`
  }
}

function compare(store: SiteReader, made: SiteReader): string[] {
  const { added, changed, removed } = differenceOf(answersOf(store), answersOf(made))
  return [
    ...added.map((path) => `缺少网页 ${path}。`),
    ...changed.map((path) => `网页 ${path} 与按台账生成的不同。`),
    ...removed.map((path) => `多出网页 ${path}。`),
  ]
}
