/**
 * Blobs on disk, named by the hash of their bytes. A name that exists is complete:
 * bytes are written beside it, brought to the disk, and then renamed.
 */
import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, glob, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { contentHashOf, isContentHash } from './content-hash.ts'
import { MediaError } from './errors.ts'

const unfinishedEnding = '.part'

export interface MediaStore {
  /** Stores bytes under their hash; a second time changes nothing. */
  put(hash: string, bytes: Buffer): Promise<void>
  /** Stores bytes under their hash, whatever lies there already. */
  replace(hash: string, bytes: Buffer): Promise<void>
  /** Whether the blob is there, with the bytes that its hash names. A file is never in memory whole. */
  isSound(hash: string): Promise<boolean>
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
      requireMatch(hash, bytes)
      if (!(await exists(target))) await writeDurably(target, bytes)
    },
    async replace(hash, bytes) {
      requireMatch(hash, bytes)
      await writeDurably(path(hash), bytes)
    },
    isSound: async (hash) => (await findHash(path(hash))) === hash,
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

function requireMatch(hash: string, bytes: Buffer): void {
  if (contentHashOf(bytes) !== hash) throw mismatch(hash)
}

/** Undefined where there is no file, or where the disk cannot read it. */
async function findHash(path: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(path), hash)
    return hash.digest('hex')
  } catch (error) {
    if (!isMissing(error) && !isUnreadable(error)) throw error
    return undefined
  }
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

const isMissing = (error: unknown): boolean => hasCode(error, 'ENOENT')

const isUnreadable = (error: unknown): boolean => hasCode(error, 'EIO')

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const mismatch = (hash: string) =>
  new MediaError({
    code: 'BLOB_MISMATCH',
    what: `Blob ${hash} was not stored.`,
    why: 'Its bytes have another hash.',
    todo: 'Transfer it again.',
  })
