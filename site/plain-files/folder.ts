/**
 * Changes single files of a folder so that a reader, and whoever looks after a
 * power cut, finds each either as it was or as it is to be.
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, lstat, mkdir, open, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { foldersOf } from './names.ts'

export class Folder {
  readonly #path: string
  readonly #known = new Set<string>()
  /** Folders whose list of names has changed since `sync`. */
  readonly #touched = new Set<string>()

  constructor(path: string) {
    this.#path = path
  }

  /** `source`: the bytes, or the file that has them. */
  async put(name: string, source: Uint8Array | { path: string }): Promise<void> {
    const [file, beside] = this.#placesOf(name)
    const parent = dirname(file)
    if (!this.#known.has(parent)) await this.#make(name)
    this.#known.add(parent)
    if ('path' in source) await copyFile(source.path, beside, constants.COPYFILE_FICLONE)
    else await writeFile(beside, source)
    await syncToDisk(beside)
    await rename(beside, file)
    this.#touched.add(parent)
  }

  /** Takes a file away, and the folders that are empty without it. */
  async remove(name: string): Promise<void> {
    for (const path of this.#placesOf(name)) await rm(path, { force: true })
    for (const folder of foldersOf(name).toReversed()) {
      const path = join(this.#path, folder)
      if (!(await isRemovedIfEmpty(path))) break
      this.#known.delete(path)
      this.#touched.delete(path)
      this.#touched.add(dirname(path))
    }
  }

  async has(name: string): Promise<boolean> {
    try {
      await lstat(join(this.#path, name))
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return false
      throw error
    }
  }

  /** Until here everything survives a power cut. */
  async sync(): Promise<void> {
    const touched = [...this.#touched]
    this.#touched.clear()
    await Promise.all(touched.map(syncToDisk))
  }

  async #make(name: string): Promise<void> {
    await mkdir(dirname(join(this.#path, name)), { recursive: true })
    for (const folder of ['', ...foldersOf(name)]) this.#touched.add(join(this.#path, folder))
  }

  /** Where a file is, and where it is written before it takes its place. */
  #placesOf(name: string): [file: string, beside: string] {
    const file = join(this.#path, name)
    const mark = createHash('sha256').update(name).digest('hex').slice(0, 16)
    return [file, join(dirname(file), `.new-${mark}`)]
  }
}

async function isRemovedIfEmpty(path: string): Promise<boolean> {
  try {
    await rmdir(path)
    return true
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    if (codeOf(error) === 'ENOTEMPTY' || codeOf(error) === 'EEXIST') return false
    throw error
  }
}

async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const codeOf = (error: unknown): string | undefined => (error as { code?: string }).code
