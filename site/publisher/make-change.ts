/**
 * Makes the change that turns the release served into that of a view: draws
 * what has changed, adds what the pages refer to, works out what has moved and
 * what is gone, and verifies what this touches. The outcome is the one that
 * make-whole.ts makes from nothing.
 */
import type { Entry, LedgerView } from '../../ledger/index.ts'
import type { Redirect, ReleaseChange, SiteReader } from '../store/index.ts'
import { drawChanged, type Drawing } from './drawing.ts'
import type { FollowedAddresses } from './followed-addresses.ts'
import type { PublishedMedia } from './media-routes.ts'
import { drawGone, goneKey, recordOf, routeOf } from './release-parts.ts'
import { pagesOf, shownBy, type Renderer } from './renderer.ts'
import { shownMedia, type ShownMedia } from './shown-media.ts'
import { requireSound } from './soundness.ts'
import type { Fault } from './verify.ts'

export interface ReleaseRequest {
  view: LedgerView
  media: PublishedMedia
  addresses: FollowedAddresses
  /** The entries that the store does not have yet. */
  entries: readonly Entry[]
  renderer: Renderer
  /** The release that is served so far. */
  store: SiteReader
  origin: string
  /** Which documents are held back, for the store to note. */
  held?: string | undefined
  /** Ends the making, which has changed nothing. */
  signal?: AbortSignal | undefined
}

export interface MadeChange {
  change: ReleaseChange
  warnings: Fault[]
}

/** Throws PublishError where the release may not be seen. */
export async function makeChange(request: ReleaseRequest): Promise<MadeChange> {
  const { view, renderer, entries, origin, store, addresses: others } = request
  const { tracking } = renderer
  if (!tracking) throw new Error('Only a renderer that tells what pages read can change a release.')
  renderer.show(view)
  const drawing = await drawChanged(request, tracking)
  const shown = shownMedia(request, drawing)
  const isPage = pagesOf(renderer, tracking)
  others.update(isPage, [...tracking.turned(), ...shown.removed, ...shown.put.keys()])
  for (const path of withdrawnEarlyIn(store)) others.changed.add(path)
  const gone = await drawGone(renderer, changedGone(store, drawing, others))
  const pages = [...drawing.pages.values()]
  const change: ReleaseChange = {
    head: view.head,
    entries,
    routes: pages.map(routeOf),
    media: [...shown.put.values()],
    redirects: changedRedirects(store, others),
    gone: gone.put,
    removed: removedFrom(store, drawing, others, shown),
    bundle: renderer.bundle,
    origin,
    held: request.held ?? '[]',
    records: [
      ...pages.map((page) => recordOf(page, tracking)),
      ...tracking.answers(),
      ...gone.records,
    ],
  }
  const standing = { view, origin, store, shown: shownBy(renderer, view) }
  const warnings = requireSound({ ...standing, drawing, media: shown, others, isPage })
  return { change, warnings }
}

function changedRedirects(
  store: SiteReader,
  { redirects, changed }: FollowedAddresses,
): Redirect[] {
  return [...changed].flatMap((path) => {
    const target = redirects.get(path)
    return target === undefined || store.redirectAt(path) === target ? [] : [{ path, target }]
  })
}

function changedGone(
  store: SiteReader,
  { goneReasons }: Drawing,
  { gone, changed }: FollowedAddresses,
): [path: string, reason: string | undefined][] {
  // They have the page that says no reason, until now.
  const early = withdrawnEarlyIn(store)
  const isThere = (path: string, reason: string | undefined) =>
    store.goneAt(path)?.reason === (reason ?? null) && !early.has(path)
  const put = [...changed].flatMap((path): [string, string | undefined][] =>
    gone.has(path) && !isThere(path, gone.get(path)) ? [[path, gone.get(path)]] : [],
  )
  if (![...goneReasons].some((reader) => reader.startsWith(goneKey(undefined)))) return put
  const drawnAgain = [...gone].filter(([, reason]) => goneReasons.has(goneKey(reason)))
  return [...new Map([...put, ...drawnAgain])]
}

const withdrawnEarlyIn = (store: SiteReader): Set<string> =>
  new Set(store.withdrawnEarly().map(({ path }) => path))

function removedFrom(
  store: SiteReader,
  { vanished }: Drawing,
  { redirects, gone, changed }: FollowedAddresses,
  shown: ShownMedia,
): ReleaseChange['removed'] {
  const paths = [...changed]
  return {
    routes: [...vanished],
    media: [...shown.removed],
    redirects: paths.filter((path) => !redirects.has(path) && store.redirectAt(path)),
    gone: paths.filter((path) => !gone.has(path) && store.goneAt(path)),
  }
}
