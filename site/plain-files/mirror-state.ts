/**
 * What a mirrored folder holds, noted in a file inside it: every file that was
 * written there, by hash, and the leaves of the release tree that it shows. A
 * file that is about to change is noted as unknown first, so that after a kill
 * it is written again; nothing is ever removed that is not noted here.
 */
import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { asUnusable, otherFilesIn, otherMirrorAt } from './errors.ts'

export const stateName = '.mirror.sqlite'
/** "XJmi" marks the file as ours. */
const applicationId = 0x584a6d69

/** `leaf`: of the address that the file stands for; -1 where it is no page or picture. */
export interface HeldFile {
  name: string
  leaf: number
  /** SHA-256 of its bytes; empty while nobody knows. */
  hash: string
}

export interface Shown {
  release: string
  entry: number
}

export const noLeaf = -1

const tables = `
  BEGIN IMMEDIATE;
  CREATE TABLE files (name TEXT PRIMARY KEY, leaf INTEGER NOT NULL, hash TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
  CREATE INDEX files_by_leaf ON files (leaf);
  CREATE TABLE leaves (number INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
  CREATE TABLE shown
    (only INTEGER PRIMARY KEY CHECK (only = 1), release TEXT NOT NULL, entry INTEGER NOT NULL) STRICT;
  PRAGMA application_id = ${applicationId};
  COMMIT;`

export class MirrorState {
  readonly #database: DatabaseSync
  readonly #find: StatementSync
  readonly #inLeaf: StatementSync
  readonly #put: StatementSync
  readonly #remove: StatementSync

  /** Throws PlainFilesError where the folder is not a mirror's and not empty, or has one already. */
  static open(folder: string): MirrorState {
    const names = namesIn(folder)
    const isOwn = names.length === 0 || names.includes(stateName)
    if (!isOwn) throw otherFilesIn(folder)
    const database = new DatabaseSync(join(folder, stateName), { timeout: 0 })
    try {
      database.exec(
        'PRAGMA locking_mode = EXCLUSIVE; PRAGMA synchronous = FULL; BEGIN EXCLUSIVE; COMMIT',
      )
      const id = Object.values(database.prepare('PRAGMA application_id').get() ?? {})[0]
      if (id !== applicationId) database.exec(tables)
      return new MirrorState(database)
    } catch (error) {
      database.close()
      throw (error as { errcode?: number }).errcode === 5 ? otherMirrorAt(folder, error) : error
    }
  }

  private constructor(database: DatabaseSync) {
    this.#database = database
    this.#find = database.prepare('SELECT name, leaf, hash FROM files WHERE name = ?')
    this.#inLeaf = database.prepare('SELECT name, leaf, hash FROM files WHERE leaf = ?')
    this.#put = database.prepare('INSERT OR REPLACE INTO files (name, leaf, hash) VALUES (?, ?, ?)')
    this.#remove = database.prepare('DELETE FROM files WHERE name = ?')
  }

  /** What the folder shows whole; undefined while it is on the way. */
  shown(): Shown | undefined {
    return this.#database.prepare('SELECT release, entry FROM shown').get() as Shown | undefined
  }

  find(name: string): HeldFile | undefined {
    return this.#find.get(name) as HeldFile | undefined
  }

  filesIn(leaf: number): HeldFile[] {
    return this.#inLeaf.all(leaf) as unknown as HeldFile[]
  }

  leaves(): Map<number, string> {
    const rows = this.#database.prepare('SELECT number, hash FROM leaves').all()
    return new Map(rows.map((row) => [row['number'] as number, row['hash'] as string]))
  }

  /** Before the first of these files is touched. */
  begin(files: readonly Omit<HeldFile, 'hash'>[], leaves: Iterable<number>): void {
    this.#inTransaction(() => {
      this.#database.exec('DELETE FROM shown')
      for (const { name, leaf } of files) this.#put.run(name, leaf, '')
      const forget = this.#database.prepare('DELETE FROM leaves WHERE number = ?')
      for (const leaf of leaves) forget.run(leaf)
    })
  }

  /** After these files are on the disk as they are to be, or off it. */
  note(written: readonly HeldFile[], removed: readonly string[]): void {
    this.#inTransaction(() => {
      for (const { name, leaf, hash } of written) this.#put.run(name, leaf, hash)
      for (const name of removed) this.#remove.run(name)
    })
  }

  finish({ release, entry }: Shown, leaves: ReadonlyMap<number, string>): void {
    this.#inTransaction(() => {
      const put = this.#database.prepare('INSERT INTO leaves (number, hash) VALUES (?, ?)')
      for (const [number, hash] of leaves) put.run(number, hash)
      this.#database
        .prepare('INSERT OR REPLACE INTO shown (only, release, entry) VALUES (1, ?, ?)')
        .run(release, entry)
    })
  }

  close(): void {
    if (this.#database.isOpen) this.#database.close()
  }

  #inTransaction(write: () => void): void {
    this.#database.exec('BEGIN IMMEDIATE')
    try {
      write()
      this.#database.exec('COMMIT')
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK')
      throw error
    }
  }
}

/** What is in the folder, which is made where it is not there. */
function namesIn(folder: string): string[] {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return readdirSync(folder)
  } catch (error) {
    throw asUnusable(folder, error)
  }
}
