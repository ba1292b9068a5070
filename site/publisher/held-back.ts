/**
 * Documents whose latest version cannot be rendered: pages go on showing the
 * version before, or none, and everything else is published. A new version is
 * tried anew, and so is the latest one with other templates.
 */
import { subjectOf, type Entry, type Kind, type LedgerView } from '../../ledger/index.ts'
import type { Culprit, PublishError } from './errors.ts'
import type { Tracking } from './renderer.ts'
import {
  keyOf,
  referenceOf,
  ShownVersions,
  versionOf,
  type ShownParts,
  type Version,
} from './shown-versions.ts'

/** An entry whose document is not shown, and what is shown in its place. */
interface Held {
  number: number
  kind: Kind
  id: string
  shown: Version | undefined
}

/** As the store notes it: `shown` is the number of an entry. */
type NotedHeld = Omit<Held, 'shown'> & { shown?: number }

export class HeldBack {
  readonly #view: LedgerView
  readonly #tracking: Tracking
  readonly #versions: ShownVersions
  readonly #held = new Map<string, Held>()
  /** Why documents of the release in the making are held back, by entry. */
  readonly #heldNow = new Map<number, PublishError>()
  /** Of each document that waits, what may be shown until it is public: the latest comes last. */
  readonly #before = new Map<string, (Version | undefined)[]>()
  /** Those held back so far that other templates are to draw, by the numbers of their entries. */
  readonly #retried = new Map<string, number>()

  constructor(parts: ShownParts) {
    this.#view = parts.view
    this.#tracking = parts.tracking
    this.#versions = new ShownVersions(parts)
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

  /** Shows what was held back after all, to see whether the present templates can draw it. */
  retry(): void {
    for (const [key, { kind, id, number, shown }] of this.#held) {
      this.#held.delete(key)
      this.#before.set(key, [shown])
      this.#retried.set(key, number)
      this.#versions.show({ kind, id }, this.#versions.latestOf({ kind, id }))
    }
  }

  /** To be called before the view takes the entry; what it answers, after that. */
  notice(entry: Entry): () => void {
    const { kind, id } = subjectOf(entry)
    const key = keyOf({ kind, id })
    const held = this.#held.get(key)
    const former = this.#view.publication(kind, id)?.entry
    const shown = held ? held.shown : former && versionOf(former)
    return () => {
      // What was withdrawn is not shown again for want of a later version.
      const former = entry.type === 'withdrawn' ? [] : (this.#before.get(key) ?? [])
      this.#before.set(key, [...former, shown])
      this.#held.delete(key)
    }
  }

  /**
   * Holds back the document that an error names, or shows a version before that
   * of it; false where it is not one that waits, or has no such version.
   */
  mayHold(error: PublishError, waiting: readonly Entry[]): boolean {
    const culprit = culpritOf(error)
    const before = culprit && this.#before.get(keyOf(culprit))
    const number = culprit && this.#numberOf(culprit, waiting)
    if (!culprit || !before || before.length === 0 || number === undefined) return false
    this.#hold({ ...culprit, number, shown: before.pop() })
    this.#heldNow.set(number, error)
    return true
  }

  /** The documents that may be held back and are not, in the order of their entries. */
  suspectsAmong(waiting: readonly Entry[]): Culprit[] {
    const keys = new Map<string, Culprit>()
    for (const entry of waiting) {
      const { kind, id } = subjectOf(entry)
      const key = keyOf({ kind, id })
      keys.delete(key)
      if (entry.type === 'published' && !this.#held.has(key)) keys.set(key, { kind, id })
    }
    return [...keys.values()]
  }

  /** Makes pages show a document that waits, or what they would without it. */
  tryOut({ kind, id }: Culprit, isShown: boolean): void {
    const before = this.#before.get(keyOf({ kind, id }))?.at(-1)?.holder
    this.#tracking.show(kind, id, isShown ? this.#versions.latestOf({ kind, id })?.holder : before)
  }

  /** Makes pages show what the release that is served shows of all that waits. */
  showServed(): void {
    this.#versions.showAll(
      [...this.#before].map(([key, before]) => {
        const served = before.length > 0 ? before[0] : this.#held.get(key)?.shown
        return [referenceOf(key), served]
      }),
    )
  }

  /** Makes pages show what the next release will. */
  showNext(): void {
    this.#versions.showAll(
      [...this.#before.keys()].map((key) => {
        const held = this.#held.get(key)
        return [referenceOf(key), held ? held.shown : this.#versions.latestOf(referenceOf(key))]
      }),
    )
  }

  /** Makes pages show nothing of these. */
  hide(subjects: readonly Culprit[]): void {
    for (const subject of subjects) this.#versions.show(subject, undefined)
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

  /** The numbers of the entries that were not shown in the last release. */
  get numbers(): ReadonlySet<number> {
    return new Set([
      ...[...this.#held.values()].map(({ number }) => number),
      ...this.#retried.values(),
    ])
  }

  /** The entries of documents that were held back and are no more, though nothing new came of them. */
  get drawnAfterAll(): { number: number }[] {
    return [...this.#retried]
      .filter(([key]) => !this.#held.has(key))
      .map(([, number]) => ({ number }))
  }

  settle(): void {
    this.#before.clear()
    this.#heldNow.clear()
    this.#retried.clear()
  }

  /** The entry whose document is held back. */
  #numberOf(culprit: Culprit, waiting: readonly Entry[]): number | undefined {
    const entry = waiting.findLast((each) => isOf(each, culprit))
    if (!entry) return this.#retried.get(keyOf(culprit))
    return entry.type === 'published' ? entry.number : undefined
  }

  #hold(held: Held): void {
    this.#held.set(keyOf(held), held)
    this.#versions.show(held, held.shown)
  }
}

const culpritOf = ({ code, culprit }: PublishError): Culprit | undefined =>
  code === 'PAGE_NOT_RENDERED' ? culprit : undefined

const isOf = (entry: Entry, culprit: Culprit): boolean => keyOf(subjectOf(entry)) === keyOf(culprit)
