/** Venues as a tree: centre, institute, station. Made for some two hundred of them. */
import type { DocumentOf } from '../../../ledger/index.ts'
import { documentOf, documentsOf, selector } from './reading.ts'

export type Venue = DocumentOf<'venue'>

export interface VenueBranch {
  venue: Venue
  branches: VenueBranch[]
  /** How many venues are below it, at any depth. */
  below: number
}

/** The trees. A venue whose parent is not public stands at the top by itself. */
export const venueTrees = selector('venue trees', (): VenueBranch[] =>
  venuesInOrder()
    .filter((venue) => !publicParentOf(venue))
    .toSorted((left, right) => levels.indexOf(left.level) - levels.indexOf(right.level))
    .map((venue) => branchOf(venue, [])),
)

export const venuesBelow = selector('venues below', (id: string): Venue[] =>
  venuesInOrder().filter((venue) => venue.parent === id && venue.id !== id),
)

/** From the top of the tree down to a venue, itself not included. */
export const venuesAbove = selector('venues above', (id: string): Venue[] => {
  const above: Venue[] = []
  const venue = documentOf('venue', id)
  let parent = venue && publicParentOf(venue)
  while (parent && !above.includes(parent) && parent.id !== id) {
    above.unshift(parent)
    parent = publicParentOf(parent)
  }
  return above
})

export const countOfLevel = selector(
  'venues of level',
  (level: Venue['level']): number =>
    documentsOf('venue').filter((venue) => venue.level === level).length,
)

const levels: Venue['level'][] = ['centre', 'institute', 'station']

/** Without their introductions. */
const venuesInOrder = selector('venues in order', (): Venue[] =>
  documentsOf('venue')
    .map(({ introduction: _introduction, ...venue }) => venue)
    .toSorted((left, right) => left.order - right.order),
)

/** Two venues that name each other as parent have none: else neither would be listed. */
function publicParentOf(venue: Venue): Venue | undefined {
  const parent = documentOf('venue', venue.parent)
  if (!parent) return undefined
  return levels.indexOf(parent.level) < levels.indexOf(venue.level) ? parent : undefined
}

function branchOf(venue: Venue, path: string[]): VenueBranch {
  const children = venuesBelow(venue.id).filter(
    (child) => publicParentOf(child)?.id === venue.id && !path.includes(child.id),
  )
  const branches = children.map((child) => branchOf(child, [...path, venue.id]))
  const below = branches.reduce((total, branch) => total + 1 + branch.below, 0)
  return { venue, branches, below }
}
