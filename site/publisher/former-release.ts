/** The release that the site had, or would have, after an entry: made from the entries, beside the store. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LedgerView, type Entry } from '../../ledger/index.ts'
import { openTemporaryStore, type SiteReader, type SiteWriter } from '../store/index.ts'
import { PublishError } from './errors.ts'
import type { DocumentArchive } from './document-archive.ts'
import { HeldBack } from './held-back.ts'
import { makeWhole } from './make-whole.ts'
import { PublishedMedia } from './media-routes.ts'
import type { RenderedRoute, Renderer } from './renderer.ts'

export interface Making {
  renderer: Renderer
  origin: string
  /** Where documents are kept; without one, in memory. */
  archive?: DocumentArchive
  /**
   * Which documents the site holds back, as a store noted it. Without it those
   * whose pages cannot be drawn are shown in the version before.
   */
  held?: string
  /** Set where the store is only read afterwards. */
  isLast?: boolean
  /** Called with each page as it comes. */
  onPage?: (page: RenderedRoute) => void
}

/** Commits the release of these entries to an empty store. Throws PublishError or LedgerError. */
export async function fillStore(
  store: SiteWriter,
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  { renderer, origin, archive, held, isLast = false, onPage }: Making,
): Promise<void> {
  const startedAt = new Date()
  const view = new LedgerView(archive?.keep)
  // Before the entries: it has to hear what documents named once.
  const media = new PublishedMedia(view)
  renderer.show(view)
  const kept: Entry[] = []
  for await (const entry of entries) kept.push(view.apply(entry))
  const { tracking } = renderer
  const heldBack = tracking && new HeldBack({ view, tracking, media })
  heldBack?.restore(held, kept)
  const parts = { view, media, entries: isLast ? [] : kept, renderer, origin, isLast, onPage }
  for (;;)
    try {
      const { release } = await makeWhole({ ...parts, held: heldBack?.toNote() }, store)
      return void store.commitRelease(release, startedAt)
    } catch (error) {
      store.abandonRelease()
      const mayGoOn = held === undefined && error instanceof PublishError
      if (!mayGoOn || !heldBack?.mayHoldFurther(error, kept)) throw error
    }
}

/** Makes the release in a folder that is gone afterwards. */
export async function withRelease<T>(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  making: Making,
  use: (store: SiteReader) => Promise<T> | T,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'))
  const store = openTemporaryStore(join(folder, 'store.sqlite'))
  try {
    await fillStore(store, entries, { ...making, isLast: true })
    return await use(store)
  } finally {
    store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** What every address of a release answers, in a line each that is equal where the answer is. */
export function answersOf(store: SiteReader): Map<string, string> {
  const gone = store.gone().map(({ path }) => [path, store.findAnswer(path)] as const)
  return new Map<string, string>([
    ...store.routes().map(({ path, ...rest }) => [path, JSON.stringify(rest)] as const),
    ...store.media().map(({ path, ...rest }) => [path, JSON.stringify(rest)] as const),
    ...store.redirects().map(({ path, target }) => [path, `→ ${target}`] as const),
    ...gone.map(([path, answer]) => [path, JSON.stringify(answer)] as const),
  ])
}

export interface Difference {
  added: string[]
  changed: string[]
  removed: string[]
}

export function differenceOf(before: Map<string, string>, after: Map<string, string>): Difference {
  const [former, present] = [[...before.keys()], [...after.keys()]]
  return {
    added: present.filter((path) => !before.has(path)).toSorted(),
    changed: present
      .filter((path) => before.has(path) && before.get(path) !== after.get(path))
      .toSorted(),
    removed: former.filter((path) => !after.has(path)).toSorted(),
  }
}
