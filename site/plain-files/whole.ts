/**
 * The whole site as plain files, for any web server, CDN or USB stick. The
 * folder is empty or one that this made before; the new files stand ready
 * beside it before they take its place.
 */
import { constants, copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { MediaStore } from '../../media/index.ts'
import type { SiteReader } from '../store/index.ts'
import { isMirrored, notYetPublished, otherFilesIn } from './errors.ts'
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

/** The folder in which files stand before they take the place of the former ones. */
export interface DrawnAhead {
  /** Pages may be written here already, with `writePage`: they are taken as they are. */
  folder: string
  /** Writes what is missing of the release that the store holds. */
  finish(store: SiteReader, media: MediaStore): PlainFiles
}

/** Makes the folder of files in a way that writes pages as they are drawn. Throws PlainFilesError. */
export async function drawnAhead(
  target: string,
  make: (ahead: DrawnAhead) => Promise<PlainFiles>,
): Promise<PlainFiles> {
  const folder = resolve(target)
  await requireOwnFolder(folder)
  const beside = join(dirname(folder), `.${basename(folder)}.new-${process.pid}`)
  await rm(beside, { recursive: true, force: true })
  try {
    const finish = (store: SiteReader, media: MediaStore) => writeAll(store, media, beside)
    const written = await make({ folder: beside, finish })
    await takePlace(beside, folder)
    return written
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/** Writes a page where it stands among the files of a site. */
export function writePage(
  folder: string,
  { path, body }: { path: string; body: Uint8Array },
): void {
  const file = join(folder, fileOfPath(path))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, body)
}

async function requireOwnFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder)
  if (names.includes(stateName)) throw isMirrored(folder)
  if (names.length > 0 && !names.includes(manifestName)) throw otherFilesIn(folder)
}

/** One file after another: waiting for each in turn takes three times as long. */
function writeAll(store: SiteReader, media: MediaStore, folder: string): PlainFiles {
  const head = store.head()
  if (!head) throw notYetPublished()
  const folders = new Set<string>()
  const files = [
    ...store.routes().map(routeFile),
    ...store.media().map(mediaFile),
    ...otherFiles(store),
  ]
  for (const { name, source } of files) {
    const file = join(folder, name)
    if ('body' in source && existsSync(file)) continue
    const parent = dirname(file)
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
    folders.add(parent)
    if ('blob' in source) copyFileSync(media.path(source.blob), file, constants.COPYFILE_FICLONE)
    else
      writeFileSync(file, 'text' in source ? source.text : store.requireBody(source.body).identity)
  }
  return { files: files.length, release: head.release, entry: head.number }
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
