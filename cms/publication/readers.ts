/** Who has a document before him now, by the pages that are open in this process. */
import type { Reference } from '../../ledger/index.ts'

export interface Reader {
  readonly person: { id: string; name: string }
  readonly open: Reference | undefined
  /** The others who have the same document open. */
  tellPresent(names: string[]): void
}

export class Readers {
  readonly #all = new Set<Reader>()

  enter(reader: Reader): void {
    this.#all.add(reader)
    this.#tell(reader.open)
  }

  leave(reader: Reader): void {
    if (this.#all.delete(reader)) this.#tell(reader.open)
  }

  #tell(open: Reference | undefined): void {
    if (!open) return
    const readers = [...this.#all].filter((one) => isSame(one.open, open))
    for (const reader of readers) {
      const others = readers.filter(({ person }) => person.id !== reader.person.id)
      const names = new Map(others.map(({ person }) => [person.id, person.name]))
      reader.tellPresent([...names.values()].sort())
    }
  }
}

const isSame = (one: Reference | undefined, other: Reference): boolean =>
  one?.kind === other.kind && one.id === other.id
