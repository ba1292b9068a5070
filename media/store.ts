/**
 * Blobs on disk, named by the hash of their bytes. A name that exists is complete:
 * bytes are written beside it, brought to the disk, and then renamed.
 */
import { randomUUID } from 'node:crypto'
import { access, glob, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentHashOf, isContentHash } from './content-hash.ts'
import { MediaError } from './errors.ts'

const unfinishedEnding = '.part'

export interface MediaStore {
  /** Stores bytes under their hash; a second time changes nothing. */
  put(hash: string, bytes: Buffer): Promise<void>
  read(hash: string): Promise<Buffer>
  has(hash: string): Promise<boolean>
  /** Removes what a crash left half-written. For the one who writes here alone. */
  removeUnfinished(): Promise<void>
  /** Where the blob lies, or would lie. */
  path(hash: string): string
}

export function openMediaStore(folder: string): MediaStore {
  const path = (hash: string) => {
    requireHash(hash)
    return join(folder, hash.slice(0, 2), hash)
  }
  const has = (hash: string) => exists(path(hash))
  return {
    path,
    has,
    read: async (hash) => readBlob(path(hash), hash),
    async put(hash, bytes) {
      const target = path(hash)
      if (contentHashOf(bytes) !== hash) throw mismatch(hash)
      if (!(await exists(target))) await writeDurably(target, bytes)
    },
    async removeUnfinished() {
      const unfinished = glob(`??/.*${unfinishedEnding}`, { cwd: folder })
      for await (const name of unfinished) await rm(join(folder, name), { force: true })
    },
  }
}

function requireHash(hash: string): void {
  if (isContentHash(hash)) return
  throw new MediaError({
    code: 'BLOB_HASH_INVALID',
    what: 'The blob was not looked for.',
    why: 'Its name is not a SHA-256 hash.',
    todo: 'Take the hash from the ledger.',
  })
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (!isMissing(error)) throw error
    return false
  }
}

async function readBlob(path: string, hash: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (error) {
    if (!isMissing(error)) throw error
    const todo = 'Restore the media folder from a backup.'
    const what = `Blob ${hash} was not read.`
    throw new MediaError({ code: 'BLOB_MISSING', what, why: 'It is not stored.', todo })
  }
}

async function writeDurably(target: string, bytes: Buffer): Promise<void> {
  const folder = dirname(target)
  await mkdir(folder, { recursive: true })
  const beside = join(folder, `.${randomUUID()}${unfinishedEnding}`)
  try {
    const file = await open(beside, 'wx', 0o644)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, target)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
  await syncFolder(folder)
}

/** The rename itself is only durable once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'

const mismatch = (hash: string) =>
  new MediaError({
    code: 'BLOB_MISMATCH',
    what: `Blob ${hash} was not stored.`,
    why: 'Its bytes have another hash.',
    todo: 'Transfer it again.',
  })
