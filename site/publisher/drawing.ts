/**
 * Draws what a release needs anew: all pages, or those that changes in the
 * ledger can have changed, with what each refers to.
 */
import type { LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import { affectedReaders } from './affected.ts'
import * as messages from './messages.ts'
import type { PageContent } from './references.ts'
import type { RenderedRoute, Renderer, Tracking } from './renderer.ts'
import { stopped } from './stopped.ts'
import { contentOf, internalPath } from './verify.ts'

/** A page with the addresses on this site that it links to or shows. */
export interface DrawnRoute extends RenderedRoute {
  content: PageContent
  targets: ReadonlySet<string>
}

export interface Drawing {
  /** Whether these are all pages of the release. */
  isWhole: boolean
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
}

/** The key under which the page for a reason is on record. */
export const goneKey = (reason: string | undefined): string => `410 ${reason ?? ''}`

/** Throws PublishError where a page cannot be drawn. */
export async function drawPages(request: DrawingRequest): Promise<Drawing> {
  const { renderer, store, origin } = request
  const { tracking } = renderer
  const isKnown =
    store.findMeta('bundle') === renderer.bundle && store.findMeta('origin') === origin
  if (!tracking || !isKnown) {
    tracking?.settle()
    return {
      isWhole: true,
      pages: await drawAll(request, renderer.routes()),
      vanished: new Set(),
      goneReasons: new Set(),
    }
  }
  return drawChanged(request, tracking)
}

async function drawChanged(request: DrawingRequest, tracking: Tracking): Promise<Drawing> {
  const { store } = request
  const readers = affectedReaders(tracking, store.records)
  const vanished = new Set<string>()
  const early = new Set(store.withdrawnEarly().map(({ path }) => path))
  for (const path of tracking.turned())
    if (tracking.findRoute(path)) readers.add(path)
    else if (early.has(path) || store.findAnswer(path)?.type === 'route') vanished.add(path)
  const routes = [...readers].flatMap((reader) => tracking.findRoute(reader) ?? [])
  return {
    isWhole: false,
    pages: await drawAll(request, routes),
    vanished,
    goneReasons: readers,
  }
}

/** Every page, each with the status it must have and some bytes. */
async function drawAll(
  request: DrawingRequest,
  routes: readonly { path: string; status: number }[],
): Promise<Map<string, DrawnRoute>> {
  const pages = new Map<string, DrawnRoute>()
  const ahead: Promise<DrawnRoute>[] = []
  const { atOnce = 1 } = request.renderer
  try {
    for (const route of routes) {
      ahead.push(drawOne(request, route))
      if (ahead.length >= atOnce) keep(await ahead[0])
    }
    while (ahead.length > 0) keep(await ahead[0])
  } finally {
    await Promise.allSettled(ahead)
  }
  return pages

  function keep(page: DrawnRoute | undefined): void {
    void ahead.shift()
    if (page) pages.set(page.path, page)
  }
}

async function drawOne(
  { renderer, view, origin }: DrawingRequest,
  { path, status }: { path: string; status: number },
): Promise<DrawnRoute> {
  const page = await renderer.render(path).catch((cause: unknown) => {
    throw stopped(view, 'PAGE_NOT_RENDERED', path, {
      why: String(cause),
      cause,
      notice: messages.pageNotRendered,
    })
  })
  if (page.status !== status || page.body.length === 0)
    throw stopped(view, 'PAGE_NOT_RENDERED', path, {
      why: `it answered ${page.status} with ${page.body.length} bytes`,
      notice: messages.pageNotRendered,
    })
  const content = page.content ?? contentOf(page)
  const targets = content.references.flatMap(
    ({ target }) => internalPath(target, path, origin) ?? [],
  )
  return { ...page, path, content, targets: new Set(targets) }
}
