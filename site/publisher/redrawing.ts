/**
 * Draws the pages of the release that is served that name what is withdrawn,
 * as they are without it. A page that cannot be drawn is left as it is: the
 * others do not wait for it.
 */
import type { MediaRoute, Withdrawn } from '../store/index.ts'
import { affectedReaders } from './affected.ts'
import { drawRoutes, type DrawingRequest, type DrawnRoute } from './drawing.ts'
import { PublishError } from './errors.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { Changes, Tracking } from './renderer.ts'
import { findFaults, mayComeBack } from './verify.ts'

export interface Removal {
  tracking: Tracking
  changes: Changes
  /** Where the documents that go have answered. */
  addresses: readonly string[]
  /** All that is to answer 410. */
  withdrawn: readonly Withdrawn[]
}

type RedrawingRequest = Removal & DrawingRequest & { media: PublishedMedia }

export interface Redrawn {
  pages: Map<string, DrawnRoute>
  /** Pictures and files that they show and the site lacks. */
  media: MediaRoute[]
  /** Pages that are no more. */
  removed: string[]
  /** Pages that stay as they are. */
  left: Set<string>
  /** Keys of the pages for what is gone: they name nothing, and change with the next release. */
  gonePages: string[]
}

export async function redrawWithout(request: RedrawingRequest): Promise<Redrawn> {
  const { store, tracking, withdrawn } = request
  const gone = new Set(withdrawn.map(({ path }) => path))
  const readers = readersOf(request)
  const named = readers.filter((reader) => reader.startsWith('/') && !gone.has(reader))
  const isServed = (path: string) => store.findAnswer(path)?.type === 'route'
  const [pages, left] = [new Map<string, DrawnRoute>(), new Set<string>()]
  for (let paths = named; paths.length > 0;) {
    await drawEach(request, paths, { pages, left })
    // Other templates may show what the former ones did not, such as another cover.
    const isLacking = (path: string) => !pages.has(path) && !left.has(path) && !isServed(path)
    paths = targetsOf(pages).filter((path) => isLacking(path) && tracking.findRoute(path))
  }
  leaveFaulty(request, gone, { pages, left })
  return {
    pages,
    left,
    gonePages: readers.filter((reader) => !reader.startsWith('/')),
    media: targetsOf(pages).flatMap((path) => mediaAt(request, path)),
    removed: named.filter((path) => !tracking.findRoute(path) && isServed(path)),
  }
}

/** Pages that have read what goes, and those that link to it. */
function readersOf({ store, tracking, changes, addresses }: RedrawingRequest): string[] {
  return [
    ...new Set([
      ...affectedReaders(tracking, store.records, [...changes.changed]),
      ...addresses.flatMap((path) => store.records.readersOf(`>${path}`)),
      ...changes.turned,
    ]),
  ]
}

/** One that throws does not keep the others from being drawn. */
async function drawEach(
  request: RedrawingRequest,
  paths: readonly string[],
  { pages, left }: Pick<Redrawn, 'pages' | 'left'>,
): Promise<void> {
  const isUndrawn = ({ path }: { path: string }) => !pages.has(path) && !left.has(path)
  let routes = paths.flatMap((path) => request.tracking.findRoute(path) ?? [])
  while (routes.length > 0) {
    try {
      for await (const page of drawRoutes(request, routes)) pages.set(page.path, page)
    } catch (error) {
      if (!(error instanceof PublishError) || error.page === undefined) throw error
      left.add(error.page)
    }
    routes = routes.filter(isUndrawn)
  }
}

/** Lists keep naming what their readers can open, and show what is there. */
function leaveFaulty(
  request: RedrawingRequest,
  gone: ReadonlySet<string>,
  { pages, left }: Pick<Redrawn, 'pages' | 'left'>,
): void {
  const { store, view } = request
  const isGone = (path: string) => gone.has(path) || store.goneAt(path) !== undefined
  const answers = (path: string) =>
    pages.has(path) ||
    (!isGone(path) && store.findAnswer(path) !== undefined) ||
    mediaAt(request, path).length > 0
  for (const { path, finish } of pages.values()) {
    const isAway = (target: string) => isGone(target) || mayComeBack(view, target)
    const faults = findFaults(path, finish, { answers, isAway })
    if (faults.every(({ type }) => type === 'link to what is away')) continue
    pages.delete(path)
    left.add(path)
  }
}

/** A picture or file that the site lacks. */
function mediaAt({ store, media }: RedrawingRequest, path: string): MediaRoute[] {
  const route = store.findAnswer(path) ? undefined : media.find(path)
  return route ? [route] : []
}

const targetsOf = (pages: ReadonlyMap<string, DrawnRoute>): string[] => [
  ...new Set([...pages.values()].flatMap(({ targets }) => [...targets])),
]
