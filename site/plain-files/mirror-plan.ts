/**
 * What has to change in a mirrored folder, in the order in which it has to
 * happen. Only the leaves of the release tree that differ are looked at.
 */
import type { SiteReader, StoreHead } from '../store/index.ts'
import { foldersOf } from './names.ts'
import { noLeaf, type HeldFile, type MirrorState, type Shown } from './mirror-state.ts'
import { mediaFile, otherFiles, routeFile, sorts, type SiteFile, type Sort } from './site-files.ts'

export type Placed = SiteFile & { leaf: number }

export type Step = { type: 'write'; name: string; file: Placed } | { type: 'remove'; name: string }

export interface Plan {
  head: StoreHead
  /** The files of one stage may change in any order; the stages are in turn. */
  stages: Step[][]
  /** Files that the folder does not have yet. */
  fresh: string[]
  /** The leaves that are looked at, and what their hashes are to be. */
  leaves: Map<number, string>
  formerLeaves: number[]
}

/** Nothing where the store has no release, or the folder shows it already. Read in one snapshot. */
export function planOf(store: SiteReader, state: MirrorState): Plan | undefined {
  const head = store.head()
  if (!head || isSame(head, state.shown())) return undefined
  const changed = changedLeaves(store.leaves(), state.leaves())
  const wanted = new Map<string, Placed>()
  for (const file of otherFiles(store)) wanted.set(file.name, { ...file, leaf: noLeaf })
  const held = state.filesIn(noLeaf)
  for (const leaf of changed.keys()) {
    const files = [...store.routesIn(leaf).map(routeFile), ...store.mediaIn(leaf).map(mediaFile)]
    for (const file of files) wanted.set(file.name, { ...file, leaf })
    held.push(...state.filesIn(leaf))
  }
  const writes = [...wanted.values()].filter(
    ({ name, hash, leaf }) => !isHeld(state.find(name), hash, leaf),
  )
  const removals = held.map(({ name }) => name).filter((name) => !wanted.has(name))
  return {
    head,
    stages: stagesOf(writes, removals),
    fresh: writes.map(({ name }) => name).filter((name) => !state.find(name)),
    leaves: new Map([...changed].filter((each): each is [number, string] => each[1] !== undefined)),
    formerLeaves: [...changed.keys()],
  }
}

/** An entry may change no page: then the release has the same name, and release.json differs. */
const isSame = (head: StoreHead, shown: Shown | undefined): boolean =>
  head.release === shown?.release && head.number === shown.entry

const isHeld = (held: HeldFile | undefined, hash: string, leaf: number): boolean =>
  held?.hash === hash && held.leaf === leaf

/** Leaves whose hashes differ, with the hash to come; undefined for one that is empty now. */
function changedLeaves(
  present: ReadonlyMap<number, string>,
  former: ReadonlyMap<number, string>,
): Map<number, string | undefined> {
  const all = new Set([...present.keys(), ...former.keys()])
  return new Map(
    [...all]
      .filter((leaf) => present.get(leaf) !== former.get(leaf))
      .map((leaf) => [leaf, present.get(leaf)]),
  )
}

function stagesOf(writes: Placed[], removals: string[]): Step[][] {
  const inTheWay = removalsInTheWay(writes, removals)
  const remove = (names: string[]): Step[] => names.map((name) => ({ type: 'remove', name }))
  const others = removals.filter((name) => !inTheWay.has(name))
  const write = (sort: Sort): Step[] =>
    writes
      .filter((file) => file.sort === sort)
      .map((file) => ({ type: 'write', name: file.name, file }))
  const isPage = (name: string) => name.endsWith('.html')
  return [
    remove([...inTheWay]),
    ...sorts.slice(0, -1).map(write),
    // What names a picture goes before the picture.
    remove(others.filter(isPage)),
    remove(others.filter((name) => !isPage(name))),
    write('manifest'),
  ].filter((stage) => stage.length > 0)
}

/** A file that stands where a folder is to be, or the other way round. */
function removalsInTheWay(writes: Placed[], removals: string[]): Set<string> {
  const names = new Set(writes.map(({ name }) => name))
  const folders = new Set(writes.flatMap(({ name }) => foldersOf(name)))
  return new Set(
    removals.filter(
      (name) => folders.has(name) || foldersOf(name).some((folder) => names.has(folder)),
    ),
  )
}
