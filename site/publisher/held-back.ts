/**
 * Documents whose latest version cannot be rendered: pages go on showing the
 * version before, or none, and everything else is published. A new version is
 * tried anew.
 */
import {
  subjectOf,
  type Entry,
  type Kind,
  type LedgerDocument,
  type LedgerView,
} from '../../ledger/index.ts'
import type { Culprit, PublishError } from './errors.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { Tracking } from './renderer.ts'

/** A version of a document, by the entry that published it. */
interface Version {
  number: number
  document: LedgerDocument
}

/** An entry whose document is not shown, and what is shown in its place. */
interface Held {
  number: number
  kind: Kind
  id: string
  shown: Version | undefined
}

/** As the store notes it: `shown` is the number of an entry. */
type NotedHeld = Omit<Held, 'shown'> & { shown?: number }

interface HeldBackParts {
  view: LedgerView
  tracking: Tracking
  media: PublishedMedia
}

export class HeldBack {
  readonly #view: LedgerView
  readonly #tracking: Tracking
  readonly #media: PublishedMedia
  readonly #held = new Map<string, Held>()
  /** Why documents of the release in the making are held back, by entry. */
  readonly #heldNow = new Map<number, PublishError>()
  /** Of each document that waits, what is shown until it is public. */
  readonly #before = new Map<string, Version | undefined>()

  constructor({ view, tracking, media }: HeldBackParts) {
    this.#view = view
    this.#tracking = tracking
    this.#media = media
  }

  /** What the store noted, to be held again after a restart. */
  restore(noted: string | undefined, entries: Iterable<Entry>): void {
    const held = JSON.parse(noted ?? '[]') as NotedHeld[]
    if (held.length === 0) return
    const numbers = new Set(held.map(({ shown }) => shown))
    const versions = new Map<number, Version>()
    for (const entry of entries) {
      const version = numbers.has(entry.number) ? versionOf(entry) : undefined
      if (version) versions.set(entry.number, version)
    }
    for (const each of held) this.#hold({ ...each, shown: versions.get(each.shown ?? 0) })
  }

  /** To be called before the view takes the entry; what it answers, after that. */
  notice(entry: Entry): () => void {
    const { kind, id } = subjectOf(entry)
    const key = keyOf({ kind, id })
    const held = this.#held.get(key)
    const { number = 0, document } = this.#view.publication(kind, id) ?? {}
    const shown = held ? held.shown : document && { number, document }
    return () => {
      if (!this.#before.has(key)) this.#before.set(key, shown)
      this.#held.delete(key)
    }
  }

  /** Holds back the document that an error names; false where it is not one that waits. */
  mayHold(error: PublishError, waiting: readonly Entry[]): boolean {
    const culprit = culpritOf(error)
    if (!culprit || this.#held.has(keyOf(culprit))) return false
    const entry = waiting.findLast((each) => isOf(each, culprit))
    if (entry?.type !== 'published') return false
    this.#hold({ ...culprit, number: entry.number, shown: this.#before.get(keyOf(culprit)) })
    this.#heldNow.set(entry.number, error)
    return true
  }

  /** The same for a site that is made at once: a version before is tried, and one before that. */
  mayHoldFurther(error: PublishError, entries: readonly Entry[]): boolean {
    const culprit = culpritOf(error)
    if (!culprit) return false
    const held = this.#held.get(keyOf(culprit))
    const own = entries.filter((entry) => isOf(entry, culprit))
    const failed = held ? held.shown?.number : own.at(-1)?.number
    if (failed === undefined || own.at(-1)?.type !== 'published') return false
    const before = own.findLast(({ number }) => number < failed)
    const number = held?.number ?? failed
    this.#hold({ ...culprit, number, shown: before && versionOf(before) })
    return true
  }

  /** Why documents of the release in the making are held back, by the number of their entries. */
  get heldNow(): ReadonlyMap<number, PublishError> {
    return this.#heldNow
  }

  /** For the store to note. */
  toNote(): string {
    return JSON.stringify(
      [...this.#held.values()].map(({ number, kind, id, shown }): NotedHeld => ({
        number,
        kind,
        id,
        ...(shown ? { shown: shown.number } : {}),
      })),
    )
  }

  settle(): void {
    this.#before.clear()
    this.#heldNow.clear()
  }

  #hold(held: Held): void {
    const { kind, id, shown } = held
    this.#held.set(keyOf(held), held)
    this.#tracking.show(kind, id, shown?.document)
    this.#media.show(kind, id, shown?.document)
  }
}

const culpritOf = ({ code, culprit }: PublishError): Culprit | undefined =>
  code === 'PAGE_NOT_RENDERED' ? culprit : undefined

const versionOf = (entry: Entry): Version | undefined =>
  entry.type === 'published' ? { number: entry.number, document: entry.document } : undefined

const isOf = (entry: Entry, culprit: Culprit): boolean => keyOf(subjectOf(entry)) === keyOf(culprit)

const keyOf = ({ kind, id }: { kind: Kind; id: string }): string => `${kind} ${id}`
