/**
 * Documents whose latest version cannot be rendered: pages go on showing the
 * version before, or none, and everything else is published. A new version is
 * tried anew.
 */
import { subjectOf, type Entry, type Kind, type LedgerDocument } from '../../ledger/index.ts'
import type { PublishError } from './errors.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { Tracking } from './renderer.ts'

/** An entry whose document is not shown, and what is shown in its place. */
interface Held {
  number: number
  kind: Kind
  id: string
  shown: LedgerDocument | undefined
}

export class HeldBack {
  readonly #tracking: Tracking
  readonly #media: PublishedMedia
  readonly #held = new Map<string, Held>()
  /** Of each document that waits, what is shown until it is public. */
  readonly #before = new Map<string, LedgerDocument | undefined>()

  constructor(tracking: Tracking, media: PublishedMedia) {
    this.#tracking = tracking
    this.#media = media
  }

  /** What the store noted, to be held again after a restart. */
  restore(noted: string | undefined, entries: Iterable<Entry>): void {
    const numbers = new Map(
      (JSON.parse(noted ?? '[]') as Omit<Held, 'shown'>[]).map((held) => [keyOf(held), held]),
    )
    const shown = new Map<string, LedgerDocument | undefined>()
    if (numbers.size > 0)
      for (const entry of entries) {
        const key = keyOf(subjectOf(entry))
        const held = numbers.get(key)
        if (held && entry.number < held.number)
          shown.set(key, entry.type === 'published' ? entry.document : undefined)
      }
    for (const [key, held] of numbers) this.#hold({ ...held, shown: shown.get(key) })
  }

  /** To be called before the view takes the entry; what it answers, after that. */
  notice(entry: Entry): () => void {
    const { kind, id } = subjectOf(entry)
    const key = keyOf({ kind, id })
    const shown = this.#tracking.shown(kind, id)
    return () => {
      if (!this.#before.has(key)) this.#before.set(key, shown)
      this.#held.delete(key)
    }
  }

  /** Holds back the document that an error names; false where it is not one that waits. */
  mayHold(error: PublishError, waiting: readonly Entry[]): boolean {
    const { culprit } = error
    if (!culprit || error.code !== 'PAGE_NOT_RENDERED') return false
    const key = keyOf(culprit)
    const entry = waiting.findLast((each) => keyOf(subjectOf(each)) === key)
    if (entry?.type !== 'published' || this.#held.has(key)) return false
    this.#hold({ ...culprit, number: entry.number, shown: this.#before.get(key) })
    return true
  }

  /** Numbers of the entries whose documents are held back. */
  get numbers(): ReadonlySet<number> {
    return new Set([...this.#held.values()].map(({ number }) => number))
  }

  /** For the store to note. */
  toNote(): string {
    return JSON.stringify(
      [...this.#held.values()].map(({ number, kind, id }) => ({ number, kind, id })),
    )
  }

  settle(): void {
    this.#before.clear()
  }

  #hold(held: Held): void {
    const { kind, id, shown } = held
    this.#held.set(keyOf(held), held)
    this.#tracking.show(kind, id, shown)
    this.#media.show(kind, id, shown)
  }
}

const keyOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind} ${id}`
