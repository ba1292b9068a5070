/**
 * Verifies what a release changes: every link and part of the pages drawn
 * leads to something that it answers, and no other page is left with a link to
 * what it takes away.
 */
import type { LedgerView } from '../../ledger/index.ts'
import type { SiteReader } from '../store/index.ts'
import type { Drawing } from './drawing.ts'
import type { PublishError } from './errors.ts'
import type { FollowedAddresses } from './followed-addresses.ts'
import * as messages from './messages.ts'
import type { ShownMedia } from './shown-media.ts'
import { stopped } from './stopped.ts'
import { findFaults, type Destinations, type Fault } from './verify.ts'

export interface Standing {
  view: LedgerView
  store: SiteReader
  drawing: Drawing
  shown: ShownMedia
  others: FollowedAddresses
  isPage(path: string): boolean
}

/** Throws RELEASE_INCOMPLETE at the first fault; answers what readers merely should know. */
export function requireSound(standing: Standing): Fault[] {
  const { drawing, view, others } = standing
  const destinations = destinationsOf(standing)
  const faults = [...drawing.pages.values()].flatMap((page) =>
    findFaults(page.path, page.finish, destinations),
  )
  faults.push(...linksLeftBehind(standing, destinations))
  const changed = [...others.changed].flatMap((path): [string, string][] => {
    const target = others.redirects.get(path)
    return target === undefined ? [] : [[path, target]]
  })
  faults.push(...redirectsToNowhere(new Map(changed), destinations))
  requireNoFault(view, faults)
  return faults
}

/** Throws RELEASE_INCOMPLETE at the first fault that may not be seen. */
export function requireNoFault(view: LedgerView, faults: readonly Fault[]): void {
  const fault = faults.find(({ type }) => type !== 'link to withdrawn')
  if (fault) throw incomplete(view, fault)
}

function destinationsOf({ store, shown, others, isPage }: Standing): Destinations {
  const isMedia = (path: string) =>
    shown.put.has(path) || (!shown.removed.has(path) && store.findAnswer(path)?.type === 'media')
  return {
    answers: (path) => isPage(path) || others.redirects.has(path) || isMedia(path),
    isGone: (path) => others.gone.has(path),
  }
}

/** Pages that are not drawn again, and name an address that no longer answers. */
function linksLeftBehind(
  { store, drawing, shown, others }: Standing,
  destinations: Destinations,
): Fault[] {
  const left = [
    ...drawing.vanished,
    ...shown.removed,
    ...[...others.changed].filter((path) => !others.redirects.has(path) && store.redirectAt(path)),
  ]
  return left
    .filter((target) => !destinations.answers(target))
    .flatMap((target) =>
      store.records
        .readersOf(`>${target}`)
        .filter((path) => !drawing.pages.has(path) && !drawing.vanished.has(path))
        .map((path): Fault => {
          if (shown.removed.has(target) && !drawing.vanished.has(target))
            return { type: 'part missing', path, target }
          return {
            type: destinations.isGone(target) ? 'link to withdrawn' : 'link leads nowhere',
            path,
            target,
          }
        }),
    )
}

export const redirectsToNowhere = (
  redirects: ReadonlyMap<string, string>,
  destinations: Destinations,
): Fault[] =>
  [...redirects].flatMap(([path, target]) =>
    destinations.answers(target) || destinations.isGone(target)
      ? []
      : [{ type: 'link leads nowhere', path, target }],
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
