/** Folders of plain files as a visitor's browser and another folder see them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { contentHashOf } from '../../../media/index.ts'
import { readPage } from '../../../site/reading/index.ts'
import { internalPath } from '../../../site/publisher/verify.ts'

/** Every file below a folder, with the hash of its bytes; a mirror's own notes left out. */
export function filesBelow(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.mirror.sqlite'))
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
  return Object.fromEntries(
    names.toSorted().map((name) => [name, contentHashOf(readFileSync(join(folder, name)))]),
  )
}

/** Pages that name a picture, style or script which the folder does not have. */
export function faultsIn(folder: string, origin: string): string[] {
  const pages = Object.keys(filesBelow(folder)).filter((name) => name.endsWith('.html'))
  return pages.flatMap((page) => partsMissingFrom(folder, page, origin))
}

/** Looks at a folder after each change of a file; `faults` are pages seen without a part. */
export class Watcher {
  readonly faults: string[] = []
  readonly #folder: string
  readonly #origin: string
  readonly #readers = new Map<string, Set<string>>()

  constructor(folder: string, origin: string) {
    this.#folder = folder
    this.#origin = origin
  }

  look(name: string): void {
    const isThere = existsSync(join(this.#folder, name))
    const pages = name.endsWith('.html') ? [name] : [...(this.#readers.get(name) ?? [])]
    if (name.endsWith('.html') && isThere) this.#note(name)
    for (const page of pages)
      if (existsSync(join(this.#folder, page)))
        this.faults.push(...partsMissingFrom(this.#folder, page, this.#origin))
  }

  #note(page: string): void {
    for (const part of partsOf(this.#folder, page, this.#origin))
      this.#readers.set(part, (this.#readers.get(part) ?? new Set()).add(page))
  }
}

const partsMissingFrom = (folder: string, page: string, origin: string): string[] =>
  partsOf(folder, page, origin)
    .filter((part) => !existsSync(join(folder, part)))
    .map((part) => `${page} names ${part}`)

function partsOf(folder: string, page: string, origin: string): string[] {
  const { references } = readPage(readFileSync(join(folder, page), 'utf8'))
  return references.flatMap(({ role, target }) => {
    const path = role === 'part' ? internalPath(target, `/${page}`, origin) : undefined
    return path === undefined || path === '/' ? [] : [path.slice(1)]
  })
}
