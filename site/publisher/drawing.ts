/**
 * Draws what a release needs anew: all pages, or those that changes in the
 * ledger can have changed, with what each refers to.
 */
import type { LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import { affectedReaders } from './affected.ts'
import * as messages from './messages.ts'
import type { PageContent } from './references.ts'
import type { RenderedPage, RenderedRoute, Renderer, Tracking } from './renderer.ts'
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
  /** How long one page may take, in seconds. */
  longestRenderSeconds?: number | undefined
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
  for (const path of tracking.turned())
    if (tracking.findRoute(path)) readers.add(path)
    else if (store.findAnswer(path)?.type === 'route') vanished.add(path)
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
  const { view, origin } = request
  const pages = new Map<string, DrawnRoute>()
  for (const { path, status } of routes) {
    const page = await drawOne(request, path)
    if (page.status !== status || page.body.length === 0)
      throw stopped(view, 'PAGE_NOT_RENDERED', path, {
        why: `it answered ${page.status} with ${page.body.length} bytes`,
        notice: messages.pageNotRendered,
      })
    const content = contentOf(page)
    const targets = content.references.flatMap(
      ({ target }) => internalPath(target, path, origin) ?? [],
    )
    pages.set(path, { ...page, path, content, targets: new Set(targets) })
  }
  return pages
}

async function drawOne(request: DrawingRequest, path: string): Promise<RenderedPage> {
  const { renderer, view, longestRenderSeconds = 10 } = request
  try {
    return await within(longestRenderSeconds, renderer.render(path))
  } catch (cause) {
    throw stopped(view, 'PAGE_NOT_RENDERED', path, {
      why: String(cause),
      cause,
      notice: messages.pageNotRendered,
    })
  }
}

/** A page that waits for something for ever is given up. */
async function within<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`It took longer than ${seconds} seconds.`))
    }, seconds * 1_000)
  })
  try {
    return await Promise.race([work, limit])
  } finally {
    clearTimeout(timer)
  }
}
