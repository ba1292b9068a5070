/**
 * The addresses that are not pages: moved, set by hand, withdrawn. Paths are
 * decoded and in NFC, as the store keeps them.
 */
import { addressOf, type LedgerView, type Reference } from '../../ledger/index.ts'
import type { Withdrawn } from '../store/index.ts'
import type { PublishedMedia } from './media-routes.ts'

export interface OtherAddresses {
  /** From and to, resolved to the last step. */
  redirects: Map<string, string>
  /** Withdrawn addresses, with the reason where one was given. */
  gone: Map<string, string | undefined>
}

/**
 * `pages`: addresses that answer by themselves and are never redirected. What
 * was withdrawn stays gone: a redirect set by hand neither brings its address
 * back nor leads to it.
 */
export function otherAddressesOf(
  view: LedgerView,
  pages: { has(path: string): boolean },
): OtherAddresses {
  const moved = new Map<string, string>()
  const gone = new Map<string, string | undefined>()
  for (const { from, to, reason } of view.formerAddresses())
    if (pages.has(from)) continue
    else if (to) moved.set(from, to)
    else gone.set(from, reason)
  const setByHand = redirectsSetByHand(view, (path) => pages.has(path) || gone.has(path))
  const steps = new Map([...moved, ...setByHand])
  const redirects = new Map<string, string>()
  const ledToGone: [from: string, reason: string | undefined][] = []
  for (const from of steps.keys()) {
    const target = followSteps(from, steps) ?? moved.get(from)
    if (target === undefined) continue
    if (gone.has(target)) ledToGone.push([from, gone.get(target)])
    else redirects.set(from, target)
  }
  return { redirects, gone: new Map([...gone, ...ledToGone]) }
}

function redirectsSetByHand(
  view: LedgerView,
  isTaken: (path: string) => boolean,
): Map<string, string> {
  const steps = new Map<string, string>()
  for (const { from, to } of view.documents('redirect')) {
    const path = normalPath(from)
    const target = typeof to === 'string' ? normalPath(to) : lastAddressOf(view, to)
    if (target && !isTaken(path)) steps.set(path, target)
  }
  return steps
}

/** Every address that a document answered at and that leads nowhere now, media included. */
export function withdrawnAddressesOf(view: LedgerView, media: PublishedMedia): Withdrawn[] {
  const { number } = view.head
  const pages = [...view.formerAddresses()].flatMap(({ from, to, reason }) =>
    to ? [] : [{ path: from, number, ...(reason === undefined ? {} : { reason }) }],
  )
  return [...pages, ...[...media.left].map((path) => ({ path, number }))]
}

/** A path as the store keeps it: percent-decoded where that is possible, in NFC. */
export function normalPath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    // A stray % stands for itself.
    return path.normalize('NFC')
  }
}

/** Where a document is, or was before it was withdrawn. */
function lastAddressOf(view: LedgerView, { kind, id }: Reference): string | undefined {
  const publication = view.publication(kind, id)
  return publication?.document ? addressOf(publication.document) : publication?.addresses.at(-1)
}

/** The end of a chain of redirects; undefined where it goes in a circle. */
function followSteps(from: string, steps: Map<string, string>): string | undefined {
  const seen = new Set([from])
  let target = steps.get(from)
  while (target !== undefined && steps.has(target)) {
    if (seen.has(target)) return undefined
    seen.add(target)
    target = steps.get(target)
  }
  return target === from ? undefined : target
}
