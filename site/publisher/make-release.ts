/**
 * Makes a release of a view: draws what has changed, adds what the pages refer
 * to, works out what has moved and what is gone, and verifies what this
 * touches. Made from an empty store or in steps, it is the same.
 */
import type { Entry, LedgerView } from '../../ledger/index.ts'
import type {
  Caching,
  Gone,
  ReadRecord,
  Redirect,
  ReleaseChange,
  Route,
  SiteReader,
} from '../store/index.ts'
import { otherAddressesOf, type OtherAddresses } from './addresses.ts'
import { drawPages, goneKey, type Drawing } from './drawing.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { RenderedPage, RenderedRoute, Renderer } from './renderer.ts'
import { searchDocumentOf } from './search-documents.ts'
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

export interface MadeRelease {
  change: ReleaseChange
  /** Whether the change has the whole release in it. */
  isWhole: boolean
  warnings: Fault[]
}

/** Throws PublishError where the release may not be seen. */
export async function makeRelease(request: ReleaseRequest): Promise<MadeRelease> {
  const { view, renderer, entries, origin } = request
  renderer.show(view)
  const drawing = await drawPages(request)
  const shown = shownMedia(request, drawing)
  const isPage = pagesOf(request, drawing)
  const others = otherAddressesOf(view, { has: isPage })
  for (const path of request.media.left) if (!isPage(path)) others.gone.set(path, undefined)
  const gone = await renderGone(request, drawing, others.gone)
  const change: ReleaseChange = {
    head: view.head,
    entries,
    routes: routesOf(request, drawing),
    media: [...shown.put.values()],
    redirects: changedRedirects(request.store, drawing, others),
    gone: gone.put,
    removed: removedFrom(request.store, drawing, others, shown),
    bundle: renderer.bundle,
    origin,
    held: request.held ?? '[]',
    records: [...recordsOf(request, drawing), ...gone.records],
  }
  const warnings = requireSound({ ...request, drawing, shown, others, isPage })
  return { change, isWhole: drawing.isWhole, warnings }
}

/** Which addresses are pages or assets once the release is there. */
function pagesOf(
  { renderer }: ReleaseRequest,
  { isWhole, pages }: Drawing,
): (path: string) => boolean {
  const assets = new Set(renderer.assets.map(({ path }) => path))
  const { tracking } = renderer
  if (isWhole || !tracking) return (path) => pages.has(path) || assets.has(path)
  return (path) => tracking.findRoute(path) !== undefined || assets.has(path)
}

function routesOf({ renderer }: ReleaseRequest, { isWhole, pages }: Drawing): Route[] {
  const drawn = [...pages.values()].map((page) => {
    const search = searchDocumentOf(page.content.text)
    return { ...routeOf(page), ...(search ? { search } : {}) }
  })
  return [...drawn, ...(isWhole ? renderer.assets.map(routeOf) : [])]
}

const routeOf = ({ path, status, contentType, body }: RenderedRoute): Route => ({
  path,
  status,
  contentType,
  body,
  caching: cachingOf(path),
})

/** Covers and what Astro makes are named by a hash of their content, all else is not. */
function cachingOf(path: string): Caching {
  if (path.startsWith('/_astro/')) return 'asset'
  return path.startsWith('/covers/') ? 'immutable' : 'revalidate'
}

function changedRedirects(
  store: SiteReader,
  { isWhole }: Drawing,
  { redirects }: OtherAddresses,
): Redirect[] {
  const former = new Map(isWhole ? [] : store.redirects().map(({ path, target }) => [path, target]))
  return [...redirects]
    .filter(([path, target]) => former.get(path) !== target)
    .map(([path, target]) => ({ path, target }))
}

/** One page a reason: most withdrawals give the same one or none. */
async function renderGone(
  { renderer, store }: ReleaseRequest,
  { isWhole, goneReasons }: Drawing,
  gone: OtherAddresses['gone'],
): Promise<{ put: Gone[]; records: ReadRecord[] }> {
  const former = new Map(isWhole ? [] : store.gone().map(({ path, reason }) => [path, reason]))
  // They have the page that says no reason, until now.
  const early = new Set(isWhole ? [] : store.withdrawnEarly().map(({ path }) => path))
  const pages = new Map<string | undefined, RenderedPage>()
  const put: Gone[] = []
  for (const [path, reason] of gone) {
    const isThere = former.get(path) === (reason ?? null) && !early.has(path)
    if (isThere && !goneReasons.has(goneKey(reason))) continue
    const page = pages.get(reason) ?? (await renderer.renderGone(reason))
    pages.set(reason, page)
    const { contentType, body } = page
    put.push({ path, contentType, body, ...(reason === undefined ? {} : { reason }) })
  }
  const records = [...pages].map(([reason, { reads = [] }]) => ({ key: goneKey(reason), reads }))
  return { put, records }
}

/** Of a whole release, the store itself takes out what is not in it. */
function removedFrom(
  store: SiteReader,
  { isWhole, vanished }: Drawing,
  { redirects, gone }: OtherAddresses,
  shown: ShownMedia,
): ReleaseChange['removed'] {
  if (isWhole) return { routes: [], media: [], redirects: [], gone: [] }
  const without = (rows: { path: string }[], present: { has(path: string): boolean }) =>
    rows.map(({ path }) => path).filter((path) => !present.has(path))
  return {
    routes: [...vanished],
    media: [...shown.removed],
    redirects: without(store.redirects(), redirects),
    gone: without(store.gone(), gone),
  }
}

/** What each page has read, and which addresses it names that may vanish. */
function recordsOf({ renderer: { tracking } }: ReleaseRequest, { pages }: Drawing): ReadRecord[] {
  if (!tracking) return []
  const records = [...pages.values()].map(({ path, reads = [], targets }) => ({
    key: path,
    reads: [
      ...reads,
      ...[...targets]
        .filter((target) => target !== path && !tracking.isPermanent(target))
        .map((target) => `>${target}`),
    ],
  }))
  return [...records, ...tracking.answers()]
}
