/**
 * Makes the whole release anew, page after page into an empty store: no more
 * than a few pages are in memory at a time. Its transaction stays open, for
 * whoever commits it or gives it up.
 */
import type { MediaRoute, ReadRecord, Release, SiteReader, SiteWriter } from '../store/index.ts'
import { otherAddressesOf } from './addresses.ts'
import { drawRoutes } from './drawing.ts'
import { finishPage } from './finishing.ts'
import type { ReleaseRequest } from './make-change.ts'
import { drawGone, recordOf, routeOf } from './release-parts.ts'
import { shownBy, type RenderedRoute, type Renderer } from './renderer.ts'
import { redirectsToNowhere, requireNoFault } from './soundness.ts'
import { findFaults, mayComeBack, type Destinations, type Fault } from './verify.ts'

export interface WholeReleaseRequest extends Omit<ReleaseRequest, 'store' | 'addresses'> {
  /** Set where nobody will change the release into the next one: no record of reads is kept. */
  isLast?: boolean
  /** Called with each page as it comes. */
  onPage?: ((page: RenderedRoute) => void) | undefined
}

export interface WholeRelease {
  release: Release
  warnings: Fault[]
}

/** Whether the release that the store holds can be changed into the next one. */
export function mayBeChanged(store: SiteReader, renderer: Renderer, origin: string): boolean {
  const isKnown = store.findMeta('bundle') === renderer.bundle
  return renderer.tracking !== undefined && isKnown && store.findMeta('origin') === origin
}

/** Throws PublishError where the release may not be seen. */
export async function makeWhole(
  request: WholeReleaseRequest,
  into: SiteWriter,
): Promise<WholeRelease> {
  const { view, media, renderer, origin, isLast } = request
  const { tracking } = renderer
  const answered = () => tracking?.takeAnswers() ?? []
  renderer.show(view)
  tracking?.settle()
  const routes = renderer.routes()
  const paths = new Set([...routes, ...renderer.assets].map(({ path }) => path))
  const site = { view, origin, shown: shownBy(renderer, view) }
  const others = otherAddressesOf(view, paths, site.shown)
  for (const path of media.left) if (!paths.has(path)) others.gone.set(path, undefined)
  const destinations: Destinations = {
    answers: (path) =>
      paths.has(path) || others.redirects.has(path) || media.find(path) !== undefined,
    isAway: (path) => others.gone.has(path) || mayComeBack(view, path),
  }
  const warnings: Fault[] = []
  const check = (faults: Fault[]) => {
    requireNoFault(site, faults)
    warnings.push(...faults)
  }
  for (const asset of renderer.assets)
    check(
      findFaults(
        asset.path,
        finishPage(asset.path, asset, { origin, purpose: 'files' }),
        destinations,
      ),
    )
  check(redirectsToNowhere(others.redirects, destinations))

  into.beginRelease()
  const shown = new Map<string, MediaRoute>()
  for await (const page of drawRoutes(request, routes)) {
    check(findFaults(page.path, page.finish, destinations))
    request.onPage?.(page)
    into.putPage(routeOf(page), isLast ? [] : [recordOf(page, tracking), ...answered()])
    for (const target of page.targets) {
      const route = shown.has(target) ? undefined : media.find(target)
      if (route) shown.set(target, route)
    }
  }
  const gone = await drawGone(renderer, others.gone)
  const records: ReadRecord[] = isLast ? [] : [...answered(), ...gone.records]
  return { release: releaseOf(request, shown, others.redirects, gone.put, records), warnings }
}

function releaseOf(
  { view, entries, renderer, origin, held = '[]' }: Omit<ReleaseRequest, 'store' | 'addresses'>,
  shown: Map<string, MediaRoute>,
  redirects: Map<string, string>,
  gone: Release['gone'],
  records: ReadRecord[],
): Release {
  return {
    head: view.head,
    entries,
    routes: renderer.assets.map((asset) => routeOf(asset)),
    media: [...shown.values()],
    redirects: [...redirects].map(([path, target]) => ({ path, target })),
    gone,
    bundle: renderer.bundle,
    origin,
    held,
    records,
  }
}
