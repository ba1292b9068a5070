/**
 * Makes the change that turns the release served into that of a view: draws
 * what has changed, adds what the pages refer to, works out what has moved and
 * what is gone, and verifies what this touches. The outcome is the one that
 * make-whole.ts makes from nothing.
 */
import type { Entry, LedgerView } from '../../ledger/index.ts'
import type { Redirect, ReleaseChange, SiteReader } from '../store/index.ts'
import { otherAddressesOf, type OtherAddresses } from './addresses.ts'
import { drawChanged, type Drawing } from './drawing.ts'
import type { PublishedMedia } from './media-routes.ts'
import { drawGone, goneKey, recordOf, routeOf } from './release-parts.ts'
import type { Renderer, Tracking } from './renderer.ts'
import { shownMedia, type ShownMedia } from './shown-media.ts'
import { requireSound } from './soundness.ts'
import type { Fault } from './verify.ts'

export interface ReleaseRequest {
  view: LedgerView
  media: PublishedMedia
  /** The entries that the store does not have yet. */
  entries: readonly Entry[]
  renderer: Renderer
  /** The release that is served so far. */
  store: SiteReader
  origin: string
  /** Which documents are held back, for the store to note. */
  held?: string | undefined
}

export interface MadeChange {
  change: ReleaseChange
  warnings: Fault[]
}

/** Throws PublishError where the release may not be seen. */
export async function makeChange(request: ReleaseRequest): Promise<MadeChange> {
  const { view, renderer, entries, origin, store } = request
  const { tracking } = renderer
  if (!tracking) throw new Error('Only a renderer that tells what pages read can change a release.')
  renderer.show(view)
  const drawing = await drawChanged(request, tracking)
  const shown = shownMedia(request, drawing)
  const isPage = pagesOf(renderer, tracking)
  const others = otherAddressesOf(view, { has: isPage })
  for (const path of request.media.left) if (!isPage(path)) others.gone.set(path, undefined)
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
  return { change, warnings: requireSound({ ...request, drawing, shown, others, isPage }) }
}

/** Which addresses are pages or assets once the release is there. */
function pagesOf(renderer: Renderer, tracking: Tracking): (path: string) => boolean {
  const assets = new Set(renderer.assets.map(({ path }) => path))
  return (path) => tracking.findRoute(path) !== undefined || assets.has(path)
}

function changedRedirects(store: SiteReader, { redirects }: OtherAddresses): Redirect[] {
  const former = new Map(store.redirects().map(({ path, target }) => [path, target]))
  return [...redirects]
    .filter(([path, target]) => former.get(path) !== target)
    .map(([path, target]) => ({ path, target }))
}

function changedGone(
  store: SiteReader,
  { goneReasons }: Drawing,
  { gone }: OtherAddresses,
): [path: string, reason: string | undefined][] {
  const former = new Map(store.gone().map(({ path, reason }) => [path, reason]))
  // They have the page that says no reason, until now.
  const early = new Set(store.withdrawnEarly().map(({ path }) => path))
  return [...gone].filter(([path, reason]) => {
    const isThere = former.get(path) === (reason ?? null) && !early.has(path)
    return !isThere || goneReasons.has(goneKey(reason))
  })
}

function removedFrom(
  store: SiteReader,
  { vanished }: Drawing,
  { redirects, gone }: OtherAddresses,
  shown: ShownMedia,
): ReleaseChange['removed'] {
  const without = (rows: { path: string }[], present: { has(path: string): boolean }) =>
    rows.map(({ path }) => path).filter((path) => !present.has(path))
  return {
    routes: [...vanished],
    media: [...shown.removed],
    redirects: without(store.redirects(), redirects),
    gone: without(store.gone(), gone),
  }
}
