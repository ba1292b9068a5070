/**
 * The addresses that are not pages: moved, set by hand, withdrawn. Paths are
 * decoded and in NFC, as the store keeps them.
 */
import {
  addressOf,
  normalPath,
  type LedgerDocument,
  type LedgerView,
  type Reference,
} from '../../ledger/index.ts'
import type { Withdrawn } from '../store/index.ts'
import type { PublishedMedia } from './media-routes.ts'

/** What pages show of a document: another version than the view's where that is held back, or none. */
export type Shown = (document: Reference) => LedgerDocument | undefined

/** The latest version of each, where none is held back. */
export const latestIn =
  (view: LedgerView): Shown =>
  ({ kind, id }) =>
    view.document(kind, id)

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
  shown = latestIn(view),
): OtherAddresses {
  const moved = new Map<string, string>()
  const gone = new Map<string, string | undefined>()
  for (const { from } of view.formerAddresses()) {
    const former = pages.has(from) ? undefined : formerAddress(view, from, shown)
    if (former?.isGone) gone.set(from, former.reason)
    else if (former) moved.set(from, former.to)
  }
  const isTaken = (path: string) => pages.has(path) || gone.has(path)
  const setByHand = redirectsSetByHand(view, isTaken, shown)
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
  shown: Shown,
): Map<string, string> {
  const steps = new Map<string, string>()
  for (const publication of view.publications('redirect')) {
    const redirect = shown(publication)
    if (redirect?.kind !== 'redirect') continue
    const { from, to } = redirect
    const path = normalPath(from)
    const target = typeof to === 'string' ? normalPath(to) : lastAddressOf(view, to, shown)
    if (target && !isTaken(path)) steps.set(path, target)
  }
  return steps
}

/**
 * Where a former address leads, or why it is gone. Nothing where it is no former
 * one, or no version of its document is shown.
 */
export function formerAddress(
  view: LedgerView,
  from: string,
  shown: Shown,
): { isGone: true; reason: string | undefined } | { isGone: false; to: string } | undefined {
  const holder = view.formerHolderOf(from)
  if (!holder) return undefined
  if (holder.entry.type === 'withdrawn') return { isGone: true, reason: holder.reason }
  const document = shown(holder)
  const to = document && addressOf(document)
  return to ? { isGone: false, to } : undefined
}

/** Where a document is, or was before it was withdrawn; nothing while no version of it is shown. */
export function lastAddressOf(
  view: LedgerView,
  { kind, id }: Reference,
  shown: Shown,
): string | undefined {
  const publication = view.publication(kind, id)
  if (publication?.entry.type === 'withdrawn') return publication.addresses.at(-1)
  const document = publication && shown(publication)
  return document && addressOf(document)
}

/** Every address that a document answered at and that leads nowhere now, media included. */
export function withdrawnAddressesOf(view: LedgerView, media: PublishedMedia): Withdrawn[] {
  const { number } = view.head
  const pages = [...view.formerAddresses()].flatMap(({ from, to, reason }) =>
    to ? [] : [{ path: from, number, ...(reason === undefined ? {} : { reason }) }],
  )
  return [...pages, ...[...media.left].map((path) => ({ path, number }))]
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
