/**
 * The store that a publisher makes from a ledger which comes to it in groups,
 * a release a group, with all that readers can get from it.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pino } from 'pino'
import type { Entry } from '../../../ledger/index.ts'
import { openMediaStore } from '../../../media/index.ts'
import { Publisher } from '../../../site/publisher/index.ts'
import type { EntryStatus, Feed, Renderer } from '../../../site/publisher/index.ts'
import { queryOf } from '../../../site/search/index.ts'
import { openStoreForWriting, type SiteReader } from '../../../site/store/index.ts'
import { randomBlobs } from '../random-ledger.ts'

/** Everything that a store answers, each address with what stands there. */
export interface StoreContents {
  release: string | undefined
  /** How many documents are held back. */
  heldBack: number
  answers: Record<string, string>
}

export interface StoreRequest {
  /** Each group becomes public together. */
  groups: Entry[][]
  renderer: Renderer
  origin: string
  /** Whether documents may be held back, while the others become public. */
  mayHoldBack?: boolean
  /** Called with each release while it is the one that is served. */
  onRelease?: (published: PublishedStore) => Promise<void>
}

export interface PublishedStore {
  store: SiteReader
  storePath: string
  mediaFolder: string
}

/** Throws where the publisher says that an entry failed. */
export const publishInGroups = (request: StoreRequest): Promise<StoreContents> =>
  withStoreOf(request, contentsOf)

/** The same, for whoever reads the store himself. */
export async function withStoreOf<T>(
  request: StoreRequest,
  read: (store: SiteReader) => T,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'store-'))
  const stopping = new AbortController()
  const [storePath, mediaFolder] = [join(folder, 'store.sqlite'), join(folder, 'media')]
  const store = openStoreForWriting(storePath)
  let refused: unknown
  const onRelease = async () => {
    try {
      await request.onRelease?.({ store, storePath, mediaFolder })
    } catch (error) {
      // The publisher would take it for a fault of the feed, and try again.
      refused = error
      stopping.abort()
    }
  }
  const feed = aFeedOfGroups(request.groups, { store, stopping, onRelease })
  try {
    await new Publisher({
      store,
      media: openMediaStore(mediaFolder),
      feed,
      renderer: request.renderer,
      origin: request.origin,
      log: pino({ level: 'silent' }),
      signal: stopping.signal,
    }).run()
    if (refused) throw refused
    const failed = feed.statuses.find(
      (status) => status.state === 'failed' || (isHeldBack(status) && !request.mayHoldBack),
    )
    if (failed) throw new Error(`Entry ${failed.number} failed: ${JSON.stringify(failed.failure)}`)
    return read(store)
  } finally {
    store.close()
    await rm(folder, { recursive: true })
  }
}

interface Around {
  store: SiteReader
  stopping: AbortController
  onRelease: () => Promise<void>
}

/** Gives the next group when the former is public; stops the publisher when it has told so of the last. */
function aFeedOfGroups(
  groups: Entry[][],
  { store, stopping, onRelease }: Around,
): Feed & { statuses: EntryStatus[] } {
  const statuses: EntryStatus[] = []
  const entries = groups.flat()
  const ends = new Set(groups.map((group) => group.at(-1)?.number))
  return {
    statuses,
    entriesAfter: async (number) => {
      // A publisher that has taken a group and has it not published yet is given nothing more.
      const isPublic =
        number === entries.length
          ? statuses.some((status) => isSettled(status, number))
          : (store.head()?.number ?? 0) === number
      const isStuck = statuses.some(({ state }) => state === 'failed')
      if (isPublic && number > 0) await onRelease()
      if (isStuck || (isPublic && number === entries.length)) stopping.abort()
      // As over HTTP, in a later turn: an answer in the same one would leave no room for what is told.
      if (isStuck || !isPublic) return setTimeout(1, [])
      const end = entries.findIndex((entry) => entry.number > number && ends.has(entry.number))
      return entries.slice(number, end + 1)
    },
    blob: async (hash) => {
      const bytes = randomBlobs.get(hash)
      if (!bytes) throw new Error(`There is no blob ${hash}.`)
      return bytes
    },
    report: async (told) => {
      statuses.push(...told)
    },
  }
}

const isSettled = (status: EntryStatus, wanted: number): boolean =>
  status.number >= wanted && (status.state === 'live' || isHeldBack(status))

const isHeldBack = ({ state }: EntryStatus): boolean => state === 'held'

export function contentsOf(store: SiteReader): StoreContents {
  const answers: Record<string, string> = {}
  const put = (sort: string, path: string, ...about: unknown[]) => {
    answers[`${sort} ${path}`] = JSON.stringify(about)
  }
  for (const { path, status, contentType, body, caching } of store.routes())
    put('route', path, status, contentType, body, caching, textIn(store, body))
  for (const { path, hash, contentType, downloadName } of store.media())
    put('media', path, hash, contentType, downloadName)
  for (const { path, target } of store.redirects()) put('redirect', path, target)
  for (const { path, reason } of store.gone()) {
    const answer = store.findAnswer(path)
    put('gone', path, reason, answer && 'body' in answer && textIn(store, answer.body))
  }
  for (const { path, ...document } of store.searchPages()) {
    const { pages } = store.search.find(queryOf(document.title, document.kind), 0, 1_000)
    put(
      'search',
      path,
      document,
      pages.some((page) => page.path === path),
    )
  }
  const release = store.head()?.release
  if (release !== store.computeRelease()) throw new Error('The release is not named by its rows.')
  const heldBack = (JSON.parse(store.findMeta('held') ?? '[]') as unknown[]).length
  return { release, heldBack, answers }
}

const textIn = (store: SiteReader, body: string): string =>
  Buffer.from(store.requireBody(body).identity).toString('utf8')

/** What two stores answer differently, an address a line; empty where they are equal. */
export function differencesOf(made: StoreContents, clean: StoreContents): string[] {
  const names = new Set([...Object.keys(made.answers), ...Object.keys(clean.answers)])
  const differences = [...names].filter((name) => made.answers[name] !== clean.answers[name])
  const hint = made.release === clean.release ? [] : ['release']
  return differences.length > 0 ? differences.toSorted() : hint
}
