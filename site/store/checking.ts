/**
 * Looks through a store for what a disk gives back otherwise than it was
 * stored: bodies with their variants, the rows of the release, what is searched.
 * SQLite itself notices only damage to its own structures.
 */
import type { DatabaseSync } from 'node:sqlite'
import { searchHash, type SearchDocument } from '../search/index.ts'
import { StoredBodies } from './bodies.ts'
import { faultyLeaves, leafCount, rootOf } from './release-tree.ts'

/** How much is looked at in one step: about a millisecond. */
const bodiesAtOnce = 20
const leavesAtOnce = 16
const pagesAtOnce = 20

/** `database`: the one there is at each step, for it may be replaced. */
export function* faultsBySlices(database: () => DatabaseSync): Generator<string | undefined> {
  // Before its first release a store has no name that could be wrong.
  if (releaseIn(database()) === undefined) return
  yield* faultsOfBodies(database)
  for (let leaf = 0; leaf < leafCount; leaf += leavesAtOnce) {
    const faulty = faultyLeaves(database(), leaf, leaf + leavesAtOnce)
    yield faulty.length > 0 ? `leaves ${faulty.join(', ')} of the release` : undefined
    const bare = pageWithoutBody(database(), leaf, leaf + leavesAtOnce)
    if (bare !== undefined) yield `${bare}, which has no body`
  }
  if (rootOf(database()) !== releaseIn(database())) yield 'the name of the release'
  yield* faultsOfSearch(database)
}

function* faultsOfBodies(database: () => DatabaseSync): Generator<string | undefined> {
  for (let after: string | undefined = ''; after !== undefined;) {
    const { last, damaged } = new StoredBodies(database()).check(after, bodiesAtOnce)
    yield damaged.length > 0 ? `bodies ${damaged.join(', ')}` : undefined
    after = last
  }
}

function* faultsOfSearch(database: () => DatabaseSync): Generator<string | undefined> {
  for (let after: number | undefined = Number.MIN_SAFE_INTEGER; after !== undefined;) {
    const pages = database()
      .prepare('SELECT * FROM search WHERE id > ? ORDER BY id LIMIT ?')
      .all(after, pagesAtOnce) as unknown as SearchRow[]
    const wrong = pages.filter((page) => searchHash(page) !== page.hash)
    yield wrong.length > 0 ? `what is searched of ${wrong[0]?.path}` : undefined
    after = pages.at(-1)?.id
  }
}

type SearchRow = SearchDocument & { id: number; path: string; hash: string }

function pageWithoutBody(
  database: DatabaseSync,
  first: number,
  beyond: number,
): string | undefined {
  const within = 'leaf >= :first AND leaf < :beyond'
  const without = 'NOT EXISTS (SELECT 1 FROM bodies WHERE hash = body)'
  return database
    .prepare(
      `SELECT path FROM routes WHERE ${within} AND ${without}
        UNION ALL SELECT path FROM gone WHERE ${within} AND ${without} LIMIT 1`,
    )
    .get({ first, beyond })?.['path'] as string | undefined
}

const releaseIn = (database: DatabaseSync): string | undefined =>
  database.prepare('SELECT release FROM head').get()?.['release'] as string | undefined
