/**
 * Draws what a release needs anew: the pages that changes in the ledger can
 * have changed, or any others, with what each refers to.
 */
import type { LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import { affectedReaders, type Records } from './affected.ts'
import { ownerOf } from './culprit.ts'
import { finishPage, type Finish } from './finishing.ts'
import * as messages from './messages.ts'
import { shownBy, type RenderedRoute, type Renderer, type Tracking } from './renderer.ts'
import { stopped } from './stopped.ts'

/** A page with the addresses on this site that it links to or shows. */
export interface DrawnRoute extends RenderedRoute {
  finish: Finish
  targets: ReadonlySet<string>
}

/** An address with the status that its page must have. */
interface RouteAsked {
  path: string
  status: number
}

export interface Drawing {
  pages: Map<string, DrawnRoute>
  /** Addresses that the former release had as pages and this one has not. */
  vanished: Set<string>
  /** Keys of the pages for withdrawn addresses that are to be drawn again. */
  goneReasons: ReadonlySet<string>
}

export interface DrawingRequest {
  view: LedgerView
  renderer: Renderer
  store: SiteReader
  origin: string
  /** Ends the drawing between two pages. */
  signal?: AbortSignal | undefined
}

/** Throws PublishError where a page cannot be drawn. */
export async function drawChanged(request: DrawingRequest, tracking: Tracking): Promise<Drawing> {
  const { store } = request
  const early = new Set(store.withdrawnEarly().map(({ path }) => path))
  const isServed = (path: string) => early.has(path) || store.findAnswer(path)?.type === 'route'
  const vanished = tracking.turned().filter((path) => !tracking.findRoute(path) && isServed(path))
  const readers = new Set<string>()
  const pages = new Map<string, DrawnRoute>()
  for await (const page of drawRoutes(request, changedRoutes(tracking, store.records, readers)))
    pages.set(page.path, page)
  return { pages, vanished: new Set(vanished), goneReasons: readers }
}

/**
 * Notes the keys of all that are to be drawn. What is new needs no looking for:
 * threads draw it while this process finds who else is affected.
 */
function* changedRoutes(
  tracking: Tracking,
  records: Records,
  readers: Set<string>,
): Generator<RouteAsked> {
  for (const find of [tracking.turned, () => affectedReaders(tracking, records)])
    for (const reader of find()) {
      const route = readers.has(reader) ? undefined : tracking.findRoute(reader)
      readers.add(reader)
      if (route) yield route
    }
}

/** Pages in the order of the routes, each with the status it must have and some bytes. */
export async function* drawRoutes(
  request: Omit<DrawingRequest, 'store'>,
  routes: Iterable<RouteAsked>,
): AsyncGenerator<DrawnRoute> {
  const ahead: Promise<DrawnRoute>[] = []
  const { atOnce = 1 } = request.renderer
  try {
    for (const route of routes) {
      request.signal?.throwIfAborted()
      const drawn = drawOne(request, route)
      // It may fail before those ahead of it are taken: it is awaited in its turn.
      drawn.catch(() => undefined)
      ahead.push(drawn)
      if (ahead.length >= atOnce) yield await nextOf(ahead)
    }
    while (ahead.length > 0) yield await nextOf(ahead)
  } finally {
    await Promise.allSettled(ahead)
  }
}

async function nextOf(ahead: Promise<DrawnRoute>[]): Promise<DrawnRoute> {
  const page = await ahead[0]
  void ahead.shift()
  if (!page) throw new Error('No page is drawn ahead.')
  return page
}

async function drawOne(
  { renderer, view, origin }: Omit<DrawingRequest, 'store'>,
  { path, status }: RouteAsked,
): Promise<DrawnRoute> {
  const notDrawn = (why: string, cause?: unknown) =>
    stopped('PAGE_NOT_RENDERED', {
      path,
      document: ownerOf({ view, shown: shownBy(renderer, view) }, path),
      why,
      cause,
      notice: messages.pageNotRendered,
      blaming: messages.pageNotRenderedWith,
    })
  const page = await renderer.render(path).catch((cause: unknown) => {
    throw notDrawn(String(cause), cause)
  })
  if (page.status !== status || page.body.length === 0)
    throw notDrawn(`it answered ${page.status} with ${page.body.length} bytes`)
  const finish = page.finish ?? finishPage(path, page, { origin })
  return { ...page, path, finish, targets: new Set([...finish.links, ...finish.parts]) }
}
