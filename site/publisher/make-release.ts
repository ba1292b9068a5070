/**
 * Makes a release of a view: renders every address, adds what the pages refer
 * to, works out what has moved and what is gone, and verifies the whole.
 */
import { kinds, type Entry, type LedgerView } from '../../ledger/index.ts'
import type { Caching, Gone, MediaRoute, Release, Route } from '../store/index.ts'
import { otherAddressesOf } from './addresses.ts'
import { findCulprit } from './culprit.ts'
import { PublishError, type PublishErrorCode } from './errors.ts'
import { mediaOfView, titleOf, type DocumentMedia, type MediaHistory } from './media-routes.ts'
import * as messages from './messages.ts'
import type { RenderedPage, RenderedRoute, Renderer } from './renderer.ts'
import { findFaults, internalPath, type Fault, type PageReader } from './verify.ts'

export interface ReleaseRequest {
  view: LedgerView
  history: MediaHistory
  /** The entries that the store does not have yet. */
  entries: readonly Entry[]
  renderer: Renderer
  reader: PageReader
  origin: string
}

/** Throws PublishError where the release may not be seen. */
export async function makeRelease(
  request: ReleaseRequest,
): Promise<{ release: Release; warnings: Fault[] }> {
  const { view, renderer, entries, origin, reader } = request
  renderer.show(view)
  reader.beginRelease()
  const pages = await renderPages(request)
  const byPath = new Set([...pages, ...renderer.assets].map(({ path }) => path))
  const { redirects, gone } = otherAddressesOf(view, byPath)
  const all = mediaOfView(view)
  for (const path of request.history.without([all.media, all.covers])) gone.set(path, undefined)
  const release: Release = {
    head: view.head,
    entries,
    routes: [
      ...pages.map((page): Route => ({ ...page, caching: cachingOf(page.path) })),
      ...renderer.assets.map((asset): Route => ({ ...asset, caching: cachingOf(asset.path) })),
    ],
    media: whatIsShown(request, pages, all),
    redirects: [...redirects].map(([path, target]) => ({ path, target })),
    gone: await renderGone(gone, renderer),
    bundle: renderer.bundle,
    origin,
  }
  return { release, warnings: requireSound(request, pages, release) }
}

/** Covers and what Astro makes are named by a hash of their content, all else is not. */
function cachingOf(path: string): Caching {
  if (path.startsWith('/_astro/')) return 'asset'
  return path.startsWith('/covers/') ? 'immutable' : 'revalidate'
}

/** Every page, each with the status it must have and some bytes. */
async function renderPages({ renderer, view }: ReleaseRequest): Promise<RenderedRoute[]> {
  const pages: RenderedRoute[] = []
  for (const { path, status } of renderer.routes()) {
    const page = await renderPage(renderer, view, path)
    if (page.status !== status || page.body.length === 0)
      throw stopped(view, 'PAGE_NOT_RENDERED', path, {
        why: `it answered ${page.status} with ${page.body.length} bytes`,
        notice: messages.pageNotRendered,
      })
    pages.push({ path, ...page })
  }
  return pages
}

async function renderPage(
  renderer: Renderer,
  view: LedgerView,
  path: string,
): Promise<RenderedPage> {
  try {
    return await renderer.render(path)
  } catch (cause) {
    throw stopped(view, 'PAGE_NOT_RENDERED', path, {
      why: String(cause),
      cause,
      notice: messages.pageNotRendered,
    })
  }
}

/** Of all that documents name, only what a page shows is public. */
function whatIsShown(
  { reader, origin }: ReleaseRequest,
  pages: RenderedRoute[],
  all: DocumentMedia,
): MediaRoute[] {
  const shown = new Map<string, MediaRoute>()
  for (const page of pages)
    for (const { target } of reader.read(page).references) {
      const path = internalPath(target, page.path, origin) ?? ''
      const route = all.media.get(path)
      if (route) shown.set(path, route)
    }
  return [...shown.values()]
}

/** One page a reason: most withdrawals give the same one or none. */
async function renderGone(
  gone: Map<string, string | undefined>,
  renderer: Renderer,
): Promise<Gone[]> {
  const pages = new Map<string | undefined, RenderedPage>()
  const answers: Gone[] = []
  for (const [path, reason] of gone) {
    const page = pages.get(reason) ?? (await renderer.renderGone(reason))
    pages.set(reason, page)
    const { contentType, body } = page
    answers.push({ path, contentType, body, ...(reason === undefined ? {} : { reason }) })
  }
  return answers
}

/** Throws RELEASE_INCOMPLETE at the first fault; answers what readers merely should know. */
function requireSound(
  { view, reader, origin, renderer }: ReleaseRequest,
  pages: RenderedRoute[],
  release: Release,
): Fault[] {
  const known = new Set(
    [release.routes, release.media, release.redirects].flatMap((list) =>
      list.map(({ path }) => path),
    ),
  )
  const gone = new Set(release.gone.map(({ path }) => path))
  const destinations = {
    answers: (path: string) => known.has(path),
    isGone: (path: string) => gone.has(path),
  }
  const faults = [...pages, ...renderer.assets].flatMap((page) =>
    findFaults(page, reader.read(page), destinations, origin),
  )
  faults.push(...redirectsToNowhere(release, known, gone))
  const fault = faults.find(({ type }) => type !== 'link to withdrawn')
  if (fault) throw incomplete(view, fault)
  return faults
}

const redirectsToNowhere = (
  { redirects }: Release,
  known: Set<string>,
  gone: Set<string>,
): Fault[] =>
  redirects.flatMap(({ path, target }) =>
    known.has(target) || gone.has(target) ? [] : [{ type: 'link leads nowhere', path, target }],
  )

function incomplete(view: LedgerView, fault: Fault): PublishError {
  const { path } = fault
  if (fault.type === 'malformed')
    return stopped(view, 'RELEASE_INCOMPLETE', path, {
      why: `its HTML has errors: ${fault.errors.slice(0, 3).join(', ')}`,
      notice: messages.pageMalformed,
    })
  const { target } = fault
  const wording =
    fault.type === 'part missing' ? messages.pictureMissing : messages.linkLeadsNowhere
  return stopped(view, 'RELEASE_INCOMPLETE', path, {
    why: `it refers to ${target}, which this site does not have`,
    target,
    notice: (document, page) => wording(document, page, target),
  })
}

interface Stop {
  why: string
  target?: string
  cause?: unknown
  notice(document: string | undefined, path: string): PublishError['notice']
}

function stopped(
  view: LedgerView,
  code: PublishErrorCode,
  path: string,
  { why, target, cause, notice }: Stop,
): PublishError {
  const document = findCulprit(view, path, target)
  const name = document && messages.nameOf(document.kind, titleOf(document))
  return new PublishError(code, `The page ${path} stopped the release: ${why}.`, {
    notice: notice(name, path),
    culprit: document && { kind: document.kind, id: document.id },
    cause,
  })
}

/** How many documents a view has, for the log. */
export const countDocuments = (view: LedgerView): number =>
  kinds.reduce((total, kind) => total + view.documents(kind).length, 0)
