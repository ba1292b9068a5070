/**
 * Makes the release of all that has been followed: a document whose page
 * cannot be drawn is held back, and the pictures and files that the site lacks
 * are brought.
 */
import type { Logger } from 'pino'
import type { MediaStore } from '../../media/index.ts'
import {
  openStoreBeside,
  type MediaRoute,
  type ReleaseRecord,
  type SiteWriter,
  type Withdrawn,
} from '../store/index.ts'
import { namingDocument } from './culprit.ts'
import { PublishError } from './errors.ts'
import type { Feed } from './feed.ts'
import type { Followed } from './followed.ts'
import { makeChange } from './make-change.ts'
import { makeWhole, mayBeChanged } from './make-whole.ts'
import { heldBack } from './messages.ts'
import type { Renderer } from './renderer.ts'
import { blamedOn } from './suspects.ts'
import type { Fault } from './verify.ts'

export interface MakingParts {
  store: SiteWriter
  media: MediaStore
  feed: Feed
  renderer: Renderer
  origin: string
  log: Logger
  /** Ends the making, which has changed nothing. */
  signal: AbortSignal
  followed: Followed
}

/** A release that is made and waits to be seen. */
export interface Made {
  /** Makes it the one that is served. `withdrawn`: what answers 410 in it all the same. */
  commit(withdrawn: readonly Withdrawn[]): ReleaseRecord
  giveUp(): void
}

/** Throws PublishError where the release may not be seen. */
export async function make(parts: MakingParts): Promise<Made> {
  const { store, renderer, origin, log, followed } = parts
  followed.heldBack?.retryFound()
  for (;;)
    try {
      if (mayBeChanged(store, renderer, origin)) return await makePart(parts)
      return await makeBeside(parts)
    } catch (error) {
      if (!(error instanceof PublishError)) throw error
      if (!(await mayGoOnWithout(error, parts))) throw error
      // A link that leads nowhere is its editor's to mend, who is told; what cannot be drawn, not his alone.
      const level = error.code === 'RELEASE_INCOMPLETE' ? 'warn' : 'error'
      const notice = { ...error.notice, what: heldBack(error.notice) }
      log[level]({ err: error, notice }, 'a document is held back')
    }
}

/** Holds back the document that an error names, or else the one that is found to be behind it. */
async function mayGoOnWithout(error: PublishError, parts: MakingParts): Promise<boolean> {
  const { renderer, store, origin, signal, followed } = parts
  const { view, heldBack, waiting } = followed
  const { tracking } = renderer
  if (!heldBack || !tracking) return false
  if (heldBack.mayHold(error, waiting)) return true
  const former = mayBeChanged(store, renderer, origin) ? store : undefined
  const suspects = heldBack.suspectsAmong(waiting)
  const search = { view, heldBack, suspects, renderer, origin, tracking, former, signal }
  const blamed = await blamedOn(error, search)
  return blamed !== undefined && heldBack.mayHold(blamed, waiting)
}

async function makePart(parts: MakingParts): Promise<Made> {
  const startedAt = new Date()
  const { store } = parts
  const { change, warnings } = await makeChange(requestOf(parts))
  tellWarnings(parts, warnings)
  await fetchBlobs(parts, change.media)
  return {
    commit: (withdrawn) => store.commitChange({ ...change, withdrawn }, startedAt),
    giveUp: () => {},
  }
}

async function makeBeside(parts: MakingParts): Promise<Made> {
  const startedAt = new Date()
  const { store, followed } = parts
  const beside = openStoreBeside(store)
  try {
    const { release, warnings } = await makeWhole(requestOf(parts), beside.store)
    tellWarnings(parts, warnings)
    await fetchBlobs(parts, release.media)
    return {
      commit(overtaking) {
        const early = store.withdrawnEarly().filter(({ number }) => number > release.head.number)
        const withdrawn = [...early, ...overtaking]
        const record = beside.store.commitRelease({ ...release, withdrawn }, startedAt)
        beside.takePlace()
        followed.addresses.touchAll()
        return record
      },
      giveUp: () => beside.discard(),
    }
  } catch (error) {
    beside.discard()
    throw error
  }
}

function requestOf({ renderer, store, origin, signal, followed }: MakingParts) {
  const { view, media, addresses, waiting: entries, heldBack } = followed
  const held = heldBack?.toNote()
  return { view, media, addresses, entries, renderer, store, origin, held, signal }
}

function tellWarnings({ log }: MakingParts, warnings: readonly Fault[]): void {
  for (const { path, ...warning } of warnings.slice(0, 20)) log.warn({ path, ...warning }, 'link')
}

/** Brings the blobs that this site lacks; each is checked against its hash. */
export async function fetchBlobs(
  { media, feed, signal, followed }: MakingParts,
  routes: readonly MediaRoute[],
): Promise<void> {
  const { broughtBlobs: brought } = followed
  for (const { hash, path } of routes)
    try {
      if (brought.has(hash)) continue
      if (!(await media.has(hash))) await media.put(hash, await feed.blob(hash, signal))
      brought.add(hash)
    } catch (error) {
      throw namingDocument(error, followed.view, path)
    }
}
