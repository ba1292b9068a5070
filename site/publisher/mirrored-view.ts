/** The view as another thread sees it: told, document by document, what pages show. */
import type { Kind, LedgerDocument } from '../../ledger/index.ts'
import type { Holder, Placement, Publications } from '../src/content/catalogue.ts'
import type { Standing } from '../src/content/standing.ts'
import { ArchivedEntry, type ArchivedText, type DocumentArchive } from './document-archive.ts'

/** A placement as it is told: with the document's place in the archive, or with itself. */
export type ToldPlacement = Omit<Placement, 'holder'> & {
  text?: ArchivedText
  document?: LedgerDocument
}

export function toldOf({ holder, ...place }: Placement): ToldPlacement {
  const text = holder instanceof ArchivedEntry ? holder.text : undefined
  if (text) return { ...place, text }
  return holder ? { ...place, document: holder.document } : place
}

type Listener = Parameters<Publications['onChange']>[0]

export class MirroredView implements Publications {
  readonly #archive: DocumentArchive | undefined
  readonly #moments = new Map<Kind, Map<string, string>>()
  readonly #listeners: Listener[] = []

  constructor(archive: DocumentArchive | undefined) {
    this.#archive = archive
  }

  place(told: ToldPlacement): void {
    const { kind, id, at } = told
    const moments = this.#moments.get(kind) ?? new Map<string, string>()
    this.#moments.set(kind, moments.set(id, at))
    const holder = this.#holderOf(told)
    const entry = holder ?? ({ type: 'withdrawn' } as const)
    for (const listener of this.#listeners) listener({ publication: { kind, id, entry } })
  }

  /** It starts empty: everything is told by `place`. */
  publications(): [] {
    return []
  }

  publication(kind: Kind, id: string): { at: string } | undefined {
    const at = this.#moments.get(kind)?.get(id)
    return at === undefined ? undefined : { at }
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener)
  }

  #holderOf(told: ToldPlacement): (Holder & { type: 'published' }) | undefined {
    const { text, document, standing } = told
    if (document) return { type: 'published', document, ...(standing ? { standing } : {}) }
    if (!text || !standing || !this.#archive) return undefined
    return new ArchivedHolder(this.#archive, text, standing)
  }
}

class ArchivedHolder implements Holder {
  readonly type = 'published'
  readonly standing: Standing
  readonly #archive: DocumentArchive
  readonly #from: number
  readonly #length: number

  constructor(archive: DocumentArchive, { from, length }: ArchivedText, standing: Standing) {
    this.#archive = archive
    this.#from = from
    this.#length = length
    this.standing = standing
  }

  get document(): LedgerDocument {
    return this.#archive.read({ from: this.#from, length: this.#length })
  }
}
