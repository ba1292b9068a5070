/**
 * Finds the document with which a page of many, such as a list, cannot be drawn
 * or refers to what is not there: of those that wait, the one with which such a
 * page first fails when they are shown one more at a time. The pages drawn for
 * this are seen by nobody.
 */
import { addressesOf, type LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import { affectedReaders } from './affected.ts'
import { PublishError, type Culprit } from './errors.ts'
import { finishPage } from './finishing.ts'
import type { HeldBack } from './held-back.ts'
import { titleOf } from './media-routes.ts'
import * as messages from './messages.ts'
import type { RenderedPage, Renderer, Tracking } from './renderer.ts'

interface Search {
  view: LedgerView
  heldBack: HeldBack
  /** Those that may be held back, in the order of their entries. */
  suspects: readonly Culprit[]
  renderer: Renderer
  origin: string
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
  const { page, target, blaming } = error
  if (!error.isOfPage || page === undefined || !blaming) return undefined
  const found = await findSuspect(page, { ...search, isFaulty: faultLike(error, search.origin) })
  const document = found && search.view.document(found.kind, found.id)
  if (!found || !document) return undefined
  const name = messages.nameOf(found.kind, titleOf(document))
  return new PublishError(error.code, error.message, {
    notice: blaming(name),
    culprit: found,
    page,
    target,
    cause: error,
  })
}

/** Whether a page that was drawn has the fault that an error tells of. */
function faultLike({ code, target }: PublishError, origin: string) {
  return (path: string, page: RenderedPage): boolean => {
    if (code === 'PAGE_NOT_RENDERED') return false
    const { links, parts, parseErrors } = page.finish ?? finishPage(path, page, { origin })
    if (target === undefined) return parseErrors.length > 0
    return links.includes(target) || parts.includes(target)
  }
}

type FaultSearch = Search & { isFaulty: ReturnType<typeof faultLike> }

async function findSuspect(path: string, search: FaultSearch): Promise<Culprit | undefined> {
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

/** Those of the pages that cannot be drawn rightly as things are shown now: so many at most. */
async function failingAmong(
  paths: readonly string[],
  { renderer, tracking, isFaulty, signal }: FaultSearch,
  most = Infinity,
): Promise<string[]> {
  const failing: string[] = []
  for (const path of paths) {
    const route = failing.length < most && tracking.findRoute(path)
    if (!route) continue
    signal.throwIfAborted()
    const page = await renderer.render(path).catch(() => undefined)
    const isDrawn = page?.status === route.status && page.body.length > 0
    if (!isDrawn || isFaulty(path, page)) failing.push(path)
  }
  return failing
}
