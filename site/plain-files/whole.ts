/**
 * The whole site as plain files, for any web server, CDN or USB stick. The
 * folder is empty or one that this made before; the new files stand ready
 * beside it before they take its place.
 */
import { constants, copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { MediaStore } from '../../media/index.ts'
import type { SiteReader } from '../store/index.ts'
import { asUnusable, isMirrored, notYetPublished, otherFilesIn } from './errors.ts'
import { manifestName } from './hosting-files.ts'
import { stateName } from './mirror-state.ts'
import { fileOfPath } from './names.ts'
import { mediaFile, otherFiles, routeFile } from './site-files.ts'

export interface PlainFiles {
  files: number
  release: string
  entry: number
}

/** Writes the release that the store holds. Throws PlainFilesError. */
export async function writePlainFiles(
  store: SiteReader,
  media: MediaStore,
  target: string,
): Promise<PlainFiles> {
  return drawnAhead(target, async ({ finish }) => finish(store, media))
}

/** Files in the making, of pages that are drawn at the same time. */
export interface DrawnAhead {
  /** Writes the file of a page; of one that was written before, anew. */
  writePage(page: { path: string; body: Uint8Array }): void
  /** Writes what is missing of the release that the store holds, removes what is not part of it. */
  finish(store: SiteReader, media: MediaStore): PlainFiles
}

/** Makes the folder of files in a way that writes pages as they are drawn. Throws PlainFilesError. */
export async function drawnAhead(
  target: string,
  make: (ahead: DrawnAhead) => Promise<PlainFiles>,
): Promise<PlainFiles> {
  const folder = resolve(target)
  const beside = join(dirname(folder), `.${basename(folder)}.new-${process.pid}`)
  try {
    await requireOwnFolder(folder)
    await rm(beside, { recursive: true, force: true })
    mkdirSync(beside, { recursive: true })
  } catch (error) {
    throw asUnusable(folder, error)
  }
  try {
    const files = new FilesInMaking(beside)
    const written = await make({
      writePage: (page) => files.writePage(page),
      finish: (store, media) => files.finish(store, media),
    })
    await takePlace(beside, folder)
    return written
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

async function requireOwnFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder)
  if (names.includes(stateName)) throw isMirrored(folder)
  if (names.length > 0 && !names.includes(manifestName)) throw otherFilesIn(folder)
}

/** One file after another: waiting for each in turn takes three times as long. */
class FilesInMaking {
  readonly #folder: string
  readonly #parents = new Set<string>()
  /** Names of pages that are there already. */
  readonly #written = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  writePage({ path, body }: { path: string; body: Uint8Array }): void {
    const name = fileOfPath(path)
    writeFileSync(this.#place(name), body)
    this.#written.add(name)
  }

  finish(store: SiteReader, media: MediaStore): PlainFiles {
    const head = store.head()
    if (!head) throw notYetPublished()
    const files = [
      ...store.routes().map(routeFile),
      ...store.media().map(mediaFile),
      ...otherFiles(store),
    ]
    for (const { name, source } of files) {
      // Deleted from the set: what is left in it is part of no release.
      if ('body' in source && this.#written.delete(name)) continue
      const file = this.#place(name)
      if ('blob' in source) copyFileSync(media.path(source.blob), file, constants.COPYFILE_FICLONE)
      else if ('text' in source) writeFileSync(file, source.text)
      else writeFileSync(file, store.requireBody(source.body).identity)
    }
    for (const name of this.#written) rmSync(join(this.#folder, name))
    return { files: files.length, release: head.release, entry: head.number }
  }

  /** Where a file goes; its folder is there then. */
  #place(name: string): string {
    const file = join(this.#folder, name)
    const parent = dirname(file)
    if (!this.#parents.has(parent)) mkdirSync(parent, { recursive: true })
    this.#parents.add(parent)
    return file
  }
}

/** Two renames: between them the folder is missing for an instant, never half-written. */
async function takePlace(beside: string, folder: string): Promise<void> {
  const former = join(dirname(folder), `.${basename(folder)}.former-${process.pid}`)
  const hasFormer = existsSync(folder)
  if (hasFormer) await rename(folder, former)
  try {
    await rename(beside, folder)
  } catch (error) {
    if (hasFormer) await rename(former, folder)
    throw error
  }
  await rm(former, { recursive: true, force: true })
}
