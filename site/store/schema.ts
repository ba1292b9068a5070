/**
 * The tables of the site store. The store is derived: everything in it follows
 * from the ledger and the compiled templates, so a change of schema raises the
 * version and the publisher makes the store anew.
 */
import type { DatabaseSync } from 'node:sqlite'

/** "XJss": marks the file as ours, so that a foreign database is never written to. */
export const applicationId = 0x584a7373
export const schemaVersion = 4

const tables = `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- The release that is served, in one row.
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    release TEXT NOT NULL,
    at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE entries (
    number INTEGER PRIMARY KEY,
    line TEXT NOT NULL
  ) STRICT;

  -- The name is the hash of the identity alone: variants_hash vouches for the others.
  CREATE TABLE bodies (
    hash TEXT PRIMARY KEY,
    identity BLOB NOT NULL,
    gzip BLOB,
    brotli BLOB,
    variants_hash TEXT NOT NULL
  ) STRICT;

  -- kept_since: of an asset that no page of this release names any more; see running-time.ts.
  CREATE TABLE routes (
    path TEXT PRIMARY KEY,
    status INTEGER NOT NULL,
    content_type TEXT NOT NULL,
    body TEXT NOT NULL,
    caching TEXT NOT NULL CHECK (caching IN ('revalidate', 'immutable', 'asset')),
    kept_since INTEGER,
    leaf INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX routes_by_body ON routes (body);
  CREATE INDEX routes_by_leaf ON routes (leaf);
  CREATE INDEX routes_kept ON routes (kept_since) WHERE kept_since IS NOT NULL;

  -- Pictures and files: the bytes lie beside the store by their hash.
  CREATE TABLE media (
    path TEXT PRIMARY KEY,
    hash TEXT NOT NULL,
    content_type TEXT NOT NULL,
    download_name TEXT,
    leaf INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX media_by_leaf ON media (leaf);

  CREATE TABLE redirects (
    path TEXT PRIMARY KEY,
    target TEXT NOT NULL,
    leaf INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX redirects_by_leaf ON redirects (leaf);

  CREATE TABLE gone (
    path TEXT PRIMARY KEY,
    reason TEXT,
    content_type TEXT NOT NULL,
    body TEXT NOT NULL,
    leaf INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX gone_by_body ON gone (body);
  CREATE INDEX gone_by_leaf ON gone (leaf);

  -- What is searched, of each page that may be found. The newest has the highest id: see search.ts.
  CREATE TABLE search (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    summary TEXT NOT NULL,
    text TEXT NOT NULL,
    day TEXT,
    pinyin TEXT NOT NULL,
    leaf INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX search_by_leaf ON search (leaf);
  -- Which tokens each has. What a token is, site/search/ says: all but blanks belongs to it.
  CREATE VIRTUAL TABLE search_tokens USING fts5(
    tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
  );

  -- The hash tree that names the release: 4,096 leaves, 64 branches.
  CREATE TABLE tree (
    level TEXT NOT NULL CHECK (level IN ('leaf', 'branch')),
    number INTEGER NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (level, number)
  ) STRICT, WITHOUT ROWID;

  -- Who read what, when it was last drawn or asked. Keys are told in records.ts.
  CREATE TABLE nodes (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    hash TEXT
  ) STRICT;
  CREATE TABLE reads (
    reader INTEGER NOT NULL,
    read INTEGER NOT NULL,
    PRIMARY KEY (reader, read)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX reads_by_read ON reads (read, reader);

  CREATE TABLE releases (
    id INTEGER PRIMARY KEY,
    release TEXT NOT NULL,
    number INTEGER NOT NULL,
    bundle TEXT NOT NULL,
    at TEXT NOT NULL,
    routes_changed INTEGER NOT NULL,
    milliseconds INTEGER NOT NULL
  ) STRICT;
`

/** Makes the tables in an empty file. */
export function createTables(database: DatabaseSync): void {
  database.exec(`
    BEGIN IMMEDIATE;
    ${tables}
    PRAGMA application_id = ${applicationId};
    PRAGMA user_version = ${schemaVersion};
    COMMIT;
  `)
}

export type FileState = 'empty' | 'ours' | 'other version' | 'foreign'

/** What an open database file is. Throws SQLite's error where it is damaged. */
export function stateOf(database: DatabaseSync): FileState {
  const number = (pragma: string): number =>
    Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0])
  const { count } = database.prepare('SELECT count(*) AS count FROM sqlite_schema').get() as {
    count: number
  }
  const id = number('application_id')
  if (id === applicationId)
    return number('user_version') === schemaVersion ? 'ours' : 'other version'
  return id === 0 && count === 0 ? 'empty' : 'foreign'
}
