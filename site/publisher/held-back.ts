/**
 * Documents whose latest version cannot be rendered, or refers to what this site
 * does not have: pages go on showing the version before, or none, and everything
 * else is published. A new version is tried anew, and so is what failed when
 * there are other templates, or when what it refers to is there.
 */
import { subjectOf, type Entry, type LedgerView } from '../../ledger/index.ts'
import type { Culprit, PublishError } from './errors.ts'
import { noteOf, readNote, type Failed, type Held } from './held-notes.ts'
import type { PublishedMedia } from './media-routes.ts'
import type { Tracking } from './renderer.ts'
import {
  keyOf,
  referenceOf,
  ShownVersions,
  versionOf,
  type ShownParts,
  type Version,
} from './shown-versions.ts'
import { mayComeBack } from './verify.ts'

/** What may be shown of a document whose later versions fail. */
interface Candidate {
  version: Version | undefined
  /** Why it was not shown when it was tried. */
  failed?: Failed
  /** Whether its address was another document's already: it was shown nowhere. */
  isHidden?: boolean
}

export class HeldBack {
  readonly #view: LedgerView
  readonly #tracking: Tracking
  readonly #media: PublishedMedia
  readonly #versions: ShownVersions
  readonly #held = new Map<string, Held>()
  /** Why documents of the release in the making are held back, by entry. */
  readonly #heldNow = new Map<number, PublishError>()
  /** Of each document that waits, what may be shown until it is public: the latest comes last. */
  readonly #before = new Map<string, Candidate[]>()
  /** Of those held back so far that are tried again, the numbers of the entries that failed. */
  readonly #retried = new Map<string, number[]>()

  constructor(parts: ShownParts) {
    this.#view = parts.view
    this.#tracking = parts.tracking
    this.#media = parts.media
    this.#versions = new ShownVersions(parts)
  }

  /** What the store noted, to be held again after a restart. */
  restore(noted: string | undefined, entries: Iterable<Entry>): void {
    for (const held of readNote(noted, entries)) this.#hold(held)
  }

  /** Shows what was held back after all, to see whether the present templates can draw it. */
  retryAll(): void {
    for (const held of [...this.#held.values()])
      this.#retry(held, [
        this.#candidateOf(held),
        ...held.earlier.map(({ version }) => ({ version })),
      ])
  }

