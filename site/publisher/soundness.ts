/**
 * Verifies what a release changes: every link and part of the pages drawn
 * leads to something that it answers, and no other page is left with a link to
 * what it takes away.
 */
import type { SiteReader } from '../store/index.ts'
import { findNaming, ownerOf, type ShownSite } from './culprit.ts'
import type { Drawing } from './drawing.ts'
import type { PublishError } from './errors.ts'
import type { FollowedAddresses } from './followed-addresses.ts'
import * as messages from './messages.ts'
import type { ShownMedia } from './shown-media.ts'
import { stopped } from './stopped.ts'
import { findFaults, mayComeBack, type Destinations, type Fault } from './verify.ts'

export interface Standing extends ShownSite {
  store: SiteReader
  drawing: Drawing
  media: ShownMedia
  others: FollowedAddresses
  isPage(path: string): boolean
}

/** Throws RELEASE_INCOMPLETE at the first fault; answers what readers merely should know. */
export function requireSound(standing: Standing): Fault[] {
  const { drawing, others } = standing
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
  requireNoFault(standing, faults)
  return faults
}

/** Throws RELEASE_INCOMPLETE at the first fault that may not be seen. */
export function requireNoFault(site: ShownSite, faults: readonly Fault[]): void {
  const fault = faults.find(({ type }) => type !== 'link to what is away')
  if (fault) throw incomplete(site, fault)
}

function destinationsOf({ view, store, media, others, isPage }: Standing): Destinations {
  const isMedia = (path: string) =>
    media.put.has(path) || (!media.removed.has(path) && store.findAnswer(path)?.type === 'media')
  return {
    answers: (path) => isPage(path) || others.redirects.has(path) || isMedia(path),
    isAway: (path) => others.gone.has(path) || mayComeBack(view, path),
  }
}

/** Pages that are not drawn again, and name an address that no longer answers. */
function linksLeftBehind(
  { store, drawing, media, others }: Standing,
  destinations: Destinations,
): Fault[] {
  const left = [
    ...drawing.vanished,
    ...media.removed,
    ...[...others.changed].filter((path) => !others.redirects.has(path) && store.redirectAt(path)),
  ]
  return left
    .filter((target) => !destinations.answers(target))
    .flatMap((target) =>
      store.records
        .readersOf(`>${target}`)
        .filter((path) => !drawing.pages.has(path) && !drawing.vanished.has(path))
        .map((path): Fault => {
          const isAway = destinations.isAway(target)
          return { type: isAway ? 'link to what is away' : 'link leads nowhere', path, target }
        }),
    )
}

export const redirectsToNowhere = (
  redirects: ReadonlyMap<string, string>,
  destinations: Destinations,
): Fault[] =>
  [...redirects].flatMap(([path, target]) =>
    destinations.answers(target) || destinations.isAway(target)
      ? []
      : [{ type: 'link leads nowhere', path, target }],
  )

function incomplete(site: ShownSite, fault: Fault): PublishError {
  const { path } = fault
  if (fault.type === 'malformed')
    return stopped('RELEASE_INCOMPLETE', {
      path,
      document: ownerOf(site, path),
      why: `its HTML has errors: ${fault.errors.slice(0, 3).join(', ')}`,
      notice: messages.pageMalformed,
    })
  const { target } = fault
  const wording =
    fault.type === 'part missing' ? messages.pictureMissing : messages.linkLeadsNowhere
  return stopped('RELEASE_INCOMPLETE', {
    path,
    document: findNaming(site, path, target),
    why: `it refers to ${target}, which this site does not have`,
    target,
    notice: (document, page) => wording(document, page, target),
  })
}
