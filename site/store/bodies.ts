/**
 * Bodies by hash: each is stored once, with its compressed variants. What is
 * read is compared with what was stored: a disk may give back other bytes.
 */
import { hash as digest } from 'node:crypto'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { compress, type Variants } from './compression.ts'
import { bodyHash } from './release.ts'

export interface StoredBody extends Variants {
  hash: string
  identity: Uint8Array
}

type BodyRow = StoredBody & { variantsHash: string }

export class StoredBodies {
  readonly #find: StatementSync
  readonly #after: StatementSync

  constructor(database: DatabaseSync) {
    const columns = 'hash, identity, gzip, brotli, variants_hash AS variantsHash'
    this.#find = database.prepare(`SELECT ${columns} FROM bodies WHERE hash = ?`)
    this.#after = database.prepare(
      `SELECT ${columns} FROM bodies WHERE hash > ? ORDER BY hash LIMIT ?`,
    )
  }

  /** Nothing where it is not there, or not as it was stored. */
  find(hash: string): StoredBody | undefined {
    const row = this.read(hash)
    if (!row || !isAsStored(row)) return undefined
    const { identity, gzip, brotli } = row
    return { hash, identity, gzip, brotli }
  }

  /** As the disk gives it. */
  read(hash: string): BodyRow | undefined {
    return this.#find.get(hash) as BodyRow | undefined
  }

  /** The next bodies in the order of their names, and which of them are not as they were stored. */
  check(after: string, count: number): { last: string | undefined; damaged: string[] } {
    const rows = this.#after.all(after, count) as unknown as BodyRow[]
    const damaged = rows.filter((row) => !isAsStored(row)).map(({ hash }) => hash)
    return { last: rows.at(-1)?.hash, damaged }
  }
}

const isAsStored = ({ hash, identity, variantsHash, ...variants }: BodyRow): boolean =>
  digest('sha256', identity) === hash && hashOfVariants(variants) === variantsHash

/** Empty where there are none. */
const hashOfVariants = ({ gzip, brotli }: Variants): string =>
  [gzip, brotli].map((variant) => (variant ? digest('sha256', variant) : '')).join(' ')

/** A body made ready to be stored: its name, its variants and what vouches for them. */
export interface PackedBody extends Variants {
  hash: string
  variantsHash: string
}

export function packBody(body: Uint8Array, variants: Variants): PackedBody {
  const { gzip, brotli } = variants
  return { hash: bodyHash(body), gzip, brotli, variantsHash: hashOfVariants(variants) }
}

export class Bodies {
  readonly #has: StatementSync
  readonly #put: StatementSync
  readonly #sweep: StatementSync

  constructor(database: DatabaseSync) {
    this.#has = database.prepare('SELECT 1 FROM bodies WHERE hash = ?')
    this.#put = database.prepare(
      'INSERT INTO bodies (hash, identity, gzip, brotli, variants_hash) VALUES (?, ?, ?, ?, ?)',
    )
    this.#sweep = database.prepare(`
      DELETE FROM bodies WHERE hash = :hash
        AND NOT EXISTS (SELECT 1 FROM routes WHERE body = :hash)
        AND NOT EXISTS (SELECT 1 FROM gone WHERE body = :hash)`)
  }

  /** Stores a body that is not there; answers its name. */
  put(body: Uint8Array, contentType: string, packed?: PackedBody): string {
    const hash = packed?.hash ?? bodyHash(body)
    if (this.#has.get(hash)) return hash
    const { gzip, brotli, variantsHash } = packed ?? packBody(body, compress(body, contentType))
    this.#put.run(hash, body, gzip, brotli, variantsHash)
    return hash
  }

  /** Of the bodies that an address has left, removes those that no other names. */
  sweep(left: Iterable<string>): void {
    for (const hash of left) this.#sweep.run({ hash })
  }
}
