/** Bodies by hash: each is stored once, with its compressed variants. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { compress, type Variants } from './compression.ts'
import { bodyHash } from './release.ts'

export class Bodies {
  readonly #has: StatementSync
  readonly #put: StatementSync
  readonly #sweep: StatementSync

  constructor(database: DatabaseSync) {
    this.#has = database.prepare('SELECT 1 FROM bodies WHERE hash = ?')
    this.#put = database.prepare(
      'INSERT INTO bodies (hash, identity, gzip, brotli) VALUES (?, ?, ?, ?)',
    )
    this.#sweep = database.prepare(`
      DELETE FROM bodies WHERE hash = :hash
        AND NOT EXISTS (SELECT 1 FROM routes WHERE body = :hash)
        AND NOT EXISTS (SELECT 1 FROM gone WHERE body = :hash)`)
  }

  /** Stores a body that is not there; answers its name. */
  put(body: Uint8Array, contentType: string, variants?: Variants): string {
    const hash = bodyHash(body)
    if (this.#has.get(hash)) return hash
    const { gzip, brotli } = variants ?? compress(body, contentType)
    this.#put.run(hash, body, gzip, brotli)
    return hash
  }

  /** Of the bodies that an address has left, removes those that no other names. */
  sweep(left: Iterable<string>): void {
    for (const hash of left) this.#sweep.run({ hash })
  }
}
