/** The view as another thread sees it: told, document by document, what pages show. */
import type { Kind, Publication } from '../../ledger/index.ts'
import type { Placement, Publications } from '../src/content/catalogue.ts'

type Listener = Parameters<Publications['onChange']>[0]

export class MirroredView implements Publications {
  readonly #moments = new Map<string, string>()
  readonly #listeners: Listener[] = []

  place({ kind, id, at, document }: Placement): void {
    this.#moments.set(`${kind} ${id}`, at)
    const publication = { kind, id, at, ...(document ? { document } : {}) }
    for (const listener of this.#listeners) listener({ publication: publication as Publication })
  }

  /** It starts empty: everything is told by `place`. */
  publications(): [] {
    return []
  }

  publication(kind: Kind, id: string): { at: string } | undefined {
    const at = this.#moments.get(`${kind} ${id}`)
    return at === undefined ? undefined : { at }
  }

  onChange(listener: Listener): void {
    this.#listeners.push(listener)
  }
}
