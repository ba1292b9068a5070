/**
 * The whole site as plain files, for any web server, CDN or USB stick. The
 * folder is empty or one that this made before; the new files stand ready
 * beside it before they take its place.
 */
import { copyFile, constants, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { MediaStore } from '../../media/index.ts'
import type { Notice, SiteReader } from '../store/index.ts'
import { hostingFiles, manifestName } from './hosting-files.ts'

export interface PlainFiles {
  files: number
  release: string
  entry: number
}

export class PlainFilesError extends Error {
  override name = 'PlainFilesError'
  chinese: Notice

  constructor(message: string, chinese: Notice) {
    super(message)
    this.chinese = chinese
  }
}

/** Writes the release that the store holds. Throws PlainFilesError. */
export async function writePlainFiles(
  store: SiteReader,
  media: MediaStore,
  target: string,
): Promise<PlainFiles> {
  const folder = resolve(target)
  await requireOwnFolder(folder)
  const beside = join(dirname(folder), `.${basename(folder)}.new-${process.pid}`)
  await rm(beside, { recursive: true, force: true })
  try {
    const written = await writeAll(store, media, beside)
    await takePlace(beside, folder)
    return written
  } finally {
    await rm(beside, { recursive: true, force: true })
  }
}

/** The file that holds an address: a folder's page is its index, 404 and 410 are where hosts look. */
export function fileOfPath(path: string): string {
  if (path === '/404/' || path === '/410/') return `${path.slice(1, -1)}.html`
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
}

async function requireOwnFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) return
  const names = await readdir(folder)
  if (names.length === 0 || names.includes(manifestName)) return
  throw new PlainFilesError(`${folder} has other files in it.`, {
    what: `没有写出网站：文件夹 ${folder} 没有改动。`,
    why: '里面有别的文件，写出网站会覆盖它们。',
    todo: '请另选一个空文件夹，或者以前用这个命令写过的文件夹。',
  })
}

async function writeAll(store: SiteReader, media: MediaStore, folder: string): Promise<PlainFiles> {
  const head = store.head()
  if (!head)
    throw new PlainFilesError('There is no release yet.', {
      what: '没有写出网站。',
      why: '网站还没有发布过。',
      todo: '请先发布一篇稿件，再运行这个命令。',
    })
  const folders = new Set<string>()
  const place = async (path: string): Promise<string> => {
    const file = join(folder, path)
    const parent = dirname(file)
    if (!folders.has(parent)) await mkdir(parent, { recursive: true })
    folders.add(parent)
    return file
  }
  const routes = store.routes()
  for (const { path, body } of routes)
    await writeFile(await place(fileOfPath(path)), store.requireBody(body).identity)
  const pictures = store.media()
  for (const { path, hash } of pictures)
    await copyFile(media.path(hash), await place(fileOfPath(path)), constants.COPYFILE_FICLONE)
  const extra = hostingFiles(head, store.redirects(), store.gone())
  for (const [path, text] of extra) await writeFile(await place(path), text)
  const files = routes.length + pictures.length + extra.length
  return { files, release: head.release, entry: head.number }
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
