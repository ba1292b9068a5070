/**
 * Finds the document that keeps a page of many, such as a list, from being
 * drawn: of those that wait, the one with which such a page first fails when
 * they are shown one more at a time. The pages drawn for this are seen by nobody.
 */
import { addressesOf, type LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import { affectedReaders } from './affected.ts'
import { PublishError, type Culprit } from './errors.ts'
import type { HeldBack } from './held-back.ts'
import { titleOf } from './media-routes.ts'
import * as messages from './messages.ts'
import type { Renderer, Tracking } from './renderer.ts'

interface Search {
  view: LedgerView
  heldBack: HeldBack
  /** Those that may be held back, in the order of their entries. */
  suspects: readonly Culprit[]
  renderer: Renderer
  tracking: Tracking
  /** Of a release that is changed; of one made whole there is none to compare with. */
  former: SiteReader | undefined
  /** Ends the search. */
  signal: AbortSignal
}

/** The same error, with that document named; undefined where none is found. */
export async function blamedOn(
  error: PublishError,
  search: Search,
): Promise<PublishError | undefined> {
  if (error.code !== 'PAGE_NOT_RENDERED' || error.page === undefined) return undefined
  const found = await findSuspect(error.page, search)
  const document = found && search.view.document(found.kind, found.id)
  if (!found || !document) return undefined
  const name = messages.nameOf(found.kind, titleOf(document))
  return new PublishError(error.code, error.message, {
    notice: messages.pageNotRenderedWith(name, error.page),
    culprit: found,
    page: error.page,
    cause: error,
  })
}

async function findSuspect(path: string, search: Search): Promise<Culprit | undefined> {
  const { heldBack, suspects } = search
  const show = (count: number) =>
    suspects.forEach((suspect, at) => heldBack.tryOut(suspect, at < count))
  try {
    if (suspects.length === 0) return undefined
    const paths = [...new Set([path, ...pagesOfMany(search)])]
    show(0)
    const failing = new Set(await failingAmong(paths, search))
    // What fails without any of them says nothing about them.
    if (failing.has(path)) return undefined
    const fails = async (shown: number) => {
      show(shown)
      const tried = paths.filter((each) => !failing.has(each))
      return (await failingAmong(tried, search, 1)).length > 0
    }
    let [drawn, failed] = [0, suspects.length]
    while (failed - drawn > 1) {
      const middle = (drawn + failed) >> 1
      if (await fails(middle)) failed = middle
      else drawn = middle
    }
    return (await fails(failed)) ? suspects[failed - 1] : undefined
  } finally {
    show(suspects.length)
  }
}

/** The pages that the changes can have changed, but a suspect's own: it answers for those itself. */
function pagesOfMany({ view, suspects, renderer, tracking, former }: Search): string[] {
  const own = new Set(
    suspects.flatMap(({ kind, id }) => {
      const document = view.document(kind, id)
      return document ? addressesOf(document) : []
    }),
  )
  const paths = former
    ? [...affectedReaders(tracking, former.records), ...tracking.turned()]
    : renderer.routes().map(({ path }) => path)
  return paths.filter((path) => !own.has(path) && !path.startsWith('/covers/'))
}

/** Those of the pages that cannot be drawn as things are shown now: so many at most. */
async function failingAmong(
  paths: readonly string[],
  { renderer, tracking, signal }: Search,
  most = Infinity,
): Promise<string[]> {
  const failing: string[] = []
  for (const path of paths) {
    const route = failing.length < most && tracking.findRoute(path)
    if (!route) continue
    signal.throwIfAborted()
    const page = await renderer.render(path).catch(() => undefined)
    if (page?.status !== route.status || page.body.length === 0) failing.push(path)
  }
  return failing
}