  /** The same of what was held back for want of something that is there by now. */
  retryFound(): void {
    for (const held of [...this.#held.values()])
      if ([held.latest, ...held.earlier].some((failed) => this.#isFound(failed)))
        this.#retry(held, [this.#candidateOf(held), ...held.earlier.map(failedBefore)])
  }

  /** To be called before the view takes the entry; what it answers, after that. */
  notice(entry: Entry): () => void {
    const { kind, id } = subjectOf(entry)
    const key = keyOf({ kind, id })
    const held = this.#held.get(key)
    const former = this.#view.publication(kind, id)?.entry
    const shown = held ? this.#candidateOf(held) : { version: former && versionOf(former) }
    const failed = held ? [...held.earlier, held.latest].map(failedBefore) : []
    return () => {
      const before = this.#before.get(key) ?? []
      // What was withdrawn is not shown again for want of a later version.
      const isWithdrawn = entry.type === 'withdrawn'
      this.#before.set(key, isWithdrawn ? [shown] : before.concat(shown, failed))
      this.#held.delete(key)
      for (const each of this.#held.values())
        if (this.#isHidden(each) && this.#tracking.shown(each.kind, each.id))
          this.#versions.show(each, undefined)
    }
  }

  /**
   * Holds back the document that an error names, or shows a version before that
   * of it; false where it is not one that waits, or has no such version.
   */
  mayHold(error: PublishError, waiting: readonly Entry[]): boolean {
    const culprit = culpritOf(error)
    const before = culprit && this.#before.get(keyOf(culprit))
    const version = culprit && this.#versionShown(culprit)
    if (!culprit || !before || before.length === 0 || !version) return false
    if (!this.#isTried(culprit, waiting)) return false
    const failed: Failed[] = [{ version, missing: error.target }]
    let next = before.pop()
    for (; next?.failed && !this.#isFound(next.failed); next = before.pop())
      failed.unshift(next.failed)
    this.#holdFor(culprit, failed, next?.version)
    this.#heldNow.set(version.number, error)
    return true
  }

  /** The same for a site that is made at once: a version before is tried, and one before that. */
  mayHoldFurther(error: PublishError, entries: readonly Entry[]): boolean {
    const culprit = culpritOf(error)
    const version = culprit && this.#versionShown(culprit)
    if (!culprit || !version) return false
    const before = entries.findLast(
      (entry) => entry.number < version.number && isOf(entry, culprit),
    )
    this.#holdFor(culprit, [{ version, missing: error.target }], before && versionOf(before))
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
    const before = this.#before.get(keyOf({ kind, id }))?.at(-1)?.version?.holder
    this.#tracking.show(kind, id, isShown ? this.#versions.latestOf({ kind, id })?.holder : before)
  }

  /** Makes pages show what the release that is served shows of all that waits. */
  showServed(): void {
    this.#versions.showAll(
      [...this.#before].map(([key, before]) => {
        const [served] = before
        const version = served?.isHidden ? undefined : served?.version
        return [referenceOf(key), before.length > 0 ? version : this.#held.get(key)?.shown]
      }),
    )
  }

  /** Makes pages show what the next release will. */
  showNext(): void {
    this.#versions.showAll(
      [...this.#before.keys()].map((key) => [
        referenceOf(key),
        this.#versionShown(referenceOf(key)),
      ]),
    )
  }

  /** Makes pages show nothing of these. */
  hide(subjects: readonly Culprit[]): void {
    for (const subject of subjects) this.#versions.show(subject, undefined)
  }

  /** Why documents of the release in the making are held back, by the number of their entries. */
  get heldNow(): ReadonlyMap<number, PublishError> {
    return this.#heldNow
  }

  /** What is held back in the release that is served. */
  get standing(): readonly Held[] {
    return [...this.#held.values()]
  }

  /** For the store to note. */
  toNote(): string {
    return noteOf(this.#held.values())
  }

  /** The numbers of the entries that were not shown in the last release. */
  get numbers(): ReadonlySet<number> {
    const held = [...this.#held.values()].map(({ latest }) => latest.version.number)
    return new Set([...held, ...[...this.#retried.values()].flat()])
  }

  /** The entries that were not shown so far and are now, though nothing new came of their documents. */
  get drawnAfterAll(): { number: number }[] {
    return [...this.#retried].flatMap(([key, numbers]) => {
      const number = this.#versionShown(referenceOf(key))?.number
      return number !== undefined && numbers.includes(number) ? [{ number }] : []
    })
  }

  settle(): void {
    this.#before.clear()
    this.#heldNow.clear()
    this.#retried.clear()
  }

  /** The version that pages show. */
  #versionShown(document: Culprit): Version | undefined {
    const held = this.#held.get(keyOf(document))
    if (!held) return this.#versions.latestOf(document)
    return this.#isHidden(held) ? undefined : held.shown
  }

  /**
   * Whether another document has had the address of a version before the latest
   * since then. Nothing is shown then: not even what stood elsewhere before that.
   */
  #isHidden({ kind, id, shown, earlier }: Held): boolean {
    const versions = [shown, ...earlier.map(({ version }) => version)]
    return versions.some((version) => this.#versions.hasLostAddress({ kind, id }, version))
  }

  #candidateOf(held: Held): Candidate {
    return { version: held.shown, isHidden: this.#isHidden(held) }
  }

  /** Whether its latest version is shown for the first time, or again. */
  #isTried(document: Culprit, waiting: readonly Entry[]): boolean {
    const entry = waiting.findLast((each) => isOf(each, document))
    return entry ? entry.type === 'published' : this.#retried.has(keyOf(document))
  }

  #isFound({ missing }: Failed): boolean {
    if (missing === undefined) return false
    const isNamed = mayComeBack(this.#view, missing) || this.#media.find(missing) !== undefined
    return isNamed || this.#tracking.findRoute(missing) !== undefined
  }

  #retry({ kind, id, earlier, latest }: Held, candidates: Candidate[]): void {
    const key = keyOf({ kind, id })
    this.#held.delete(key)
    // Of one that waits it is told anyway.
    if (!this.#before.has(key))
      this.#retried.set(
        key,
        [...earlier, latest].map(({ version }) => version.number),
      )
    this.#before.set(key, [...(this.#before.get(key) ?? []), ...candidates])
    this.#versions.show({ kind, id }, this.#versions.latestOf({ kind, id }))
  }

  /** `failed`: the oldest first, before those for which it is held back already. */
  #holdFor({ kind, id }: Culprit, failed: readonly Failed[], shown: Version | undefined): void {
    const held = this.#held.get(keyOf({ kind, id }))
    const all = held ? [...failed, ...held.earlier, held.latest] : failed
    const latest = all.at(-1)
    if (latest) this.#hold({ kind, id, latest, earlier: all.slice(0, -1), shown })
  }

  #hold(held: Held): void {
    this.#held.set(keyOf(held), held)
    this.#versions.show(held, this.#versionShown(held))
  }
}

const failedBefore = (failed: Failed): Candidate => ({ version: failed.version, failed })

const culpritOf = ({ isOfPage, culprit }: PublishError): Culprit | undefined =>
  isOfPage ? culprit : undefined

const isOf = (entry: Entry, culprit: Culprit): boolean => keyOf(subjectOf(entry)) === keyOf(culprit)
