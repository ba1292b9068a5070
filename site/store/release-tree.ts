/**
 * The name of a release: the root of a tree of hashes over its addresses. An
 * address belongs to one of 4,096 leaves by the hash of its path; a leaf is
 * the hash of its lines, a branch that of 64 leaves, the root that of 64
 * branches. So a change costs what it changes, and the name is the same
 * whatever way the release came about.
 */
import { hash as digest } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** How many leaves a branch has, and branches the root. */
const width = 64

/** How many leaves there are. */
export const leafCount = width * width

/** The leaf of a path: the first three digits of its hash. */
export const leafOf = (path: string): number => parseInt(digest('sha256', path).slice(0, 3), 16)

/** Where addresses stand, as lines of the manifest in their order. */
const lines = (where: string): string => `
  SELECT json_array('gone', path, content_type, body) AS line, path FROM gone ${where}
  UNION ALL SELECT json_array('media', path, content_type, hash), path FROM media ${where}
  UNION ALL SELECT json_array('redirect', path, target), path FROM redirects ${where}
  UNION ALL SELECT json_array('route', path, status, content_type, body), path FROM routes
    ${where} ${where ? 'AND' : 'WHERE'} kept_since IS NULL
  UNION ALL SELECT json_array('search', path, hash), path FROM search ${where}
  ORDER BY path, line`

export class ReleaseTree {
  readonly #lines: StatementSync
  readonly #put: StatementSync
  readonly #remove: StatementSync
  readonly #leaves: StatementSync
  readonly #branches: StatementSync

  constructor(database: DatabaseSync) {
    // Put together by SQLite: to hand over each line takes longer than all the rest.
    this.#lines = database.prepare(
      `SELECT group_concat(line || char(10), '' ORDER BY path, line) AS below
        FROM (${lines('WHERE leaf = :leaf')})`,
    )
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO tree (level, number, hash) VALUES (?, ?, ?)',
    )
    this.#remove = database.prepare('DELETE FROM tree WHERE level = ? AND number = ?')
    const below = `SELECT group_concat(number || ' ' || hash || char(10), '' ORDER BY number) AS below FROM tree`
    this.#leaves = database.prepare(`${below} WHERE level = 'leaf' AND number BETWEEN ? AND ?`)
    this.#branches = database.prepare(`${below} WHERE level = 'branch'`)
  }

  /** Computes anew what lies above these leaves; answers the root. */
  update(leaves: ReadonlySet<number>): string {
    for (const leaf of leaves) this.#note('leaf', leaf, belowIn(this.#lines.get({ leaf })))
    for (const branch of new Set([...leaves].map((leaf) => Math.floor(leaf / width)))) {
      const first = branch * width
      this.#note('branch', branch, belowIn(this.#leaves.get(first, first + width - 1)))
    }
    return digest('sha256', belowIn(this.#branches.get()))
  }

  /** What has nothing below it has no row, so that it looks as if it never had. */
  #note(level: 'leaf' | 'branch', number: number, below: string): void {
    if (below === '') this.#remove.run(level, number)
    else this.#put.run(level, number, digest('sha256', below))
  }
}

const belowIn = (row: Record<string, unknown> | undefined): string =>
  (row?.['below'] as string | null | undefined) ?? ''

/** Of some leaves, those whose lines are not what their hash says. */
export function faultyLeaves(database: DatabaseSync, first: number, beyond: number): number[] {
  const ofLeaf = database.prepare(lines('WHERE leaf = :leaf'))
  const noted = new Map(
    database
      .prepare("SELECT number, hash FROM tree WHERE level = 'leaf' AND number >= ? AND number < ?")
      .all(first, beyond)
      .map(({ number, hash }) => [number as number, hash as string]),
  )
  return Array.from({ length: beyond - first }, (_, index) => first + index).filter((leaf) => {
    const present = ofLeaf.all({ leaf }).map(({ line }) => String(line))
    return (present.length > 0 ? hashOf(present) : undefined) !== noted.get(leaf)
  })
}

/** The name that the hashes of the leaves add up to. */
export function rootOf(database: DatabaseSync): string {
  const branches = new Map<number, string[]>()
  const leaves = "SELECT number, hash FROM tree WHERE level = 'leaf' ORDER BY number"
  for (const row of database.prepare(leaves).iterate()) {
    const branch = Math.floor(Number(row['number']) / width)
    branches.set(branch, [...(branches.get(branch) ?? []), numbered(row)])
  }
  return rootOfBranches(branches)
}

/** The name of the release in the store, computed from its rows alone. */
export function computeReleaseHash(database: DatabaseSync): string {
  const leaves = new Map<number, string[]>()
  for (const row of database.prepare(lines('')).iterate()) {
    const leaf = leafOf(String(row['path']))
    leaves.set(leaf, [...(leaves.get(leaf) ?? []), String(row['line'])])
  }
  const branches = new Map<number, string[]>()
  for (const [leaf, below] of [...leaves].toSorted(byNumber)) {
    const branch = Math.floor(leaf / width)
    const line = numbered({ number: leaf, hash: hashOf(below) })
    branches.set(branch, [...(branches.get(branch) ?? []), line])
  }
  return rootOfBranches(branches)
}

const rootOfBranches = (branches: Map<number, string[]>): string =>
  hashOf(
    [...branches]
      .toSorted(byNumber)
      .map(([number, below]) => numbered({ number, hash: hashOf(below) })),
  )

const byNumber = ([left]: [number, unknown], [right]: [number, unknown]): number => left - right

const numbered = ({ number, hash }: Record<string, unknown>): string => `${number} ${hash}`

const hashOf = (parts: readonly string[]): string =>
  digest('sha256', parts.map((part) => `${part}\n`).join(''))
