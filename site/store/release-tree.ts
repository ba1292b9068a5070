/**
 * The name of a release: the root of a tree of hashes over its addresses. An
 * address belongs to one of 4,096 leaves by the hash of its path; a leaf is
 * the hash of its lines, a branch that of 64 leaves, the root that of 64
 * branches. So a change costs what it changes, and the name is the same
 * whatever way the release came about.
 */
import { createHash } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** How many leaves a branch has, and branches the root. */
const width = 64

/** The leaf of a path. */
export function leafOf(path: string): number {
  const [high = 0, low = 0] = createHash('sha256').update(path).digest()
  return (high * 256 + low) >>> 4
}

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
    this.#lines = database.prepare(lines('WHERE leaf = :leaf'))
    this.#put = database.prepare(
      'INSERT OR REPLACE INTO tree (level, number, hash) VALUES (?, ?, ?)',
    )
    this.#remove = database.prepare('DELETE FROM tree WHERE level = ? AND number = ?')
    this.#leaves = database.prepare(
      "SELECT number, hash FROM tree WHERE level = 'leaf' AND number BETWEEN ? AND ? ORDER BY number",
    )
    this.#branches = database.prepare(
      "SELECT number, hash FROM tree WHERE level = 'branch' ORDER BY number",
    )
  }

  /** Computes anew what lies above these leaves; answers the root. */
  update(leaves: ReadonlySet<number>): string {
    for (const leaf of leaves)
      this.#note(
        'leaf',
        leaf,
        this.#lines.all({ leaf }).map(({ line }) => String(line)),
      )
    for (const branch of new Set([...leaves].map((leaf) => Math.floor(leaf / width)))) {
      const first = branch * width
      this.#note('branch', branch, this.#leaves.all(first, first + width - 1).map(numbered))
    }
    return hashOf(this.#branches.all().map(numbered))
  }

  /** What has nothing below it has no row, so that it looks as if it never had. */
  #note(level: 'leaf' | 'branch', number: number, below: string[]): void {
    if (below.length === 0) this.#remove.run(level, number)
    else this.#put.run(level, number, hashOf(below))
  }
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
  return hashOf(
    [...branches]
      .toSorted(byNumber)
      .map(([number, below]) => numbered({ number, hash: hashOf(below) })),
  )
}

const byNumber = ([left]: [number, unknown], [right]: [number, unknown]): number => left - right

const numbered = ({ number, hash }: Record<string, unknown>): string => `${number} ${hash}`

const hashOf = (parts: readonly string[]): string =>
  createHash('sha256')
    .update(parts.map((part) => `${part}\n`).join(''))
    .digest('hex')
